import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { bundleContent, type Member } from '#electron/bundle/bundle-content.ts';
import { readBundle } from '#electron/bundle/read-bundle.ts';
import { unpackBundle } from '#electron/bundle/unpack-bundle.ts';
import { zipBundle } from '#electron/bundle/zip-bundle.ts';
import { openProject } from '#electron/handlers/open-folder.ts';
import type { AnyRecord } from '#shared/project/kinds.ts';
import { allRecords, table, type Project } from '#shared/project/project.ts';
import {
  filesBelow,
  got,
  newProject,
  pasted,
  refused,
  type TestProject,
} from '#test/electron/handlers/test-project.ts';
import { heldSo, jpegFile, pngFile, SECRET as TAKEN } from '#test/electron/import/made-pictures.ts';
import { tempFolder, testMachine } from '#test/electron/store/test-machine.ts';

const SECRET = 'quetzalcoatl-hides-here';
const machine = testMachine();

async function filled(): Promise<TestProject> {
  const project = await newProject();
  await project.bring(pasted('The list holds 880 names.\n', 'list.txt'));
  const [document] = table(project.open.project, 'document').keys();
  if (document === undefined) throw new Error('nothing came in');
  got(await project.open.dispatch({ kind: 'tag.add', name: 'Left' }));
  got(
    await project.open.dispatch({ kind: 'note.add', about: document, text: SECRET, public: false }),
  );
  got(
    await project.open.dispatch({ kind: 'note.add', about: document, text: 'seen', public: true }),
  );
  return project;
}

const bytesOf = async ({ open }: TestProject) =>
  zipBundle(got(await bundleContent(open.project, open.store)));

async function bundled(bytes: Uint8Array): Promise<string> {
  const path = join(await tempFolder(), 'sent.attest');
  await writeFile(path, bytes);
  return path;
}

async function written(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(await tempFolder(), name);
  await writeFile(path, content);
  return path;
}

const onPath = (path: string) => ({ path, name: basename(path) });

const publicRecords = (project: Project): AnyRecord[] =>
  [...allRecords(project)]
    .filter((record) => record.private !== true)
    .sort((a, b) => (a.id < b.id ? -1 : 1));

/** A zip of given members; yazl refuses bad names, so stand-ins of equal length are patched after. */
async function zipOf(
  members: readonly (readonly [name: string, text: string])[],
  patch: readonly (readonly [from: string, to: string])[] = [],
): Promise<Uint8Array> {
  const zip = new ZipFile();
  for (const [name, text] of members) zip.addBuffer(Buffer.from(text), name);
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk as Uint8Array));
  let raw = Buffer.concat(chunks).toString('latin1');
  for (const [from, to] of patch) raw = raw.replaceAll(from, to);
  return Buffer.from(raw, 'latin1');
}

describe('a bundle', () => {
  it('opens as a project with the same public records, texts and originals', async () => {
    const project = await filled();
    const folder = join(await tempFolder(), 'received');
    got(await unpackBundle(machine, await bundled(await bytesOf(project)), folder));
    const again = got(await openProject(project.ports, folder, 'read'));
    expect(again.header.problems).toEqual([]);
    expect(publicRecords(again.project)).toEqual(publicRecords(project.open.project));
    const files = await filesBelow(folder);
    expect(files.filter((name) => name.startsWith('private/'))).toEqual([]);
    for (const name of files.filter((one) => /^(texts|originals)\//.test(one))) {
      expect(await readFile(join(folder, name))).toEqual(
        await readFile(join(project.folder, name)),
      );
    }
    await again.close();
  });

  it('carries the pictures of its documents, and does without one that was changed', async () => {
    const project = await newProject();
    const source = await tempFolder();
    const words = '<p>The warden of the quay wrote every boat of the week down in a book.</p>';
    const html = `<html><body><article><h1>Boats</h1>${words}<p><img src="boats_files/quay.png" alt="Quay"></p>${words}${words}</article></body></html>`;
    await mkdir(join(source, 'boats_files'));
    await writeFile(join(source, 'boats_files', 'quay.png'), pngFile());
    await writeFile(join(source, 'boats.html'), html);
    await project.bring({ path: join(source, 'boats.html'), name: 'boats.html' });
    const pictures = async () =>
      got(await bundleContent(project.open.project, project.open.store)).members.filter(
        ({ name }) => /^originals\/.*\.png$/.test(name),
      );
    const [picture, ...more] = await pictures();
    expect(more).toEqual([]);
    const path = await bundled(await bytesOf(project));
    const folder = join(await tempFolder(), 'Theirs');
    got(await unpackBundle(machine, path, folder));
    expect(await readFile(join(folder, picture!.name))).toEqual(picture!.bytes);
    await writeFile(join(project.folder, picture!.name), 'another picture');
    expect(await pictures()).toEqual([]);
  });

  it('without originals holds nothing that a camera wrote, and opens and is shared on', async () => {
    const project = await filled();
    const html = `<html><body><article><h1>Boats</h1><p>The warden wrote every boat down.</p><p><img src="data:image/png;base64,${pngFile().toString('base64')}" alt="Quay"></p></article></body></html>`;
    await project.bring(
      onPath(await written('quay.jpg', jpegFile(320, 240, heldSo(6)))),
      onPath(await written('boats.html', `<!-- ${TAKEN} -->${html}`)),
    );
    const { open } = project;
    const tokens = (members: readonly Member[]) =>
      members.filter(({ bytes }) => Buffer.from(bytes).includes(TAKEN)).length;
    expect(tokens(got(await bundleContent(open.project, open.store)).members)).toBe(2);
    const left = got(await bundleContent(open.project, open.store, { originals: false }));
    expect(tokens(left.members)).toBe(0);
    expect(left.members.filter(({ name }) => name.startsWith('originals/'))).toHaveLength(1);

    const folder = join(await tempFolder(), 'received');
    got(await unpackBundle(machine, await bundled(await zipBundle(left)), folder));
    const again = got(await openProject(project.ports, folder, 'read'));
    expect(again.header.problems).toEqual([]);
    expect(publicRecords(again.project)).toEqual(publicRecords(open.project));
    expect(refused(await bundleContent(again.project, again.store)).sentence).toContain(
      'leave the originals out',
    );
    const on = got(await bundleContent(again.project, again.store, { originals: false }));
    expect(on.members).toEqual(left.members);
    await again.close();
  });

  it('has equal bytes for an equal project', async () => {
    const project = await filled();
    expect(await bytesOf(project)).toEqual(await bytesOf(project));
  });

  it('is refused where an original is no longer the file that was imported', async () => {
    const project = await filled();
    const [document] = table(project.open.project, 'document').values();
    const sha = document!.texts[0]!.originalSha256;
    await writeFile(join(project.folder, 'originals', `${sha}.txt`), 'The list holds 881 names.\n');
    const made = await bundleContent(project.open.project, project.open.store);
    expect(refused(made).sentence).toContain('was changed in the project folder');
  });

  it('holds no private record, in any encoding', async () => {
    const project = await filled();
    const { members, privateLeft } = got(
      await bundleContent(project.open.project, project.open.store),
    );
    expect(privateLeft).toBe(1);
    const needles = [
      SECRET,
      Buffer.from(SECRET, 'utf16le').toString('latin1'),
      Buffer.from(SECRET).toString('base64'),
    ];
    for (const { bytes } of members) {
      const raw = Buffer.from(bytes).toString('latin1');
      for (const needle of needles) expect(raw.includes(needle)).toBe(false);
    }
    got(await project.open.flush());
    expect(await readFile(join(project.folder, 'private', 'notes.json'), 'utf8')).toContain(SECRET);
  });
});

describe('a hostile bundle', () => {
  const list = (files: readonly unknown[]) =>
    JSON.stringify({ bundle: 1, projectId: 'prj_a', name: 'x', files });

  const CASES: readonly (readonly [string, () => Promise<Uint8Array>])[] = [
    ['that is no zip', () => Promise.resolve(Buffer.from('PK no'))],
    ['without a list', () => zipOf([['tags.json', '{}']])],
    ['whose list is no JSON', () => zipOf([['manifest.json', '{']])],
    [
      'with a name outside the list of names',
      () =>
        zipOf([
          ['manifest.json', list([])],
          ['evil.sh', 'x'],
        ]),
    ],
    [
      'with private records',
      () =>
        zipOf([
          ['manifest.json', list([])],
          ['private/notes.json', '{}'],
        ]),
    ],
    [
      'that climbs out of its folder',
      () =>
        zipOf(
          [
            ['manifest.json', list([])],
            ['aa/aa/evil.txt', 'x'],
          ],
          [['aa/aa/evil.txt', '../../evil.txt'.padEnd(15, 'x')]],
        ),
    ],
    [
      'with backslashes',
      () =>
        zipOf(
          [
            ['manifest.json', list([])],
            ['aa_aa_evil.txt', 'x'],
          ],
          [['aa_aa_evil.txt', '..\\..\\evil.tx']],
        ),
    ],
    [
      'with a file twice',
      () =>
        zipOf(
          [
            ['manifest.json', list([])],
            ['tags.json', '{}'],
            ['tagz.json', '{}'],
          ],
          [['tagz.json', 'tags.json']],
        ),
    ],
    [
      'with case twins',
      () =>
        zipOf(
          [
            ['manifest.json', list([])],
            ['tags.json', '{}'],
            ['tagz.json', '{}'],
          ],
          [['tagz.json', 'TAGS.json']],
        ),
    ],
    [
      'with a file its list does not name',
      () =>
        zipOf([
          ['manifest.json', list([])],
          ['tags.json', '{}'],
        ]),
    ],
    [
      'without a file its list names',
      () =>
        zipOf([['manifest.json', list([{ name: 'tags.json', bytes: 2, sha256: '0'.repeat(64) }])]]),
    ],
    [
      'with another hash',
      () =>
        zipOf([
          ['manifest.json', list([{ name: 'tags.json', bytes: 2, sha256: '0'.repeat(64) }])],
          ['tags.json', '{}'],
        ]),
    ],
  ];

  it.each(CASES)('%s is refused in a plain sentence, with nothing written', async (_name, make) => {
    const file = await bundled(await make());
    const place = await tempFolder();
    const { code, sentence } = refused(await unpackBundle(machine, file, join(place, 'target')));
    expect(code).toBe('refused');
    expect(sentence).toMatch(/^This bundle was not opened: .+\. Nothing was changed\./);
    expect(await filesBelow(place)).toEqual([]);
  });

  it('cut anywhere is refused', async () => {
    const whole = await bytesOf(await filled());
    for (let part = 1; part < 16; part += 1) {
      const cut = whole.slice(0, Math.floor((whole.length * part) / 16));
      expect((await readBundle(await bundled(cut))).ok).toBe(false);
    }
  });

  it('is not unpacked over files that are there', async () => {
    const place = await tempFolder();
    await writeFile(join(place, 'mine.txt'), 'keep');
    const file = await bundled(await bytesOf(await filled()));
    expect(refused(await unpackBundle(machine, file, place)).code).toBe('project-exists');
    expect(await filesBelow(place)).toEqual(['mine.txt']);
  });
});
