import { describe, expect, it } from 'vitest';
import { makeId } from '#shared/base/ids.ts';
import { nextStamp } from '#shared/record/clock.ts';
import { applyWrites, type Hand } from '#shared/project/apply.ts';
import { describeDelta } from '#shared/project/describe-delta.ts';
import { deltaTo, isSame, writesBack } from '#shared/project/former-state.ts';
import type { AnyRecord, RecordByType } from '#shared/project/kinds.ts';
import {
  changed,
  emptyProject,
  findRecord,
  projectRecord,
  type Project,
} from '#shared/project/project.ts';
import { reverse } from '#shared/project/undo.ts';

const idFrom = <K extends Parameters<typeof makeId>[0]>(kind: K, byte: number) =>
  makeId(kind, () => new Uint8Array(16).fill(byte));
const made = {
  author: idFrom('person', 1),
  created: { at: '2026-01-01T08:00:00.000Z-0000', run: 'r1' },
};
const ID = idFrom('project', 9);

const claim = (byte: number, statement: string): RecordByType['claim'] => ({
  ...made,
  id: idFrom('claim', byte),
  type: 'claim',
  statement,
  status: 'open',
  tags: {},
  note: '',
  relations: {},
});

const note = (byte: number, text: string): RecordByType['note'] => ({
  ...made,
  id: idFrom('note', byte),
  type: 'note',
  about: idFrom('claim', 1),
  text,
});

const own: RecordByType['project'] = {
  ...made,
  id: ID,
  type: 'project',
  name: 'Losses',
  people: { [idFrom('person', 1)]: { name: 'Heron' } },
  settings: {},
};

const projectOf = (...records: AnyRecord[]): Project =>
  changed(emptyProject(ID), { set: [own, ...records] });

function hand(): Hand {
  let last = '2026-02-01T08:00:00.000Z-0000';
  return { by: made.author, run: 'r2', tick: () => (last = nextStamp(last, 0)) };
}

const CLAIMS = new Set(['claims.json']);

describe('a former state', () => {
  it('is shown again after its writes, and undo shows what was there before', () => {
    const now = projectOf(claim(1, 'Four thousand left.'), claim(2, 'New since.'));
    const then = [
      { ...claim(1, 'About four thousand left.'), status: 'contested' as const },
      claim(3, 'Lost.'),
    ];
    const state = { homes: CLAIMS, records: then };
    const applied = applyWrites(now, writesBack(now, deltaTo(now, state)), hand());
    expect(isSame(deltaTo(applied.project, state))).toBe(true);
    expect(
      [...applied.project.tables.claim.values()].map(({ statement }) => statement).sort(),
    ).toEqual(['About four thousand left.', 'Lost.']);
    const back = reverse(applied.project, applied.inverse, hand());
    expect(back.left).toEqual([]);
    const before = { homes: CLAIMS, records: [...now.tables.claim.values()] };
    expect(isSame(deltaTo(back.applied.project, before))).toBe(true);
  });

  it('brings a record that is missing without a trace back as it stood, conflicts and all', () => {
    const conflict = {
      writes: [
        { at: '2026-01-02T08:00:00.000Z-0000', by: 'per_a', run: 'r3', value: 'refuted' },
        { at: '2026-01-02T09:00:00.000Z-0000', by: 'per_b', run: 'r4' },
      ],
      seen: {},
    };
    const lost = { ...claim(1, 'Lost.'), '~': { status: conflict } };
    const now = projectOf();
    const delta = deltaTo(now, { homes: CLAIMS, records: [lost] });
    const { project } = applyWrites(now, writesBack(now, delta), hand());
    expect(findRecord(project, lost.id)).toEqual(lost);
  });

  it('writes a deleted record back over its tombstone', () => {
    const before = projectOf(claim(1, 'Four thousand left.'));
    const removed = applyWrites(before, [{ kind: 'delete', id: claim(1, '').id }], hand()).project;
    const delta = deltaTo(removed, { homes: CLAIMS, records: [claim(1, 'Four thousand left.')] });
    const { project } = applyWrites(removed, writesBack(removed, delta), hand());
    expect(findRecord(project, claim(1, '').id)).toMatchObject({
      statement: 'Four thousand left.',
    });
    expect(project.graves.size).toBe(0);
  });

  it('never makes public what is private now', () => {
    const now = projectOf({ ...note(1, 'Ask them first.'), private: true });
    const delta = deltaTo(now, {
      homes: new Set(['notes.json']),
      records: [note(1, 'Ask again.')],
    });
    expect(delta.keptPrivate).toHaveLength(1);
    expect(writesBack(now, delta)).toEqual([]);
  });

  it('takes nothing away that lives in other files', () => {
    const now = projectOf(claim(1, 'Four thousand left.'), note(1, 'Ask again.'));
    expect(deltaTo(now, { homes: CLAIMS, records: [] }).goes.map(({ type }) => type)).toEqual([
      'claim',
    ]);
  });

  it('keeps the names of authors who joined since, and the project its own record', () => {
    const joined = { ...own, people: { ...own.people, [idFrom('person', 2)]: { name: 'Wren' } } };
    const now = changed(emptyProject(ID), { set: [{ ...joined, name: 'Renamed' }] });
    const delta = deltaTo(now, { homes: new Set(['project.json']), records: [own] });
    const { project } = applyWrites(now, writesBack(now, delta), hand());
    expect(projectRecord(project)).toMatchObject({ name: 'Losses', people: joined.people });
    expect(deltaTo(now, { homes: new Set(['project.json']), records: [] }).goes).toEqual([]);
  });

  it('replaces the record that stood in for a project whose file was broken', () => {
    const standIn = { ...own, author: 'unknown', name: 'folder', people: {} };
    const now = changed(emptyProject(ID), { set: [standIn] });
    const delta = deltaTo(now, { homes: new Set(['project.json']), records: [own] });
    const { project } = applyWrites(now, writesBack(now, delta), hand());
    expect(projectRecord(project)).toEqual(own);
  });
});

describe('a difference in words', () => {
  it('names the record, the field, what it says now and what it said', () => {
    const now = projectOf(claim(1, 'Four thousand left.'), claim(2, 'New since.'));
    const then = { ...claim(1, 'Four thousand left.'), note: 'Who counted?' };
    const items = describeDelta(deltaTo(now, { homes: CLAIMS, records: [then] }), now, 10);
    expect(items).toMatchObject([
      {
        change: 'changes',
        kind: 'claim',
        words: 'Four thousand left.',
        fields: [{ name: 'note', now: 'nothing', then: 'Who counted?' }],
      },
      { change: 'goes', words: 'New since.', fields: [] },
    ]);
  });

  it('quotes passages and says which records are private', () => {
    const evidence: RecordByType['evidence'] = {
      ...made,
      id: idFrom('evidence', 1),
      type: 'evidence',
      claim: claim(1, '').id,
      target: { kind: 'highlight', id: idFrom('highlight', 1) },
      stance: 'supports',
      note: '',
    };
    const highlight: RecordByType['highlight'] = {
      ...made,
      id: idFrom('highlight', 1),
      type: 'highlight',
      document: idFrom('document', 1),
      anchor: {
        textHash: 'a'.repeat(64),
        start: 0,
        end: 11,
        exact: '880 left in',
        prefix: '',
        suffix: '',
      },
      tags: {},
      note: '',
    };
    const now = projectOf(highlight);
    const records = [evidence, { ...note(1, 'Ask them.'), private: true as const }];
    const items = describeDelta(deltaTo(now, { homes: CLAIMS, records }), now, 10);
    expect(items).toMatchObject([
      { kind: 'evidence', words: '880 left in', quoted: true, isPrivate: false },
      { kind: 'note', words: 'Ask them.', quoted: false, isPrivate: true },
    ]);
  });

  it('never cuts a character in two', () => {
    const long = claim(1, `${'a'.repeat(399)}😀 and more`);
    const now = projectOf();
    const [item] = describeDelta(deltaTo(now, { homes: CLAIMS, records: [long] }), now, 10);
    expect(item?.words).toBe(`${'a'.repeat(399)}…`);
  });
});
