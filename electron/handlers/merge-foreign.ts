import { sameJson } from '#shared/base/canonical-json.ts';
import { isLive, mergeRecord, revive, type Stored } from '#shared/merge/merge-record.ts';
import type { Hand } from '#shared/project/apply.ts';
import type { Home } from '#shared/project/homes.ts';
import type { AnyRecord } from '#shared/project/kinds.ts';
import { changed, findRecord, type Grave, type Project } from '#shared/project/project.ts';
import type { Touched } from '#electron/store/home-shelf.ts';

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
): (Touched & { readonly project: Project }) | null {
  const set: AnyRecord[] = [];
  const dig: Grave[] = [];
  const fill: string[] = [];
  for (const their of theirs) {
    const grave = project.graves.get(their.id);
    const mine = findRecord(project, their.id) ?? grave?.tombstone;
    const merged = mine ? mergeRecord(mine, their) : their;
    if (mine && sameJson(mine, merged)) continue;
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
  };
}
