import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import type { TextRange } from '#shared/base/text-range.ts';
import type { PageIndex } from './page-index.ts';

/** Lines of air above what is jumped to, as a share of the page's height. */
const LANDING = 0.3;

/** Edges of a passage on the page, in px from the page's own top left corner. */
export interface Place {
  readonly top: number;
  readonly bottom: number;
  /** Bottom of its first line. */
  readonly firstBottom: number;
  readonly left: number;
}

/** A page in the window: the editor, where its text stands, and the element that scrolls it. */
export class PageView {
  readonly editor: Editor;
  readonly index: PageIndex;
  private readonly frame: HTMLElement;
  private readonly scroller: HTMLElement;

  constructor(editor: Editor, index: PageIndex, frame: HTMLElement, scroller: HTMLElement) {
    this.editor = editor;
    this.index = index;
    this.frame = frame;
    this.scroller = scroller;
  }

  /** The selected passage, or null; its end never reaches into the next block. */
  selected(): TextRange | null {
    const { from, to, empty } = this.editor.state.selection;
    if (empty) return null;
    const { map } = this.index;
    const range = { start: map.toOffset(from, 1), end: map.toOffset(to, -1) };
    return range.start < range.end ? range : null;
  }

  /** Where the caret stands. */
  caret(): number {
    return this.index.map.toOffset(this.editor.state.selection.head, 1);
  }

  select({ start, end }: TextRange): void {
    const { state, view } = this.editor;
    const { map } = this.index;
    const selection = TextSelection.create(state.doc, map.toPosition(start), map.toPosition(end));
    view.dispatch(state.tr.setSelection(selection));
  }

  focus(): void {
    this.editor.view.focus();
  }

  /** Asks for the page's menu as the keyboard's own key for it does: not every keyboard has one. */
  askForMenu(): void {
    const asked = new MouseEvent('contextmenu', { bubbles: true, cancelable: true });
    this.editor.view.dom.dispatchEvent(asked);
  }

  /** Whether there is a page to measure; once it was left, the editor has no view any more. */
  private get isPainted(): boolean {
    return !this.editor.isDestroyed && this.frame.isConnected;
  }

  /** Measures a passage; null while the page is not painted. */
  place({ start, end }: TextRange): Place | null {
    if (!this.isPainted) return null;
    const { view } = this.editor;
    const { map } = this.index;
    const from = view.coordsAtPos(map.toPosition(start), 1);
    const to = view.coordsAtPos(map.toPosition(end), -1);
    const frame = this.frame.getBoundingClientRect();
    return {
      top: from.top - frame.top,
      firstBottom: from.bottom - frame.top,
      bottom: to.bottom - frame.top,
      left: from.left - frame.left,
    };
  }

  /** The canonical offset at a height of the window, from the boxes of sections and blocks. */
  private offsetAt(y: number): number {
    const { sections, nodes, blocks } = this.index;
    const box = (position: number): DOMRect | undefined => {
      const dom = this.editor.view.nodeDOM(position);
      return dom instanceof HTMLElement ? dom.getBoundingClientRect() : undefined;
    };
    let low = 0;
    let high = sections.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((box(sections[middle]?.from ?? 0)?.top ?? 0) <= y) low = middle;
      else high = middle - 1;
    }
    const section = sections[low];
    let offset = blocks[nodes[section?.firstNode ?? 0]?.first ?? 0]?.start ?? 0;
    for (const node of nodes.slice(section?.firstNode, (section?.lastNode ?? 0) + 1)) {
      const rect = box(node.from);
      if (!rect || rect.height === 0) continue;
      if (rect.top > y) break;
      const [start, end] = [blocks[node.first]?.start ?? 0, blocks[node.last]?.end ?? 0];
      offset = start + Math.min(1, (y - rect.top) / rect.height) * (end - start);
    }
    return Math.round(offset);
  }

  /** What of the text is in sight, and so many px above and below it; nothing when not painted. */
  inSight(margin = 0): TextRange {
    if (!this.isPainted) return { start: 0, end: 0 };
    const { top, bottom } = this.scroller.getBoundingClientRect();
    return { start: this.offsetAt(top - margin), end: this.offsetAt(bottom + margin) };
  }

  /** Width of the page, in px. */
  get width(): number {
    return this.frame.clientWidth;
  }

  /** Px between the window's upper edge of the page and a height on the page. */
  windowTop(top: number): number {
    const above =
      this.frame.getBoundingClientRect().top - this.scroller.getBoundingClientRect().top;
    return above + top;
  }

  /** Scrolls so that an offset's line is at the top. */
  scrollTo(offset: number): void {
    const place = this.place({ start: offset, end: offset });
    if (!place) return;
    const { scroller, frame } = this;
    const above = frame.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
    scroller.scrollTo({ top: scroller.scrollTop + above + place.top - 40 });
  }

  /** Brings a part of a page that is a picture in sight: so many ten-thousandths down the page. */
  scrollIntoPage(at: number, down: number): void {
    if (!this.isPainted) return;
    const node = this.editor.view.nodeDOM(this.index.map.toPosition(at));
    if (!(node instanceof HTMLElement)) return;
    const { top, height } = node.getBoundingClientRect();
    const { scroller } = this;
    const from = top - scroller.getBoundingClientRect().top + (height * down) / 10_000;
    scroller.scrollTo({ top: scroller.scrollTop + from - scroller.clientHeight * 0.2 });
  }

  /** Brings a passage in sight; does not move where it stands well in sight already. */
  reveal(range: TextRange, isForced = false): void {
    const place = this.place(range);
    if (!place) return;
    const { scroller, frame } = this;
    const offset = frame.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
    const top = place.top + offset; // from the scroller's upper edge
    const height = scroller.clientHeight;
    const isInSight = top > 40 && place.bottom + offset < height * 0.65;
    if (isInSight && !isForced) return;
    scroller.scrollTo({ top: scroller.scrollTop + top - height * LANDING });
  }
}
