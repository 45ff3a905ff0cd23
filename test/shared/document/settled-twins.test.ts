import { describe, expect, it } from 'vitest';
import type { Document } from '#shared/document/document.ts';
import { settledTwins } from '#shared/document/settled-twins.ts';

const documents = (said: Readonly<Record<string, Partial<Document>>>) =>
  new Map(['a', 'b', 'c'].map((id) => [id, { id, ...said[id] } as unknown as Document]));
const found = [{ a: 'a', b: 'b', containment: 0.97 }];
const share = () => 0.1;

describe('documents of one text', () => {
  it('are those that were found, without those called no copies by either', () => {
    expect(settledTwins(found, documents({}), share)).toEqual(found);
    expect(settledTwins(found, documents({ b: { apart: ['a'] } }), share)).toEqual([]);
  });

  it('are those a person declared too, once, whoever of them says it', () => {
    const said = documents({ c: { copies: ['a'] }, a: { copies: ['c', 'b'] } });
    expect(settledTwins(found, said, share)).toEqual([
      ...found,
      { a: 'a', b: 'c', containment: 0.1, declared: true },
    ]);
  });

  it('are not those that are gone', () => {
    expect(settledTwins(found, documents({ a: { copies: ['gone'] } }), share)).toEqual(found);
  });
});
