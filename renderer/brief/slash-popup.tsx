import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { Editor } from '@tiptap/react';
import { Icon } from '#renderer/ui/icon.tsx';
import { Kbd } from '#renderer/ui/kbd.tsx';
import type { SlashState, SlashStore } from './slash-menu.ts';

const LIST = 'brief-slash';
/** The menu's greatest height, in px; it opens upwards where there is less room below. */
const HEIGHT = 312;
const GAP = 6;

/** What a slash offers, under the line it is typed in. The focus stays in the text. */
export function SlashPopup({ store, editor }: { store: SlashStore; editor: Editor }) {
  const open = useStore(store, (state) => state.open);
  return open && <OpenMenu open={open} text={editor.view.dom} />;
}

function OpenMenu({ open, text }: { open: SlashState; text: HTMLElement }) {
  const current = useRef<HTMLLIElement>(null);
  const { index } = open;
  useEffect(() => {
    current.current?.scrollIntoView({ block: 'nearest' });
    text.setAttribute('aria-controls', LIST);
    text.setAttribute('aria-activedescendant', `${LIST}-${index}`);
    return () => {
      text.removeAttribute('aria-controls');
      text.removeAttribute('aria-activedescendant');
    };
  }, [text, index]);
  const { left, top, bottom } = open.place;
  const isAbove = bottom + HEIGHT > window.innerHeight && top > HEIGHT;
  const at = isAbove ? { bottom: window.innerHeight - top + GAP } : { top: bottom + GAP };
  return (
    <ul
      id={LIST}
      className="brief-slash scroll"
      role="listbox"
      aria-label="Insert"
      style={{ left, ...at }}
    >
      {open.items.map((item, index) => (
        <li
          key={item.id}
          id={`${LIST}-${index}`}
          ref={index === open.index ? current : null}
          role="option"
          aria-selected={index === open.index}
          onMouseDown={(event) => {
            event.preventDefault(); // the text keeps the focus
            open.choose(item);
          }}
        >
          <Icon icon={item.icon} />
          <span className="grow clip">{item.label}</span>
          <span className="brief-slash__detail clip">{item.detail}</span>
          {index === open.index && <Kbd keys="Enter" />}
        </li>
      ))}
    </ul>
  );
}
