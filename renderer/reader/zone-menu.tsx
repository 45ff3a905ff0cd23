import { useEffect, useRef, useState } from 'react';
import { Menu, MenuItem, MenuSection, Header, Popover } from 'react-aria-components';
import { Check } from 'lucide-react';
import type { ZoneName } from '#shared/document/text.ts';
import { Icon } from '#renderer/ui/icon.tsx';
import { useDesk } from './desk-context.ts';
import type { ReaderDesk } from './reader-desk.ts';
import type { PageView } from './page-view.ts';
import type { ReaderText } from './reader-world.ts';
import { blocksMeant, setZone } from './zone-actions.ts';

const ZONES: readonly { readonly zone: ZoneName; readonly words: string }[] = [
  { zone: 'body', words: 'Text of the article' },
  { zone: 'heading', words: 'Heading' },
  { zone: 'byline', words: 'Author and date' },
  { zone: 'teaser', words: 'Teaser for another article' },
  { zone: 'chrome', words: 'Menu, link or notice of the page' },
];

interface Asked {
  readonly blocks: readonly number[];
  readonly left: number;
  readonly top: number;
}

/** Which block a context menu was asked for: under the mouse, or where the caret is. */
function askedFor(event: MouseEvent, desk: ReaderDesk, frame: HTMLElement): Asked | null {
  const view = desk.view();
  if (!view) return null;
  const target = event.target instanceof Element ? event.target : null;
  if (!target?.closest('.reader__text')) return null;
  const isMouse =
    event.button === 2 && event.detail >= 0 && (event.clientX !== 0 || event.clientY !== 0);
  const found = isMouse
    ? view.editor.view.posAtCoords({ left: event.clientX, top: event.clientY })
    : null;
  const offset = found
    ? view.index.map.toOffset(found.pos, 1)
    : (view.selected()?.start ?? view.caret());
  const block = view.index.map.blockAt(offset);
  const box = frame.getBoundingClientRect();
  const place = view.place({ start: offset, end: offset });
  return {
    blocks: blocksMeant(desk, block),
    left: isMouse ? event.clientX - box.left : (place?.left ?? 0),
    top: isMouse ? event.clientY - box.top : (place?.bottom ?? 0),
  };
}

/** The page's context menu: what a line is, where the import took it for something else. */
export function ZoneMenu({ view, text }: { view: PageView | null; text: ReaderText }) {
  const desk = useDesk();
  const anchor = useRef<HTMLSpanElement>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  useEffect(() => {
    const frame = anchor.current?.parentElement;
    if (!view || !frame) return;
    const onMenu = (event: MouseEvent): void => {
      const found = askedFor(event, desk, frame);
      if (!found) return;
      event.preventDefault();
      setAsked(found);
    };
    frame.addEventListener('contextmenu', onMenu);
    return () => frame.removeEventListener('contextmenu', onMenu);
  }, [view, desk]);
  const zones = new Set(asked?.blocks.map((block) => text.blocks[block]?.zone));
  const heading =
    asked && asked.blocks.length > 1 ? `These ${asked.blocks.length} lines are` : 'This line is';
  return (
    <>
      <span
        ref={anchor}
        className="reader__menu-anchor"
        style={{ left: asked?.left ?? 0, top: asked?.top ?? 0 }}
      />
      <Popover
        className="ui-popover"
        triggerRef={anchor}
        isOpen={asked !== null}
        placement="bottom start"
        onOpenChange={(isOpen) => {
          if (isOpen) return;
          setAsked(null);
          view?.focus();
        }}
      >
        <Menu
          className="ui-menu"
          aria-label="What this line is"
          autoFocus="first"
          onAction={(key) => {
            const chosen = ZONES.find((one) => one.zone === key);
            if (asked && chosen) void setZone(desk, asked.blocks, chosen.zone);
            setAsked(null);
          }}
        >
          <MenuSection className="ui-menu__section" aria-label={heading}>
            <Header className="ui-menu__heading">{heading}</Header>
            {ZONES.map((one) => (
              <MenuItem
                key={one.zone}
                id={one.zone}
                textValue={one.words}
                className="ui-menu__item"
              >
                <span className="ui-menu__label">{one.words}</span>
                {zones.size === 1 && zones.has(one.zone) && <Icon icon={Check} />}
              </MenuItem>
            ))}
          </MenuSection>
        </Menu>
      </Popover>
    </>
  );
}
