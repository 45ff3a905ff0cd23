import './key-list.css';
import { Dialog } from './dialog.tsx';
import { Kbd, type Keys } from './kbd.tsx';

export interface KeyListGroup {
  readonly heading: string;
  readonly rows: readonly { readonly keys: Keys; readonly does: string }[];
}

export interface KeyListProps {
  readonly title: string;
  readonly closeLabel: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly groups: readonly KeyListGroup[];
}

/** Every key of the window, grouped by where it works. */
export function KeyList({ title, closeLabel, isOpen, onClose, groups }: KeyListProps) {
  return (
    <Dialog title={title} closeLabel={closeLabel} isOpen={isOpen} onClose={onClose} size="wide">
      <div className="ui-key-list">
        {groups.map((group) => (
          <section key={group.heading} className="ui-key-list__group">
            <h3 className="ui-key-list__heading">{group.heading}</h3>
            <ul>
              {group.rows.map((row) => (
                <li key={row.does} className="ui-key-list__row">
                  {row.does}
                  <Kbd keys={row.keys} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
