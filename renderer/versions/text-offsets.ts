import type { TextRange } from '#shared/base/text-range.ts';

/** A block's element carries where it begins in the canonical text. */
const START = 'start';

const blockOf = (node: Node): HTMLElement | null => {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest<HTMLElement>(`[data-${START}]`) ?? null;
};

/** The canonical offset of a place in the drawn text, in UTF-16 units; null outside every block. */
function offsetOf(node: Node, offset: number): number | null {
  const block = blockOf(node);
  if (!block) return null;
  const before = block.ownerDocument.createRange();
  before.setStart(block, 0);
  before.setEnd(node, offset);
  return Number(block.dataset[START]) + before.toString().length;
}

/** What is selected in the drawn text; null when nothing is, or when it reaches outside. */
export function selectedIn(root: HTMLElement): TextRange | null {
  const selection = root.ownerDocument.getSelection();
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.commonAncestorContainer)) return null;
  const start = offsetOf(range.startContainer, range.startOffset);
  // A triple click ends before the first letter of the next block, Ctrl+A after the last block.
  const end = offsetOf(range.endContainer, range.endOffset) ?? endOf(root);
  return start !== null && start < end ? { start, end } : null;
}

function endOf(root: HTMLElement): number {
  const last = [...root.querySelectorAll<HTMLElement>(`[data-${START}]`)].at(-1);
  return last ? Number(last.dataset[START]) + last.textContent.length : 0;
}

function placeOf(block: HTMLElement, offset: number): readonly [Node, number] {
  const walker = block.ownerDocument.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let left = offset;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0;
    if (left <= length) return [node, left];
    left -= length;
  }
  return [block, block.childNodes.length];
}

/** A canonical range in the drawn text; null where it stands in no block. */
export function drawnRange(root: HTMLElement, { start, end }: TextRange): Range | null {
  const blocks = [...root.querySelectorAll<HTMLElement>(`[data-${START}]`)];
  const at = (offset: number): readonly [Node, number] | null => {
    const block = blocks.findLast((one) => Number(one.dataset[START]) <= offset);
    return block ? placeOf(block, offset - Number(block.dataset[START])) : null;
  };
  const [from, to] = [at(start), at(end)];
  if (!from || !to) return null;
  const range = root.ownerDocument.createRange();
  range.setStart(...from);
  range.setEnd(...to);
  return range;
}
