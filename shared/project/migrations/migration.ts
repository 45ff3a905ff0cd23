import type { FileEnvelope } from '#shared/record/envelope.ts';
import type { Home } from '#shared/project/homes.ts';

/** One step of the file format, from `from` to the next number. */
export interface Migration {
  readonly from: number;
  /** `format` is counted up by whoever takes the step. */
  readonly step: (file: FileEnvelope, home: Home) => FileEnvelope;
}

/** The steps there have been, in their order. Format 1 is the first, so there is none yet. */
export const MIGRATIONS: readonly Migration[] = [];

/** A file in the newest format the steps lead to; the same one where there is nothing to do. */
export function upgraded(
  file: FileEnvelope,
  home: Home,
  migrations: readonly Migration[] = MIGRATIONS,
): FileEnvelope {
  let now = file;
  for (const { from, step } of migrations) {
    if (now.format !== from) continue;
    now = { ...step(now, home), format: from + 1 };
  }
  return now;
}
