import { z } from 'zod';
import type { AnyRecord } from './kinds.ts';

/**
 * What a command comes down to. `set` writes one field (undefined unsets) and may expect what it finds;
 * `restore` writes a deleted record's content back under its id; `adopt` takes in a record that is
 * missing without a trace, as it stood.
 */
export type Write =
  | { readonly kind: 'create'; readonly record: Draft }
  | { readonly kind: 'set'; readonly id: string; readonly path: string; readonly value: unknown }
  | { readonly kind: 'delete'; readonly id: string }
  | { readonly kind: 'restore'; readonly record: AnyRecord }
  | { readonly kind: 'adopt'; readonly record: AnyRecord };

/** A record before it has an author and a stamp. */
export type Draft = { readonly [K in AnyRecord as K['type']]: Unstamped<K> }[AnyRecord['type']];
type Unstamped<R> = R extends AnyRecord ? Omit<R, 'author' | 'created' | '~'> : never;

/**
 * One step back: a write and what must still stand for it to be made. What somebody else wrote since
 * is left and named.
 */
export interface Reversal {
  readonly write: Write;
  /**
   * For `set`: the value our command wrote, which must still be shown. For `delete` of what was
   * adopted: the record, which must still be as it came.
   */
  readonly expect?: unknown;
}

/** A field's path within a record: a name, or a map's name and key. */
export const fieldPath = z.string().regex(/^[A-Za-z]+(\/[^/]+)?$/);
