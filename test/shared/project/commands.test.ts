import { describe, expect, it } from 'vitest';
import { makeId, type IdKind } from '#shared/base/ids.ts';
import type { Result } from '#shared/base/result.ts';
import { applyWrites, type Hand } from '#shared/project/apply.ts';
import { planCommand, projectCommand, type ProjectCommand } from '#shared/project/command.ts';
import type { AnyRecord } from '#shared/project/kinds.ts';
import { projectKind } from '#shared/project/project-record.ts';
import { changed, emptyProject, findRecord, table, type Project } from '#shared/project/project.ts';
import { reverse } from '#shared/project/undo.ts';
import { nextStamp, type Stamp } from '#shared/record/clock.ts';

let made = 0;
const random = (): Uint8Array => {
  made += 1;
  const bytes = new Uint8Array(16);
  new DataView(bytes.buffer).setUint32(0, made * 65_537);
  return bytes;
};
const newId = <K extends IdKind>(kind: K) => makeId(kind, random);

function hand(run: string): Hand {
  let last: Stamp | undefined;
  return { by: `per_${run}`, run, tick: () => (last = nextStamp(last, 1_768_000_000_000)) };
}

const BEFORE = {
  author: 'per_a',
  created: { at: '2026-01-01T00:00:00.000Z-0000', run: 'rbefore' },
};
const HASH = 'a'.repeat(64);
const DOCUMENT = newId('document');
const ID = newId('project');

const quantity = {
  spans: {
    sentence: { start: 0, end: 20 },
    quantity: { start: 4, end: 7 },
    numeral: { start: 4, end: 7 },
  },
  sentenceText: 'The 880 people left.',
  verbatim: '880',
  kind: 'count' as const,
  value: 880,
  qualifier: 'exact' as const,
  unit: null,
  counted: 'people',
  period: null,
  attribution: {},
};

function begun(): Project {
  const own = projectKind.schema.parse({
    ...BEFORE,
    ...{ id: ID, type: 'project', name: 'Losses', people: {}, settings: {} },
  });
  const text = {
    ...{ textHash: HASH, originalSha256: HASH, fileName: 'a.txt', encoding: 'utf-8' },
    ...{ converter: 'text/1', importedAt: BEFORE.created.at, words: 4, units: 20, warnings: [] },
  };
  const title = { value: 'A', from: 'file name' as const, guess: true };
  const document = {
    ...BEFORE,
    ...{ id: DOCUMENT, type: 'document' as const, title, kind: 'text' as const },
    ...{ tags: {}, texts: [text], current: HASH },
  };
  return changed(emptyProject(ID), { set: [own, document] });
}

/** The project after a command, with its inverse; throws where it is refused. */
function did(project: Project, command: ProjectCommand, by = hand('rone')) {
  const plan = planCommand(project, command, { makeId: newId });
  if (!plan.ok) throw new Error(plan.failure.sentence);
  return applyWrites(project, plan.value.writes, by);
}

const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.failure.code);
const plan = (project: Project, command: ProjectCommand) =>
  planCommand(project, command, { makeId: newId });

function only<T extends AnyRecord['type']>(project: Project, type: T) {
  const [record] = [...table(project, type).values()];
  if (!record) throw new Error(`No ${type}`);
  return record;
}

describe('a command as it comes in', () => {
  it('is trimmed and loses what its schema does not know', () => {
    const parsed = projectCommand.parse({ kind: 'tag.add', name: '  toll ' });
    expect(parsed).toEqual({ kind: 'tag.add', name: 'toll' });
    const shown = { start: 0, end: 1, exact: 'T', prefix: '', suffix: '' };
    const anchor = { textHash: HASH, ...shown, spy: 1 };
    const highlight = { kind: 'highlight.add', document: DOCUMENT, anchor, tags: [] };
    expect(projectCommand.parse(highlight)).toMatchObject({ anchor: shown });
    expect(projectCommand.parse(highlight)).not.toHaveProperty('anchor.spy');
  });

  it('is refused when it is none, or holds what it should not', () => {
    expect(projectCommand.safeParse({ kind: 'file.write' }).success).toBe(false);
    expect(projectCommand.safeParse({ kind: 'tag.add', name: ' ' }).success).toBe(false);
    expect(projectCommand.safeParse({ kind: 'tag.add', name: 'a', path: '/' }).success).toBe(false);
    expect(projectCommand.safeParse(null).success).toBe(false);
    const batch = { kind: 'batch', label: 'both', commands: [{ kind: 'tag.add', name: 'a' }, {}] };
    expect(projectCommand.safeParse(batch).success).toBe(false);
  });
});

describe('a batch', () => {
  it('is one step: later commands see what earlier ones did', () => {
    const tag = newId('tag');
    const { project, inverse } = did(begun(), {
      kind: 'batch',
      label: 'tag the document',
      commands: [
        { kind: 'tag.add', id: tag, name: 'toll' },
        { kind: 'document.tag', ids: [DOCUMENT], tag, on: true },
      ],
    });
    expect(only(project, 'document').tags).toEqual({ [tag]: true });
    const back = reverse(project, inverse, hand('rone'));
    expect(only(back.applied.project, 'document').tags).toEqual({});
    expect(table(back.applied.project, 'tag').size).toBe(0);
  });

  it('fails as a whole', () => {
    const project = begun();
    const refused = plan(project, {
      kind: 'batch',
      label: 'both',
      commands: [
        { kind: 'tag.add', name: 'toll' },
        { kind: 'tag.delete', id: newId('tag') },
      ],
    });
    expect(codeOf(refused)).toBe('not-found');
    expect(table(project, 'tag').size).toBe(0);
  });
});

describe('a change of fields', () => {
  it('can set a field to null where null is a value, and take it away where it is not', () => {
    const added = did(begun(), {
      ...{ kind: 'figure.add', document: DOCUMENT, textHash: HASH, tags: [] },
      quantity: { ...quantity, unit: 'kg', place: 'the town' },
    });
    const figure = only(added.project, 'figure');
    const changes = { unit: null, place: null };
    const { project } = did(added.project, { kind: 'figure.set', id: figure.id, changes });
    expect(only(project, 'figure').unit).toBeNull();
    expect(only(project, 'figure')).not.toHaveProperty('place');
  });

  it('never touches what the passage says or the envelope', () => {
    const { project } = did(begun(), {
      ...{ kind: 'figure.add', document: DOCUMENT, textHash: HASH, tags: [], quantity },
    });
    const { id } = only(project, 'figure');
    for (const field of ['verbatim', 'spans', 'author', 'created', '~', 'id', 'type', 'private']) {
      const command = { kind: 'figure.set' as const, id, changes: { [field]: 'other' } };
      expect([field, codeOf(plan(project, command))]).toEqual([field, 'not-valid']);
    }
  });

  it('takes a map key by key, and a plain field only as a whole', () => {
    const project = begun();
    const title = { kind: 'document.set' as const, id: DOCUMENT, changes: { 'title/value': 'B' } };
    expect(codeOf(plan(project, title))).toBe('not-valid');
    const proto = { kind: 'setting.set' as const, key: 'constructor', value: 'x' };
    expect(table(did(project, proto).project, 'project').get(ID)?.settings).toEqual({
      constructor: 'x',
    });
  });
});

describe('accepting suggestions', () => {
  const suggestion = { ...quantity, id: newId('figure'), zone: 'body' as const };
  const item = { document: DOCUMENT, textHash: HASH, suggestion, origin: 'figures/1' };

  it('makes one figure of what two documents of one text suggest', () => {
    const { project } = did(begun(), { kind: 'figure.accept', items: [item, item] });
    expect(table(project, 'figure').size).toBe(1);
  });

  it('changes the mind of whoever dismissed it', () => {
    const dismissed = did(begun(), { kind: 'figure.dismiss', items: [item] }).project;
    expect(only(dismissed, 'figure').decision).toBe('dismissed');
    const { project } = did(dismissed, { kind: 'figure.accept', items: [item] });
    expect(only(project, 'figure')).toMatchObject({ id: suggestion.id, decision: 'accepted' });
  });
});

describe('undo', () => {
  it('leaves a field somebody else wrote since, and names the record', () => {
    const claim = { kind: 'claim.add', statement: 'The toll rose.' } as const;
    const start = did(begun(), claim).project;
    const { id } = only(start, 'claim');
    const set = (status: string) => ({ kind: 'claim.set' as const, id, changes: { status } });
    const mine = did(start, set('contested'), hand('rone'));
    const theirs = did(mine.project, set('refuted'), hand('rtwo')).project;
    const { applied, left } = reverse(theirs, mine.inverse, hand('rone'));
    expect(left).toEqual([id]);
    expect(only(applied.project, 'claim').status).toBe('refuted');
  });

  it('does not delete a record somebody else has worked on since', () => {
    const mine = did(begun(), { kind: 'claim.add', statement: 'The toll rose.' }, hand('rone'));
    const { id } = only(mine.project, 'claim');
    const note = { kind: 'claim.set' as const, id, changes: { note: 'See the list.' } };
    const theirs = did(mine.project, note, hand('rtwo')).project;
    const { applied, left } = reverse(theirs, mine.inverse, hand('rone'));
    expect(left).toEqual([id]);
    expect(findRecord(applied.project, id)).toBeDefined();
  });
});

describe('a zone', () => {
  it('is changed for documents that are there, one record per block', () => {
    const zone = { kind: 'zone.set', textHash: HASH, block: 0, zone: 'chrome' } as const;
    const elsewhere = { ...zone, document: '../..' };
    expect(codeOf(plan(begun(), elsewhere))).toBe('not-found');
    const once = did(begun(), { ...zone, document: DOCUMENT }).project;
    const twice = did(once, { ...zone, document: DOCUMENT, zone: 'body' }).project;
    expect([...table(twice, 'zone').values()]).toMatchObject([{ zone: 'body' }]);
  });
});
