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

/**
 * How many of each are shown where all together are at most `most`: an equal share each, and what one does
 * not need goes to the others. A thousand records that come back must not hide the one that is deleted.
 */
function shares(counts: readonly number[], most: number): number[] {
  const shown = counts.map(() => 0);
  for (let room = most; room > 0;) {
    const open = counts.flatMap((count, at) => ((shown[at] ?? 0) < count ? [at] : []));
    if (open.length === 0) break;
    const each = Math.max(1, Math.floor(room / open.length));
    for (const at of open) {
      const take = Math.min(each, room, (counts[at] ?? 0) - (shown[at] ?? 0));
      shown[at] = (shown[at] ?? 0) + take;
      room -= take;
    }
  }
  return shown;
}

/**
 * At most `most` records of a difference, in words: what comes back, what changes, what goes, and what is
 * left alone; of each the first ones, and some of each.
 */
export function describeDelta(delta: Delta, project: Project, most: number): DifferenceItem[] {
  const { returns, changes, goes, keptPrivate } = delta;
  const [back = 0, changed = 0, gone = 0, kept = 0] = shares(
    [returns.length, changes.length, goes.length, keptPrivate.length],
    most,
  );
  const take = (
    change: DifferenceItem['change'],
    records: readonly AnyRecord[],
    many: number,
  ): DifferenceItem[] => records.slice(0, many).map((record) => itemOf(change, record, project));
  return [
    ...take('returns', returns, back),
    ...changes.slice(0, changed).map((one) => changedItem(one, project)),
    ...take('goes', goes, gone),
    ...take('kept', keptPrivate, kept),
  ];
}
