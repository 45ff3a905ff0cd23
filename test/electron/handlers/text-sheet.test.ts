import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { table } from '#shared/project/project.ts';
import { readPicture } from '#electron/handlers/read-picture.ts';
import { pngFile, SECRET } from '#test/electron/import/made-pictures.ts';
import { tempFolder } from '#test/electron/store/test-machine.ts';
import { filesBelow, got, newProject, refused } from './test-project.ts';

const WORDS =
  'The warden of the quay counted 640 boats in the week and wrote every one of them down in a book.';
const PAGE = `<html><body><article><h1>Boats</h1><p>${WORDS}</p><p><img src="boats_files/quay.png" alt="Quay"></p><p>${WORDS}</p></article></body></html>`;

async function withPage() {
  const project = await newProject();
  const folder = await tempFolder();
  await mkdir(join(folder, 'boats_files'));
  await writeFile(join(folder, 'boats_files', 'quay.png'), pngFile());
  await writeFile(join(folder, 'boats.html'), PAGE);
  const path = join(folder, 'boats.html');
  const [outcome] = await project.bring({ path, name: 'boats.html' });
  const document = table(project.open.project, 'document').get(outcome!.id!)!;
  const { store } = project.open;
  const sheet = got(await store.blocks(document.id, document.current));
  const ask = (hash: string) => readPicture(store, document.id, document.current, hash);
  return { ...project, source: folder, document, sheet, ask };
}

describe('the picture of an imported page', () => {
  it('stands beside the originals under the hash of its bytes, without what it told', async () => {
    const { folder, sheet, ask } = await withPage();
    const { sha256, at } = sheet.pictures![0]!;
    expect(at).toBeGreaterThan(0);
    const kept = await readFile(join(folder, `originals/${sha256}.png`));
    expect(kept.includes(SECRET)).toBe(false);
    const answer = got(await ask(sha256));
    expect(answer.type).toBe('png');
    expect(Buffer.from(answer.bytes).equals(kept)).toBe(true);
  });

  it('goes with the import when that is undone, and comes back with it', async () => {
    const { open, folder, sheet, ask } = await withPage();
    const { sha256 } = sheet.pictures![0]!;
    got(await open.undo());
    expect(await filesBelow(folder)).not.toContain(`originals/${sha256}.png`);
    got(await open.redo());
    expect(got(await ask(sha256)).type).toBe('png');
  });

  it('is shared by pages that show the same one, and undone with the import of both', async () => {
    const { folder, bring, open, source, sheet } = await withPage();
    const { sha256 } = sheet.pictures![0]!;
    got(await open.undo());
    await mkdir(join(source, 'more_files'));
    await writeFile(join(source, 'more_files', 'quay.png'), pngFile());
    const more = PAGE.replace('<h1>Boats', '<h1>More').replace('boats_files', 'more_files');
    await writeFile(join(source, 'more.html'), more);
    const both = ['boats.html', 'more.html'].map((name) => ({ path: join(source, name), name }));
    expect((await bring(...both)).map(({ status }) => status)).toEqual(['imported', 'imported']);
    const pictures = async () =>
      (await filesBelow(folder)).filter((name) => name === `originals/${sha256}.png`).length;
    expect(await pictures()).toBe(1);
    got(await open.undo());
    expect(await pictures()).toBe(0);
    got(await open.redo());
    expect(await pictures()).toBe(1);
  });

  it('is all that can be asked for: no original, no other file, nothing changed', async () => {
    const { folder, document, sheet, ask } = await withPage();
    const original = document.texts[0]!.originalSha256;
    for (const hash of [original, '../project', 'a'.repeat(64)]) {
      expect(refused(await ask(hash)).code).toBe('not-found');
    }
    const { sha256 } = sheet.pictures![0]!;
    await writeFile(join(folder, `originals/${sha256}.png`), pngFile(90, 90));
    expect(refused(await ask(sha256)).sentence).toContain('was changed there');
  });
});
