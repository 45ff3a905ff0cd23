import type { Tombstone } from '#shared/record/envelope.ts';
import { nextStamp, receiveStamp, type Stamp } from '#shared/record/clock.ts';
import type { AnyRecord } from '#shared/project/kinds.ts';
import { allRecords, type Project } from '#shared/project/project.ts';

/** The clock of one run: every stamp is later than the one before and than what was read. */
export interface HybridClock {
  readonly tick: () => Stamp;
  /** Takes note of a stamp somebody else made. */
  readonly receive: (read: Stamp) => void;
}

/** Hands on every moment at which something of a record was written. */
export function eachStamp(kept: AnyRecord | Tombstone, take: (at: Stamp) => void): void {
  if ('created' in kept) take(kept.created.at);
  const registers = kept['~'];
  if (!registers) return;
  for (const path in registers) for (const { at } of registers[path]?.writes ?? []) take(at);
}

/** `now` is the wall clock in ms. Stamps far in the future do not drag the clock along. */
export function createHybridClock(project: Project, now: () => number): HybridClock {
  const opened = now();
  let last: Stamp | undefined;
  const read = (at: Stamp): void => {
    if (last === undefined || at > last) last = receiveStamp(last, at, opened);
  };
  for (const record of allRecords(project)) eachStamp(record, read);
  for (const { tombstone } of project.graves.values()) eachStamp(tombstone, read);
  return {
    tick: () => (last = nextStamp(last, now())),
    receive: (at) => (last = receiveStamp(last, at, now())),
  };
}
