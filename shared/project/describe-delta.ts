import type { Delta, FormerFields } from './former-state.ts';
import { isPrivate } from './homes.ts';
import type { AnyRecord } from './kinds.ts';
import type { Project } from './project.ts';
import { fieldName, fieldWords, kindWords, recordWords } from './record-words.ts';

/** One record between now and then, in words. */
export interface DifferenceItem {
  /** What going back does to it: it comes back, is changed, is deleted, or is left alone. */
  readonly change: 'returns' | 'changes' | 'goes' | 'kept';
  readonly id: string;
  readonly kind: string;
  readonly words: string;
  /** The words are a passage, verbatim. */
  readonly quoted: boolean;
  readonly isPrivate: boolean;
  readonly fields: readonly FieldDifference[];
}

export interface FieldDifference {
  readonly name: string;
  readonly now: string;
  readonly then: string;
}

/** Enough for a claim and its reason; the record itself shows the rest. */
const MOST_UNITS = 400;

/** Cut between characters: half a surrogate pair is no text. */
function short(words: string): string {
  if (words.length <= MOST_UNITS) return words;
  return `${words.slice(0, MOST_UNITS).replace(/[\ud800-\udbff]$/, '')}…`;
}

function itemOf(
  change: DifferenceItem['change'],
  record: AnyRecord,
  project: Project,
): DifferenceItem {
  const { words, quoted } = recordWords(record, project);
  const kind = kindWords(record.type);
  const { id } = record;
  return {
    change,
    id,
    kind,
    words: short(words),
    quoted,
    isPrivate: isPrivate(record),
    fields: [],
  };
}

function changedItem({ then, now, paths }: FormerFields, project: Project): DifferenceItem {
  const fields = paths.map((path) => ({
    name: fieldName(path),
    now: short(fieldWords(now, path, project)),
    then: short(fieldWords(then, path, project)),
  }));
  return { ...itemOf('changes', now, project), fields };
}

/** The first `most` records of a difference, in words: what comes back, what changes, what goes. */
export function describeDelta(delta: Delta, project: Project, most: number): DifferenceItem[] {
  const items: DifferenceItem[] = [];
  const room = (): number => Math.max(0, most - items.length);
  const take = (change: DifferenceItem['change'], records: readonly AnyRecord[]): void => {
    items.push(...records.slice(0, room()).map((record) => itemOf(change, record, project)));
  };
  take('returns', delta.returns);
  items.push(...delta.changes.slice(0, room()).map((one) => changedItem(one, project)));
  take('goes', delta.goes);
  take('kept', delta.keptPrivate);
  return items;
}
