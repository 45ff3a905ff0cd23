import { idKind } from '#shared/base/ids.ts';
import type { SearchHit } from '#shared/ipc/contract.ts';
import type { Route } from './route.ts';

/** Where a hit is read: its passage in the reader, its claim, or what a note is about. */
export function hitRoute({ kind, id, about, document, start, end }: SearchHit): Route {
  const record = kind === 'note' ? (about ?? id) : id;
  if (idKind(record) === 'claim') return { screen: 'claims', record };
  if (document === null) return { screen: 'library' };
  const passage = start === null || end === null ? {} : { passage: { start, end } };
  return {
    screen: 'reader',
    document,
    ...(record === document ? {} : { record }),
    ...passage,
  };
}
