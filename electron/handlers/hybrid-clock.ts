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

/** Every moment at which something of these records was written. */
export function* stampsOf(kept: Iterable<AnyRecord | Tombstone>): Generator<Stamp> {
  for (const one of kept) {
    if ('created' in one) yield one.created.at;
    for (const { writes } of Object.values(one['~'] ?? {})) {
      for (const write of writes) yield write.at;
    }
  }
}

function* keptBy(project: Project): Generator<AnyRecord | Tombstone> {
  yield* allRecords(project);
  for (const { tombstone } of project.graves.values()) yield tombstone;
}

/** `now` is the wall clock in ms. Stamps far in the future do not drag the clock along. */
export function createHybridClock(project: Project, now: () => number): HybridClock {
  const opened = now();
  let last: Stamp | undefined;
  for (const read of stampsOf(keptBy(project))) {
    if (last === undefined || read > last) last = receiveStamp(last, read, opened);
  }
  return {
    tick: () => (last = nextStamp(last, now())),
    receive: (read) => (last = receiveStamp(last, read, now())),
  };
}
