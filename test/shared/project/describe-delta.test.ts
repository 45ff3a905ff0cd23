import { describe, expect, it } from 'vitest';
import { describeDelta } from '#shared/project/describe-delta.ts';
import type { Delta } from '#shared/project/former-state.ts';
import type { RecordByType } from '#shared/project/kinds.ts';
import { emptyProject } from '#shared/project/project.ts';

const PROJECT = emptyProject(`prj_${'a'.repeat(26)}`);

const claim = (name: string): RecordByType['claim'] => ({
  id: `clm_${name}` as RecordByType['claim']['id'],
  type: 'claim',
  statement: `Claim ${name}.`,
  status: 'open',
  tags: {},
  note: '',
  relations: {},
  author: 'per_a',
  created: { at: '2026-01-14T09:30:00.000Z-0000', run: 'ra' },
});

const claims = (prefix: string, many: number) =>
  Array.from({ length: many }, (_, at) => claim(`${prefix}${at}`));

function deltaOf(returns: number, changes: number, goes: number, kept: number): Delta {
  return {
    returns: claims('r', returns),
    changes: claims('c', changes).map((now) => ({
      now,
      then: { ...now, note: 'As it was.' },
      paths: ['note'],
    })),
    goes: claims('g', goes),
    keptPrivate: claims('k', kept),
    keptErased: [],
  };
}

function counted(delta: Delta, most: number) {
  const items = describeDelta(delta, PROJECT, most);
  const many = (change: string) => items.filter((item) => item.change === change).length;
  return [many('returns'), many('changes'), many('goes'), many('kept')];
}

describe('a difference too long to be shown whole', () => {
  it('shows some of each: what would be deleted is not hidden by what comes back', () => {
    expect(counted(deltaOf(1000, 1000, 3, 0), 200)).toEqual([99, 98, 3, 0]);
    expect(counted(deltaOf(1000, 0, 0, 0), 200)).toEqual([200, 0, 0, 0]);
    expect(counted(deltaOf(500, 500, 500, 500), 200)).toEqual([50, 50, 50, 50]);
  });

  it('shows all where there is room, and never more than that', () => {
    expect(counted(deltaOf(3, 2, 1, 4), 200)).toEqual([3, 2, 1, 4]);
    expect(counted(deltaOf(3, 2, 1, 4), Infinity)).toEqual([3, 2, 1, 4]);
    expect(counted(deltaOf(9, 9, 9, 9), 3)).toEqual([1, 1, 1, 0]);
    expect(counted(deltaOf(9, 9, 9, 9), 0)).toEqual([0, 0, 0, 0]);
  });
});

describe('a document that showed another text', () => {
  it('names the file and how it was read, which one file has several of', () => {
    const text = (hash: string, over: object) => ({
      textHash: hash.repeat(64),
      fileName: 'news.txt',
      encoding: 'utf-8',
      converter: 'text/1',
      ...over,
    });
    const texts = [text('a', { zawgyi: true }), text('b', { converter: 'text/1+unicode/1' })];
    const shown = (hash: string) => {
      const record = { id: `doc_${'a'.repeat(26)}`, type: 'document', title: { value: 'News' } };
      // No more of a document is looked at.
      return { ...record, texts, current: hash.repeat(64) } as unknown as RecordByType['document'];
    };
    const changes = [{ now: shown('b'), then: shown('a'), paths: ['current'] }];
    const [item] = describeDelta({ ...deltaOf(0, 0, 0, 0), changes }, PROJECT, 10);
    expect(item?.fields).toEqual([
      {
        name: 'version shown',
        now: 'news.txt, read as utf-8, made into Unicode',
        then: 'news.txt, read as utf-8, in Zawgyi',
      },
    ]);
  });
});
