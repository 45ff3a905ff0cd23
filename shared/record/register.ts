import { z } from 'zod';
import { compactJson } from '#shared/base/canonical-json.ts';
import { sha256OfText } from '#shared/base/digest.ts';
import { stamp, type Stamp } from './clock.ts';

/** A run is one start of the app: random, because folders get cloned and machines do not identify a writer. */
export const runId = z.string().regex(/^r[a-z2-7]{8,26}$/);

/**
 * One write to a field. `value` is absent on the write that is shown: its value stands in the record.
 * A write that took the field away and is not the one shown says `unset`: null may be a value.
 */
export const fieldWrite = z.object({
  at: stamp,
  by: z.string(),
  run: z.string(),
  value: z.unknown().exactOptional(),
  unset: z.literal(true).exactOptional(),
});
export type FieldWrite = z.infer<typeof fieldWrite>;

/** Surviving writes of one field, and per run the latest stamp they have replaced. */
export const register = z.object({
  writes: z.array(fieldWrite),
  seen: z.record(z.string(), stamp),
});
export type Register = z.infer<typeof register>;

/** Who writes, when, in which run. */
export interface Writer {
  readonly at: Stamp;
  readonly by: string;
  readonly run: string;
}

/** A write is replaced if and only if its field has seen its run up to its stamp. */
export function isReplaced(write: Pick<FieldWrite, 'at' | 'run'>, seen: Register['seen']): boolean {
  const upTo = seen[write.run];
  return upTo !== undefined && upTo >= write.at;
}

/** What `seen` becomes when `writes` are replaced by somebody who saw them. */
export function seenWith(
  seen: Register['seen'],
  writes: readonly Pick<FieldWrite, 'at' | 'run'>[],
): Register['seen'] {
  const next: Record<string, Stamp> = { ...seen };
  for (const { run, at } of writes) {
    const before = next[run];
    if (before === undefined || before < at) next[run] = at;
  }
  return next;
}

/**
 * Order in which surviving writes are shown: the last by stamp, then run, then hash of the value.
 * The clock decides only what is shown, never what survives.
 */
export function compareShown(
  a: { at: Stamp; run: string; value: unknown },
  b: { at: Stamp; run: string; value: unknown },
): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  if (a.run !== b.run) return a.run < b.run ? -1 : 1;
  const [x, y] = [sha256OfText(compactJson(a.value)), sha256OfText(compactJson(b.value))];
  return x < y ? -1 : x > y ? 1 : 0;
}
