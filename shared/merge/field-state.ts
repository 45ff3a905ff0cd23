import { sameJson } from '#shared/base/canonical-json.ts';
import {
  compareShown,
  isReplaced,
  seenWith,
  type FieldWrite,
  type Register,
} from '#shared/record/register.ts';

/** A write with what it wrote; undefined where it took the field away. */
export type Written = Pick<FieldWrite, 'at' | 'by' | 'run'> & { readonly value: unknown };

/** One field of one copy: the writes that survive, and what they had seen. */
export interface FieldState {
  readonly writes: readonly Written[];
  readonly seen: Register['seen'];
}

export const UNTOUCHED: FieldState = { writes: [], seen: {} };

/** Whether two are the one write: a run gives every write of a field a stamp of its own. */
export function sameWrite(
  a: Pick<FieldWrite, 'at' | 'run'>,
  b: Pick<FieldWrite, 'at' | 'run'>,
): boolean {
  return a.at === b.at && a.run === b.run;
}

// A folder cloned in mid-run may give one name to two values, and null is one: both stay.
function isTwin(a: Written, b: Written): boolean {
  const unset = (a.value === undefined) === (b.value === undefined);
  return sameWrite(a, b) && unset && sameJson(a.value, b.value);
}

const shownLater = (a: Written, b: Written): number =>
  compareShown(a, b) || Number(b.value === undefined) - Number(a.value === undefined);

export function joinSeen(a: Register['seen'], b: Register['seen']): Register['seen'] {
  return seenWith(
    a,
    Object.entries(b).map(([run, at]) => ({ run, at })),
  );
}

/**
 * What two copies of a field come to: every write neither copy has seen the successor of, the one shown
 * last. `made` is what counts as seen beside the field's own register.
 */
export function joinField(a: FieldState, b: FieldState, made: Register['seen']): FieldState {
  const seen = joinSeen(a.seen, b.seen);
  const writes: Written[] = [];
  for (const write of [...a.writes, ...b.writes]) {
    if (isReplaced(write, seen) || isReplaced(write, made)) continue;
    if (!writes.some((one) => isTwin(one, write))) writes.push(write);
  }
  return { writes: writes.sort(shownLater), seen };
}

/** The register as stored: the last write is the one shown and leaves its value to the record. */
export function toRegister({ writes, seen }: FieldState): Register {
  const last = writes.length - 1;
  return {
    writes: writes.map(({ at, by, run, value }, place) => {
      if (place === last) return { at, by, run };
      return value === undefined ? { at, by, run, unset: true } : { at, by, run, value };
    }),
    seen,
  };
}
