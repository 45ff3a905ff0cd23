import { sameJson } from '#shared/base/canonical-json.ts';
import { isLive, mergeRecord, revive, type Stored } from '#shared/merge/merge-record.ts';
import type { Hand } from '#shared/project/apply.ts';
import type { Home } from '#shared/project/homes.ts';
import { datedMarksOf, wasErased } from '#shared/project/brought-back.ts';
import { holdsErased } from '#shared/project/erasure-mark.ts';
import type { AnyRecord } from '#shared/project/kinds.ts';
import { changed, findRecord, type Grave, type Project } from '#shared/project/project.ts';
import type { Touched } from '#electron/store/home-shelf.ts';

/** `kept` were erased for good here and stay so; `again` hold words that were. */
export interface MergedForeign extends Touched {
  readonly project: Project;
  readonly kept: number;
  readonly again: number;
}

/**
 * Takes in what somebody else wrote into one file of the open project, record by record. A record that
 * is missing there was not deleted: a delete leaves a tombstone. What an edit brings back from a delete
 * is made whole by the hand that merges. Answers null where nothing is new.
 */
export function mergeForeign(
  project: Project,
  home: Home,
  theirs: readonly Stored[],
  hand: Hand,
): MergedForeign | null {
  const dated = datedMarksOf(project);
  const marks = dated.map(({ mark }) => mark);
  const set: AnyRecord[] = [];
  const dig: Grave[] = [];
  const fill: string[] = [];
  let [kept, again] = [0, 0];
  for (const their of theirs) {
    const grave = project.graves.get(their.id);
    const mine = findRecord(project, their.id) ?? grave?.tombstone;
    const merged = mine ? mergeRecord(mine, their) : their;
    if (mine && sameJson(mine, merged)) continue;
    if (isLive(merged) && grave && isLive(their) && wasErased(their, dated)) {
      // Our save takes it out of the file again.
      dig.push(grave);
      kept += 1;
      continue;
    }
    if (holdsErased(marks, their) && !holdsErased(marks, mine)) again += 1;
    if (!isLive(merged)) dig.push({ tombstone: merged, home: grave?.home ?? home });
    else {
      set.push(revive(merged, mine ? [mine, their] : [their], hand));
      if (grave) fill.push(merged.id);
    }
  }
  if (set.length + dig.length === 0) return null;
  const removedIds = dig.map(({ tombstone }) => tombstone.id);
  return {
    project: changed(project, { set, dig, fill, drop: removedIds }),
    changedIds: set.map(({ id }) => id),
    removedIds,
    kept,
    again,
  };
}

/** What a person is told of a merge. */
export function foreignNotice(home: Home, merged: MergedForeign): string {
  const { changedIds, removedIds, kept, again } = merged;
  const count = changedIds.length + removedIds.length - kept;
  const records = (some: number): string =>
    some === 1 ? 'One record was' : `${some} records were`;
  return [
    `Another program changed ${home}.`,
    `${records(count)} taken over from it; nothing of yours was overwritten.`,
    kept === 0 ? '' : `${records(kept)} left out, because it was erased for good here.`,
    again === 0 ? '' : `${again} of them hold words again that were erased for good here.`,
  ]
    .filter(Boolean)
    .join(' ');
}
