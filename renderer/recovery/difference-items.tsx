import { EyeOff } from 'lucide-react';
import type { DifferenceItem } from '#shared/ipc/history-contract.ts';
import { Chip } from '#renderer/ui/chip.tsx';
import { countWords } from './kept-words.ts';

type Change = DifferenceItem['change'];

const HEADINGS: Readonly<Record<Change, string>> = {
  returns: 'Comes back',
  changes: 'Changes',
  goes: 'Is deleted, because it was not there then',
  kept: 'Stays as it is, because it is private now',
};
const ORDER: readonly Change[] = ['returns', 'changes', 'goes', 'kept'];

interface DifferenceProps {
  /** Some of each. */
  readonly items: readonly DifferenceItem[];
  /** How many there are of each. */
  readonly counts: Readonly<Record<Change, number>>;
}

/** The records between now and then, by what going back does to them. */
export function DifferenceItems({ items, counts }: DifferenceProps) {
  return ORDER.map((change) => {
    const own = items.filter((item) => item.change === change);
    const more = counts[change] - own.length;
    return own.length === 0 ? null : (
      <Group key={change} heading={HEADINGS[change]} items={own} more={more} />
    );
  });
}

interface GroupProps {
  readonly heading: string;
  readonly items: readonly DifferenceItem[];
  /** Records beside these. */
  readonly more: number;
}

function Group({ heading, items, more }: GroupProps) {
  return (
    <section className="recovery__group">
      <h2 className="recovery__heading">{heading}</h2>
      <ul>
        {items.map((item) => (
          <li key={item.id} className="recovery__item">
            <Item item={item} />
          </li>
        ))}
      </ul>
      {more > 0 && <p className="ink-3">And {countWords(more, 'record', 'records')} more.</p>}
    </section>
  );
}

function Item({ item }: { item: DifferenceItem }) {
  const { kind, words, quoted, isPrivate, fields } = item;
  return (
    <>
      <div className="recovery__record">
        <span className="t-12 ink-3 recovery__kind">{kind}</span>
        <span className={quoted ? 'q-13' : 'medium'}>{quoted ? `“${words}”` : words}</span>
        {isPrivate && <Chip icon={EyeOff}>Private</Chip>}
      </div>
      {fields.length > 0 && (
        <table className="recovery__fields">
          <thead>
            <tr className="t-11 ink-3">
              <th scope="col">Field</th>
              <th scope="col">Now</th>
              <th scope="col">As it was</th>
            </tr>
          </thead>
          <tbody>
            {fields.map(({ name, now, then }) => (
              <tr key={name}>
                <th scope="row" className="ink-2">
                  {name}
                </th>
                <td>{now}</td>
                <td>{then}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
