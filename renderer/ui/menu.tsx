import './menu.css';
import './popover.css';
import { Check, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Menu as AriaMenu,
  Header,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  type Selection,
} from 'react-aria-components';
import { Icon } from './icon.tsx';
import { Kbd, type Keys } from './kbd.tsx';

export interface MenuEntry {
  readonly id: string;
  /** A plain string; `content` may show it with more than letters. */
  readonly label: string;
  readonly content?: ReactNode;
  readonly icon?: LucideIcon;
  readonly hint?: string;
  readonly keys?: Keys;
  readonly isDisabled?: boolean;
}

export interface MenuGroup {
  readonly id: string;
  readonly heading?: string;
  readonly entries: readonly MenuEntry[];
  /** Entries that stay chosen, with a check mark, instead of actions. */
  readonly chosen?: {
    readonly mode: 'single' | 'multiple';
    readonly ids: ReadonlySet<string>;
    readonly onChange: (ids: ReadonlySet<string>) => void;
  };
}

export interface MenuProps {
  readonly label: string;
  /** The button that opens it. */
  readonly trigger: ReactNode;
  readonly groups: readonly MenuGroup[];
  readonly onAction?: (id: string) => void;
  readonly placement?: 'bottom start' | 'bottom end' | 'top start' | 'top end';
}

/** A list of actions. Arrows move, letters jump, Enter does it, Escape closes. */
export function Menu({ label, trigger, groups, onAction, placement = 'bottom start' }: MenuProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className="ui-popover" placement={placement} offset={6}>
        <AriaMenu
          className="ui-menu scroll"
          aria-label={label}
          onAction={(key) => onAction?.(String(key))}
        >
          {groups.map((group) => (
            <MenuSection
              key={group.id}
              className="ui-menu__section"
              aria-label={group.heading ?? label}
              {...choosing(group)}
            >
              {group.heading !== undefined && (
                <Header className="ui-menu__heading">{group.heading}</Header>
              )}
              {group.entries.map((entry) => (
                <MenuItem
                  key={entry.id}
                  id={entry.id}
                  textValue={entry.label}
                  isDisabled={entry.isDisabled ?? false}
                  className="ui-menu__item"
                >
                  <MenuEntryContent entry={entry} isChoice={group.chosen !== undefined} />
                </MenuItem>
              ))}
            </MenuSection>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

/** React Aria's words for what a group lets one choose. */
function choosing({ chosen, entries }: MenuGroup) {
  if (chosen === undefined) return {};
  return {
    selectionMode: chosen.mode,
    selectedKeys: chosen.ids,
    disallowEmptySelection: chosen.mode === 'single',
    onSelectionChange: (keys: Selection) => {
      const ids = keys === 'all' ? entries.map((entry) => entry.id) : [...keys].map(String);
      chosen.onChange(new Set(ids));
    },
  };
}

function MenuEntryContent({ entry, isChoice }: { entry: MenuEntry; isChoice: boolean }) {
  return (
    <>
      {entry.icon !== undefined && <Icon icon={entry.icon} />}
      <span className="ui-menu__label">{entry.content ?? entry.label}</span>
      {entry.hint !== undefined && <span className="ui-menu__hint">{entry.hint}</span>}
      {entry.keys !== undefined && (
        <span aria-hidden="true">
          <Kbd keys={entry.keys} />
        </span>
      )}
      {isChoice && <Icon icon={Check} className="ui-menu__check" />}
    </>
  );
}
