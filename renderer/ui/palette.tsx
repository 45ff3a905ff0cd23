import './dialog.css';
import './palette.css';
import { Command, defaultFilter } from 'cmdk';
import { type LucideIcon, Search } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { Icon } from './icon.tsx';
import { Kbd, type Keys } from './kbd.tsx';

export interface PaletteItem {
  readonly id: string;
  readonly icon: LucideIcon;
  /** What matching goes by when the palette filters by itself. */
  readonly text: string;
  /** Shown instead of `text`: quoted words in the serif, the found part strong. */
  readonly content?: ReactNode;
  /** What kind of thing it is. */
  readonly hint?: string;
  readonly keys?: Keys;
  readonly isDisabled?: boolean;
}

export interface PaletteGroup {
  readonly id: string;
  readonly heading?: string;
  readonly items: readonly PaletteItem[];
}

export interface PaletteProps {
  readonly label: string;
  readonly placeholder: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly groups: readonly PaletteGroup[];
  readonly onChoose: (id: string) => void;
  /** One sentence for when nothing fits. */
  readonly empty: ReactNode;
  /** One line under the list: what may be typed. */
  readonly foot?: ReactNode;
  /** false when the groups are already what was found. */
  readonly isFiltering?: boolean;
}

/**
 * Everything by typing. cmdk's own dialog injects styles the content security policy refuses, so its
 * list stands in React Aria's.
 */
export function Palette(props: PaletteProps) {
  const { label, isOpen, onClose } = props;
  return (
    <ModalOverlay
      className="ui-scrim ui-scrim--top"
      isOpen={isOpen}
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className="ui-palette-box">
        <Dialog className="ui-palette-dialog" aria-label={label}>
          <PaletteList {...props} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** By the words only: ids would match by accident. */
const byWords = (_id: string, query: string, words?: string[]) =>
  defaultFilter((words ?? []).join(' '), query);

function PaletteList(props: PaletteProps) {
  const { label, placeholder, query, onQuery, groups, onChoose, empty, isFiltering, foot } = props;
  return (
    <Command
      className="ui-palette"
      label={label}
      shouldFilter={isFiltering ?? true}
      filter={byWords}
      loop
    >
      <div className="ui-palette__field">
        <Icon icon={Search} />
        <Command.Input
          value={query}
          onValueChange={onQuery}
          placeholder={placeholder}
          aria-label={label}
          autoFocus
        />
      </div>
      <Command.List className="ui-palette__list scroll" label={label}>
        <Command.Empty className="ui-palette__empty">{empty}</Command.Empty>
        {groups.map((group) => (
          <Command.Group
            key={group.id}
            value={group.id}
            {...(group.heading !== undefined && { heading: group.heading })}
          >
            {group.items.map((item) => (
              <PaletteRow key={item.id} item={item} onChoose={onChoose} />
            ))}
          </Command.Group>
        ))}
      </Command.List>
      {foot !== undefined && <div className="ui-palette__foot">{foot}</div>}
    </Command>
  );
}

interface PaletteRowProps {
  readonly item: PaletteItem;
  readonly onChoose: (id: string) => void;
}

function PaletteRow({ item, onChoose }: PaletteRowProps) {
  return (
    <Command.Item
      className="ui-palette__item"
      value={item.id}
      keywords={[item.text]}
      disabled={item.isDisabled ?? false}
      onSelect={() => onChoose(item.id)}
    >
      <Icon icon={item.icon} />
      <span className="ui-palette__title">{item.content ?? item.text}</span>
      {item.hint !== undefined && <span className="ui-palette__hint">{item.hint}</span>}
      {item.keys !== undefined && <Kbd keys={item.keys} />}
      <span className="ui-palette__enter" aria-hidden="true">
        <Kbd keys="Enter" />
      </span>
    </Command.Item>
  );
}
