import { describe, expect, it } from 'vitest';
import { table } from '#shared/project/project.ts';
import type { ImportItem } from '#electron/handlers/arrivals.ts';
import { createFingerprints } from '#electron/handlers/fingerprints.ts';
import { importDocuments, type ImportNote } from '#electron/handlers/import-documents.ts';
import { faultyFileSystem, testMachine } from '#test/electron/store/test-machine.ts';
import {
  converter,
  filesBelow,
  got,
  newProject,
  pasted,
  refused,
  type TestProject,
} from './test-project.ts';

const TEXT =
  'The monitor counted 880 people in the first quarter of the year. Its earlier count was 945, and a ' +
  'second body that counts differently put the figure at 3,015, as it said in a letter to the press.';

const many = (count: number): ImportItem[] =>
  Array.from({ length: count }, (_, at) =>
    pasted(`Report ${at}\n\n${TEXT} Copy ${at}.`, `${at}.md`),
  );

const sizeOf = ({ open }: TestProject): number => table(open.project, 'document').size;

describe('an import of many files', { timeout: 30_000 }, () => {
  it('is saved part by part and is one step of undo and redo', async () => {
    const project = await newProject();
    const before = await filesBelow(project.folder);
    const revision = project.open.header.revision;
    await project.bring(...many(104));
    expect(project.open.header.revision).toBeGreaterThanOrEqual(revision + 3);
    const after = await filesBelow(project.folder);
    const undone = got(await project.open.undo());
    expect(undone.label).toBe('import 104 documents');
    expect(undone.patch.removed).toHaveLength(104);
    expect(undone.patch.history.undo).toBeNull();
    expect(await filesBelow(project.folder)).toEqual(before);
    got(await project.open.redo());
    expect(await filesBelow(project.folder)).toEqual(after);
    expect(sizeOf(await project.reopen())).toBe(104);
  });

  it('leaves what somebody did meanwhile its own step', async () => {
    const { open, ports } = await newProject();
    const deps = { open, converter, fingerprints: createFingerprints(open), fs: ports.machine.fs };
    let parts = 0;
    const note = async () => {
      parts += 1;
      if (parts === 3) got(await open.dispatch({ kind: 'tag.add', name: 'toll' }));
      return { ok: true, value: null } as const;
    };
    const { signal } = new AbortController();
    got(await importDocuments(deps, many(104), { signal, onProgress: () => {}, note }));
    const labels: string[] = [];
    for (let steps = 0; steps < 3; steps += 1) labels.push(got(await open.undo()).label);
    expect(labels[0]).toBe('import 4 documents');
    expect(labels[2]).toBe('import 100 documents');
    expect(table(open.project, 'document').size).toBe(0);
  });

  it('notes each part before it is in the project, every file once', async () => {
    const { open, ports } = await newProject();
    const deps = { open, converter, fingerprints: createFingerprints(open), fs: ports.machine.fs };
    const notes: ImportNote[] = [];
    const note = (part: readonly ImportNote[]) => {
      const documents = table(open.project, 'document');
      expect(part.some(({ outcome: { id } }) => id !== null && documents.has(id))).toBe(false);
      notes.push(...part);
      return Promise.resolve({ ok: true, value: null } as const);
    };
    const { signal } = new AbortController();
    got(await importDocuments(deps, many(104), { signal, onProgress: () => {}, note }));
    expect(notes.map(({ at }) => at)).toEqual(Array.from({ length: 104 }, (_, at) => at));
  });

  it('knows the same bytes again in a later part', async () => {
    const project = await newProject();
    const items = many(55);
    const outcomes = await project.bring(...items, ...items.slice(0, 5));
    expect(outcomes.slice(55).map(({ status }) => status)).toEqual(Array(5).fill('already'));
    expect(sizeOf(project)).toBe(55);
  });

  it('lends a date to a twin that came in an earlier part, and says who is akin', async () => {
    const project = await newProject();
    const bare = pasted(`Losses in the north\n\n${TEXT} ${TEXT} Told twice.`, 'bare.txt');
    const dated = pasted(
      `---\ndate: 2025-10-10\n---\n# Losses in the north\n\n${TEXT} ${TEXT} Told twice.`,
      'dated.md',
    );
    const outcomes = await project.bring(bare, ...many(55), dated);
    const first = table(project.open.project, 'document').get(outcomes[0]!.id!)!;
    expect(first.date).toEqual({ value: '2025-10-10', from: 'twin', guess: true });
    expect(outcomes.at(-1)!.kin?.[0]).toMatchObject({ document: first.id });
  });

  it('describes documents of every part from a bibliography among them', async () => {
    const project = await newProject();
    const list = pasted(
      'TY  - NEWS\nTI  - Third\nL1  - 3.md\nPB  - Tolm Herald\nER  - \n\nTY  - NEWS\nTI  - Late\nL1  - 53.md\nPB  - Tolm Herald\nER  - \n',
      'list.ris',
    );
    const outcomes = await project.bring(list, ...many(55));
    expect(outcomes[0]).toMatchObject({ status: 'described' });
    expect(outcomes[0]!.reason).toContain('It describes 2 documents here.');
    const described = [...table(project.open.project, 'document').values()].filter(
      ({ publisher }) => publisher?.value === 'Tolm Herald',
    );
    expect(described).toHaveLength(2);
  });

  it('that the disk stops in the middle says so and leaves in what was saved', async () => {
    let staged = 0;
    const fault = (call: string, path: string): string | undefined =>
      call === 'rename' && path.endsWith('entry.json.new') && ++staged > 2 ? 'ENOSPC' : undefined;
    const project = await newProject(testMachine({ fs: faultyFileSystem(fault) }));
    const { open, ports } = project;
    const deps = { open, converter, fingerprints: createFingerprints(open), fs: ports.machine.fs };
    const { signal } = new AbortController();
    const failure = refused(
      await importDocuments(deps, many(104), { signal, onProgress: () => {} }),
    );
    expect(failure).toMatchObject({ code: 'not-saved' });
    expect(failure.sentence).toContain('The disk is full');
    expect(sizeOf(project)).toBe(100);
    staged = -9;
    expect(await project.bring(...many(104))).toHaveLength(104);
    expect(sizeOf(await project.reopen())).toBe(104);
  });
});
