import { describeAnchor, type AnchoredText } from '#shared/anchor/describe-anchor.ts';
import type { Anchor } from '#shared/anchor/anchor.ts';
import { buildCanonicalText } from '#shared/document/canonical-text.ts';
import { hashText } from '#shared/document/text.ts';

/** A text of paragraphs, as an anchor's target. */
export function anchoredText(...paragraphs: readonly string[]): AnchoredText {
  const { text, blocks } = buildCanonicalText(
    paragraphs.map((words) => ({ kind: 'paragraph', inline: [{ kind: 'text', text: words }] })),
  );
  return { text, blocks, textHash: hashText(text) };
}

/** The anchor of the n-th place where the words stand. */
export function anchorOf(target: AnchoredText, words: string, nth = 0): Anchor {
  let start = target.text.indexOf(words);
  for (let i = 0; i < nth; i += 1) start = target.text.indexOf(words, start + 1);
  return describeAnchor(target, { start, end: start + words.length });
}
