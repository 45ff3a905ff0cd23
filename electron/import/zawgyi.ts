import myanmarTools from 'myanmar-tools';
import type { DraftBlock, Inline } from '#shared/document/canonical-text.ts';

/** The detector's makers call what is above certain, what is between an open question. */
const CERTAIN = 0.95;
/** One block of a text that is Zawgyi as a whole. */
const LIKELY = 0.5;
/** UTF-16 units the whole is judged by: its verdict does not get better. */
const SAMPLE = 200_000;
const BURMESE = /[\u1000-\u109f]/;

const { ZawgyiConverter, ZawgyiDetector } = myanmarTools;

let detector: InstanceType<typeof ZawgyiDetector> | undefined;
const probability = (text: string): number =>
  (detector ??= new ZawgyiDetector()).getZawgyiProbability(text);

/**
 * Whether a text's Burmese is written for the Zawgyi font, which puts other letters on the code points
 * of Unicode: what looks right in it cannot be found or counted by anything that reads Unicode.
 */
export function isZawgyi(text: string): boolean {
  const from = text.search(BURMESE);
  return from >= 0 && probability(text.slice(from, from + SAMPLE)) > CERTAIN;
}

/** Runs with the same address joined: a syllable may go on where the print grows bold. */
function joined(inline: readonly Inline[]): Inline[] {
  const out: Inline[] = [];
  for (const run of inline) {
    const last = out.at(-1);
    if (last?.kind === 'text' && run.kind === 'text' && last.href === run.href) {
      const link = run.href === undefined ? {} : { href: run.href };
      out[out.length - 1] = { kind: 'text', text: last.text + run.text, ...link };
    } else out.push(run);
  }
  return out;
}

const textOf = (inline: readonly Inline[]): string =>
  inline.map((run) => (run.kind === 'text' ? run.text : ' ')).join('');

/**
 * A text's blocks with their Zawgyi made into Unicode, block by block, so that what is Unicode already
 * stays as it is. Offsets of the file no longer hold afterwards.
 */
export function inUnicode(drafts: readonly DraftBlock[]): DraftBlock[] {
  const converter = new ZawgyiConverter();
  return drafts.map((draft) => {
    if (probability(textOf(draft.inline)) <= LIKELY) return draft;
    const inline = joined(draft.inline).map((run): Inline => {
      if (run.kind !== 'text') return run;
      const { source: _, ...rest } = run;
      return { ...rest, text: converter.zawgyiToUnicode(run.text) };
    });
    return { ...draft, inline };
  });
}
