import { memo, useEffect, useRef, type RefObject } from 'react';
import type { TextRange } from '#shared/base/text-range.ts';
import type { Block } from '#shared/document/text.ts';
import { ScriptRuns } from '#renderer/parts/script-runs.tsx';
import { drawnRange, selectedIn } from './text-offsets.ts';

export interface NewerTextProps {
  readonly label: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  /** What is shown and selected first, if anything is like the old words. */
  readonly first: TextRange | null;
  /** Where the reading begins when nothing is. */
  readonly near: number;
  readonly page: RefObject<HTMLDivElement | null>;
  /** Null when the selection is taken away. */
  readonly onSelect: (range: TextRange | null) => void;
  readonly onEnter: () => void;
  /** A slash: to the field that finds words. */
  readonly onFind: () => void;
}

/** Selects a passage on the page and brings it in sight. */
export function selectOnPage(page: HTMLElement, range: TextRange): void {
  const drawn = drawnRange(page, range);
  if (!drawn) return;
  const selection = page.ownerDocument.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(drawn);
  const { startContainer: node } = drawn;
  (node instanceof Element ? node : node.parentElement)?.scrollIntoView({ block: 'center' });
}

/** A text to select words in, with the mouse or with Shift and the arrows; nothing changes it. */
export function NewerText(props: NewerTextProps) {
  const { label, text, blocks, first, near, page, onSelect, onEnter, onFind } = props;
  useEffect(() => {
    const root = page.current;
    if (!root) return;
    const refuse = (event: Event): void => event.preventDefault();
    const onChange = (): void => {
      // The focus went to a button: what was chosen stays chosen.
      if (root.contains(root.ownerDocument.activeElement)) onSelect(selectedIn(root));
    };
    root.addEventListener('beforeinput', refuse);
    document.addEventListener('selectionchange', onChange);
    return () => {
      root.removeEventListener('beforeinput', refuse);
      document.removeEventListener('selectionchange', onChange);
    };
  }, [page, onSelect]);
  const landed = useRef(false);
  useEffect(() => {
    const root = page.current;
    if (!root || landed.current) return;
    landed.current = true;
    root.focus({ preventScroll: true });
    selectOnPage(root, first ?? { start: near, end: near });
    if (first) onSelect(first);
  }, [page, first, near, onSelect]);
  return (
    <div
      ref={page}
      className="versions__page scroll"
      role="textbox"
      tabIndex={0}
      aria-multiline="true"
      aria-readonly="true"
      aria-label={label}
      contentEditable="plaintext-only"
      suppressContentEditableWarning
      spellCheck={false}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing || event.repeat) return;
        if (event.key !== 'Enter' && event.key !== '/') return;
        event.preventDefault();
        if (event.key === 'Enter') onEnter();
        else onFind();
      }}
    >
      <Blocks text={text} blocks={blocks} />
    </div>
  );
}

/** Drawn once: choosing words must not lay a book out again. */
const Blocks = memo(function Blocks({ text, blocks }: Pick<NewerTextProps, 'text' | 'blocks'>) {
  return blocks.map(({ start, end, kind, zone }) => (
    <p key={start} data-start={start} className={classOf(kind, zone)}>
      <ScriptRuns text={text.slice(start, end)} />
    </p>
  ));
});

function classOf(kind: Block['kind'], zone: Block['zone']): string {
  if (zone === 'chrome' || zone === 'teaser' || zone === 'byline') return 'versions__aside';
  return kind === 'heading' ? 'versions__heading' : 'versions__paragraph';
}
