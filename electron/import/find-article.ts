import { Readability } from '@mozilla/readability';
import { MARK, type HtmlBlock } from './html-blocks.ts';
import { isConsentBox } from './html-elements.ts';

/** Readability walks the page several times; a larger one is judged by its words alone. */
const MOST_ELEMENTS = 40_000;
/** Where it finds nothing it builds the page anew and looks again, up to three times more. */
const MOST_SEARCHED_AGAIN = 15_000;
/** Shorter finds are cookie notices and taglines as often as articles, in UTF-16 units. */
const LEAST = 140;

const lengthOf = (block: HtmlBlock): number =>
  block.draft.inline.reduce((sum, run) => sum + (run.kind === 'text' ? run.text.length : 0), 0);

/**
 * The blocks (by index) that Readability takes for the article, with their plain siblings that it
 * drops for being short; `elements` is how many the page has. Undefined when it finds none worth trusting. Changes `document`: read the
 * blocks first.
 */
export function findArticle(
  document: Document,
  blocks: readonly HtmlBlock[],
  elements: number,
): ReadonlySet<number> | undefined {
  // Its own count of elements asks for "*", which linkedom takes for a name: it counts none.
  if (elements > MOST_ELEMENTS) return undefined;
  const content = readable(document, elements > MOST_SEARCHED_AGAIN);
  if (!content) return undefined;
  const kept = new Set<number>();
  for (const element of [content, ...content.querySelectorAll(`[${MARK}]`)]) {
    const mark = element.getAttribute(MARK);
    if (mark !== null && blocks[Number(mark)]) kept.add(Number(mark));
  }
  let size = 0;
  for (const index of kept) size += blocks[index] ? lengthOf(blocks[index]) : 0;
  return size < LEAST ? undefined : withSiblings(blocks, kept);
}

function readable(document: Document, once: boolean): Element | undefined {
  // Readability takes them for the first paragraph as often as not.
  for (const element of document.querySelectorAll('[class],[id]')) {
    if (isConsentBox(element)) element.remove();
  }
  try {
    const article = new Readability<Element>(document, {
      serializer: (node) => node as Element,
      charThreshold: once ? -1 : LEAST,
      disableJSONLD: true,
    }).parse();
    return article?.content ?? undefined;
  } catch {
    return undefined; // too large or too odd for it; the zones are then guessed from the words
  }
}

function withSiblings(blocks: readonly HtmlBlock[], kept: ReadonlySet<number>): Set<number> {
  const parents = new Set<Node | null>();
  for (const index of kept) parents.add(blocks[index]?.parent ?? null);
  parents.delete(null);
  const all = new Set(kept);
  for (const [index, block] of blocks.entries()) {
    if (parents.has(block.parent) && !block.landmark && block.linked < 0.5) all.add(index);
  }
  return all;
}
