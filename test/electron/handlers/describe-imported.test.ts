import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Document } from '#shared/document/document.ts';
import { table } from '#shared/project/project.ts';
import { expandFolders } from '#electron/handlers/import-files.ts';
import { nodeFileSystem } from '#electron/store/node-file-system.ts';
import { tempFolder } from '#test/electron/store/test-machine.ts';
import { filesBelow, got, newProject, pasted, type TestProject } from './test-project.ts';

const TEXT = `The fishers counted their boats twice in one week and wrote both counts down, because the
first had been made at night and nobody could say how many boats were still out on the lake.`;

function ris(...lines: string[]): string {
  return ['TY  - JOUR', ...lines, 'ER  - ', ''].join('\n');
}

const LAKE = ris('TI  - Boats of the lake', 'AU  - Salt, Mira', 'PY  - 2024', 'L1  - lake.txt');

const documents = ({ open }: TestProject): Document[] => [
  ...table(open.project, 'document').values(),
];

async function bringFolder({ bring }: TestProject, files: Readonly<Record<string, string>>) {
  const folder = await tempFolder();
  for (const [name, content] of Object.entries(files)) {
    await mkdir(join(folder, name, '..'), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return bring(...(await expandFolders(nodeFileSystem, [folder])));
}

describe('a bibliography', () => {
  it('describes what comes in with it', async () => {
    const project = await newProject();
    const outcomes = await bringFolder(project, { 'a.ris': LAKE, 'lake.txt': TEXT });
    expect(outcomes.map(({ status, id }) => [status, id === null])).toEqual([
      ['described', true],
      ['imported', false],
    ]);
    expect(outcomes[0]?.reason).toBe('It describes 1 document here.');
    const from = { from: 'bibliography', guess: false };
    expect(documents(project)).toMatchObject([
      {
        title: { value: 'Boats of the lake', ...from },
        authors: { value: [{ family: 'Salt', given: 'Mira' }], ...from },
        date: { value: '2024', ...from },
      },
    ]);
  });

  it('describes what is here already, as one step that undo takes back', async () => {
    const project = await newProject();
    await project.bring(pasted(TEXT, 'lake.txt'));
    const before = documents(project);
    await project.bring({ name: 'a.ris', bytes: Buffer.from(LAKE) });
    expect(documents(project)[0]?.date?.value).toBe('2024');
    expect(project.open.header.history.undo).toBe('describe documents');
    got(await project.open.undo());
    expect(documents(project)[0]?.title).toEqual(before[0]?.title);
    expect(documents(project)[0]).not.toHaveProperty('date');
    got(await project.open.redo());
    expect(documents(project)[0]?.date?.value).toBe('2024');
  });

  it('is one step together with the documents that come with it', async () => {
    const project = await newProject();
    await project.bring(pasted(TEXT, 'lake.txt'));
    await bringFolder(project, { 'a.ris': LAKE, 'other.txt': `Something else. ${TEXT}` });
    expect(documents(project)).toHaveLength(2);
    got(await project.open.undo());
    expect(documents(project)).toHaveLength(1);
    expect(documents(project)[0]).not.toHaveProperty('date');
    got(await project.open.redo());
    expect(documents(project)).toHaveLength(2);
    const again = documents(await project.reopen());
    expect(again.some(({ date }) => date?.value === '2024')).toBe(true);
  });

  it('never writes over what a person typed', async () => {
    const project = await newProject();
    const [outcome] = await project.bring(pasted(TEXT, 'lake.txt'));
    const typed = { value: 'My own title', from: 'person', guess: false } as const;
    const id = outcome!.id!;
    got(await project.open.dispatch({ kind: 'document.set', id, changes: { title: typed } }));
    await project.bring({ name: 'a.ris', bytes: Buffer.from(LAKE) });
    expect(documents(project)[0]).toMatchObject({ title: typed, date: { value: '2024' } });
  });

  it('names entries without a document and makes none of itself', async () => {
    const project = await newProject();
    const [outcome] = await bringFolder(project, { 'a.ris': LAKE });
    expect(outcome?.reason).toBe(
      'It describes 0 documents here. No document here for: Boats of the lake. ' +
        'Import the texts to have them described.',
    );
    expect(await filesBelow(project.folder)).not.toContainEqual(expect.stringMatching(/ris$/));
    expect(project.open.header.history.undo).toBeNull();
  });

  it('changes nothing where an entry fits several documents', async () => {
    const project = await newProject();
    await project.bring(pasted(TEXT, 'lake.txt'), pasted(`${TEXT} More.`, 'lake.txt'));
    const before = documents(project);
    const [outcome] = await project.bring({ name: 'a.ris', bytes: Buffer.from(LAKE) });
    expect(outcome?.reason).toContain('These fit several documents, so none was changed: Boats');
    expect(documents(project)).toEqual(before);
  });

  it('knows a document by its exact title or its address', async () => {
    const project = await newProject();
    await project.bring(pasted(TEXT, 'Boats of the lake.txt'), pasted(`${TEXT} Two.`, 'x.txt'));
    const other = documents(project).find(({ texts }) => texts[0]?.fileName === 'x.txt')!;
    const url = { value: 'https://doi.org/10.5555/Other', from: 'person', guess: false };
    const set = { kind: 'document.set', id: other.id, changes: { url } } as const;
    got(await project.open.dispatch(set));
    const titled = { title: { value: 'Boats of the lake', from: 'person', guess: false } };
    const first = documents(project).find(({ id }) => id !== other.id)!;
    got(await project.open.dispatch({ kind: 'document.set', id: first.id, changes: titled }));
    const text = `${ris('TI  - Boats of the LAKE', 'PY  - 2024')}${ris('DO  - 10.5555/other', 'PY  - 2023')}`;
    await project.bring({ name: 'a.ris', bytes: Buffer.from(text) });
    const dates = new Map(documents(project).map(({ id, date }) => [id, date?.value]));
    expect([dates.get(first.id), dates.get(other.id)]).toEqual(['2024', '2023']);
  });

  it('names the files beside it that it links to, and none outside its folder', async () => {
    const project = await newProject();
    const folder = await tempFolder();
    await mkdir(join(folder, 'in/texts'), { recursive: true });
    for (const name of ['out.txt', 'in/texts/a.txt']) await writeFile(join(folder, name), TEXT);
    const links = ['texts/a.txt', '../out.txt', join(folder, 'out.txt'), 'gone.txt'];
    const text = ris('TI  - Boats of the lake', ...links.map((link) => `L1  - ${link}`));
    await writeFile(join(folder, 'in/a.ris'), text);
    const items = await expandFolders(nodeFileSystem, [join(folder, 'in/a.ris')]);
    const [outcome] = await project.bring(...items);
    expect(outcome?.reason).toMatch(
      /Files it names stand beside it and are not imported: texts\/a\.txt\.$/,
    );
    expect(documents(project)).toEqual([]);
  });

  it('is a text like others when it has no entries', async () => {
    const project = await newProject();
    const [outcome] = await project.bring({ name: 'a.json', bytes: Buffer.from('{"a": "words"}') });
    expect(outcome?.status).toBe('imported');
  });

  it('in JSON is found in a folder; data of other programs is left out and says why', async () => {
    const project = await newProject();
    const csl = JSON.stringify([
      { type: 'book', title: 'Boats of the lake', issued: { 'date-parts': [[2024]] } },
    ]);
    const outcomes = await bringFolder(project, {
      'boats.txt': `Boats of the lake\n\n${TEXT}`,
      'lake.json': csl,
      'settings.json': '{"window": [4, 5]}',
    });
    expect(outcomes.map(({ status }) => status)).toEqual(['imported', 'described', 'refused']);
    expect(outcomes[2]?.reason).toMatch(/no list of references/);
    expect(documents(project)[0]?.date?.value).toBe('2024');
  });
});
