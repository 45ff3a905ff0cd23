/** What went wrong, from the closed list of failures a person may be shown. */
export const FAILURE_CODES = [
  'not-a-project',
  'project-exists',
  'project-held',
  'read-only',
  'newer-format',
  'unreadable',
  'empty',
  'binary',
  'unsupported',
  'encoding',
  'too-large',
  'too-slow',
  'cancelled',
  'not-found',
  'not-valid',
  'stale',
  'refused',
  'not-saved',
  'nothing-to-undo',
  'nothing-to-redo',
] as const;

export type FailureCode = (typeof FAILURE_CODES)[number];

/** A failure somebody should see: `sentence` is plain, names the cause and the way out. */
export interface Failure {
  readonly code: FailureCode;
  readonly sentence: string;
}

export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function fail(code: FailureCode, sentence: string): Result<never> {
  return { ok: false, failure: { code, sentence } };
}
