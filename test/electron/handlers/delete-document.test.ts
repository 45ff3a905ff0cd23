import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ok } from '#shared/base/result.ts';
import { getRecord, table } from '#shared/project/project.ts';
import { trashHandlers } from '#electron/handlers/trash-handlers.ts';
import type { ProjectSession } from '#electron/handlers/project-session.ts';
import { testMachine } from '#test/electron/store/test-machine.ts';
import { got, newProject, type TestProject } from './test-project.ts';

const LINES = 'Nine soldiers left the post in May.\n\nNobody counted the others.\n';
const QUOTE = 'Nobody counted the others.';

/** A project with one imported document, a highlight in it and a claim that leans on that. */
async function withDocument(project: TestProject) {
  const bytes = new TextEncoder().encode(LINES);
  const [outcome] = await project.bring({ name: 'post.txt', bytes });
  const document = getRecord(project.open.project, 'document', outcome!.id!)!;
  const text = got(await project.open.store.text(document.current));
  const start = text.indexOf(QUOTE);
  const anchor = {
    ...{ textHash: document.current, start, end: start + QUOTE.length },
    ...{ exact: QUOTE, prefix: '', suffix: '' },
  };
  got(
    await project.open.dispatch({ kind: 'highlight.add', document: document.id, anchor, tags: [] }),
  );
  return document;
}

const trashOf = ({ open, ports }: TestProject) =>
  trashHandlers(
    { needed: () => ok({ project: open }) } as unknown as ProjectSession,
    ports.machine,
  );

const highlights = ({ open }: TestProject) => table(open.project, 'highlight').size;

describe('deleting a document', () => {
  it('takes what stands in it along, and undo brings all of it back', async () => {
    const project = await newProject();
    const { id } = await withDocument(project);
    got(await project.open.dispatch({ kind: 'document.delete', ids: [id] }));
    expect(getRecord(project.open.project, 'document', id)).toBeUndefined();
    expect(highlights(project)).toBe(0);
    got(await project.open.undo());
    expect(getRecord(project.open.project, 'document', id)).toBeDefined();
    expect(highlights(project)).toBe(1);
  });

  it('can be had back from the trash whole, another day, with its text and original', async () => {
    const first = await newProject();
    const document = await withDocument(first);
    got(await first.open.dispatch({ kind: 'document.delete', ids: [document.id] }));
    const project = await first.reopen();
    const items = got(await trashOf(project)['trash.list']({}));
    expect(items).toMatchObject([
      { id: document.id, kind: 'document', parts: [{ kind: 'highlight', count: 1 }] },
    ]);
    got(await trashOf(project)['trash.restore']({ ids: [document.id] }));
    const { store } = project.open;
    expect(highlights(project)).toBe(1);
    expect(got(await store.text(document.current))).toContain(QUOTE);
    const [{ originalSha256, fileName }] = document.texts as [(typeof document.texts)[number]];
    expect(await store.original(originalSha256, fileName)).not.toBeNull();
  });

  it('is over after 30 days: then its text, outline and original go too', async () => {
    let later = 0;
    const now = () => Date.UTC(2026, 0, 14, 9, 30) + later;
    const first = await newProject(testMachine({ now }));
    const { id } = await withDocument(first);
    got(await first.open.dispatch({ kind: 'document.delete', ids: [id] }));
    later = 31 * 24 * 60 * 60 * 1000;
    const { folder } = await first.reopen();
    expect(await readdir(join(folder, 'texts'))).toEqual([]);
    expect(await readdir(join(folder, 'originals'))).toEqual([]);
    const left = await readdir(join(folder, 'documents', id));
    expect(left.sort()).toEqual(['annotations.json', 'document.json']);
  });
});
