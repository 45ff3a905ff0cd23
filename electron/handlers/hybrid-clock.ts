import { nextStamp, receiveStamp, type Stamp } from '#shared/record/clock.ts';
import { allRecords, type Project } from '#shared/project/project.ts';

/** The clock of one run: every stamp is later than the one before and than what was read. */
export interface HybridClock {
  readonly tick: () => Stamp;
}

function* stampsOf(project: Project): Generator<Stamp> {
  for (const record of allRecords(project)) {
    yield record.created.at;
    for (const { writes } of Object.values(record['~'] ?? {})) {
      for (const write of writes) yield write.at;
    }
  }
  for (const { tombstone } of project.graves.values()) {
    for (const { writes } of Object.values(tombstone['~'])) {
      for (const write of writes) yield write.at;
    }
  }
}

/** `now` is the wall clock in ms. Stamps far in the future do not drag the clock along. */
export function createHybridClock(project: Project, now: () => number): HybridClock {
  const opened = now();
  let last: Stamp | undefined;
  for (const read of stampsOf(project)) {
    if (last === undefined || read > last) last = receiveStamp(last, read, opened);
  }
  return { tick: () => (last = nextStamp(last, now())) };
}
