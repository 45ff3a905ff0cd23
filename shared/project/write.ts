import { z } from 'zod';
import type { AnyRecord } from './kinds.ts';

/**
 * What a command comes down to. `set` writes one field (undefined unsets) and may expect what it finds;
 * `restore` writes a deleted record's content back under its id.
 */
export type Write =
  | { readonly kind: 'create'; readonly record: Draft }
  | { readonly kind: 'set'; readonly id: string; readonly path: string; readonly value: unknown }
  | { readonly kind: 'delete'; readonly id: string }
  | { readonly kind: 'restore'; readonly record: AnyRecord };

/** A record before it has an author and a stamp. */
export type Draft = { readonly [K in AnyRecord as K['type']]: Unstamped<K> }[AnyRecord['type']];
type Unstamped<R> = R extends AnyRecord ? Omit<R, 'author' | 'created' | '~'> : never;

/**
 * One step back: a write and what must still stand for it to be made. What somebody else wrote since
 * is left and named.
 */
export interface Reversal {
  readonly write: Write;
  /** For `set`: the value our command wrote, which must still be shown. */
  readonly expect?: unknown;
}

/** A field's path within a record: a name, or a map's name and key. */
export const fieldPath = z.string().regex(/^[A-Za-z]+(\/[^/]+)?$/);
