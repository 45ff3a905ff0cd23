import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { describeAnchor } from '#shared/anchor/describe-anchor.ts';
import { currentText } from '#shared/document/document.ts';
import { table } from '#shared/project/project.ts';
import { waitingPassages } from '#shared/project/waiting-passages.ts';
import { createFingerprints } from '#electron/handlers/fingerprints.ts';
import { followTexts } from '#electron/handlers/follow-texts.ts';
import { rereadDocument } from '#electron/handlers/reread-document.ts';
import { suggestFigures } from '#electron/handlers/suggest-figures.ts';
import { IndexedSearch } from '#electron/search/indexed-search.ts';
import { tempFolder } from '#test/electron/store/test-machine.ts';
import { converter, got, newProject, refused } from './test-project.ts';

const RUSSIAN = 'Около четырёх тысяч солдат оставили службу, сообщили люди, которые ведут счёт.';
const ZAWGYI = 'စစ္သားသည္ အိမ္သို႔ ျပန္သြားသည္။ လူ ၈၈၀ ကို ေရတြက္ခဲ့သည္။';

async function withFile(bytes: Uint8Array) {
  const project = await newProject();
  const path = join(await tempFolder(), 'news.txt');
  await writeFile(path, bytes);
  const [outcome] = await project.bring({ path, name: 'news.txt' });
  const { open, folder, ports } = project;
  const place = { folder, projectId: open.project.id, file: null };
  const search = new IndexedSearch({ ...place, disk: ports.machine });
  followTexts(open, search);
  onTestFinished(() => search.close());
  const opened = { project: open, fingerprints: createFingerprints(open), search };
  const document = () => table(open.project, 'document').get(outcome!.id!)!;
  const shown = async () => got(await open.store.text(document().current));
  const reread = (encoding: string | null, unicode = false) =>
    rereadDocument(opened, converter, document(), { encoding, unicode });
  return { ...project, document, shown, reread };
}

describe('a document read anew', () => {
  it('shows the text of the encoding somebody chose, and keeps the one before', async () => {
    const { document, shown, reread } = await withFile(iconv.encode(RUSSIAN, 'windows-1251'));
    const before = { hash: document().current, text: await shown() };
    const answer = got(await reread('koi8-r'));
    expect(answer.label).toBe('read with another encoding');
    expect(await shown()).not.toBe(before.text);
    expect(currentText(document())).toMatchObject({ encoding: 'koi8-r', fileName: 'news.txt' });
    got(await reread('windows-1251'));
    expect(await shown()).toBe(RUSSIAN);
    expect(document().texts.map(({ encoding }) => encoding)).toContain('koi8-r');
  });

  it('is one step, which undo takes back and redo makes again', async () => {
    const { open, document, shown, reread } = await withFile(iconv.encode(RUSSIAN, 'koi8-r'));
    const before = document().current;
    got(await reread('windows-1251'));
    const after = document().current;
    got(await open.undo());
    expect([document().current, document().texts.length]).toEqual([before, 1]);
    got(await open.redo());
    expect([document().current, document().texts.length]).toEqual([after, 2]);
    expect(await shown()).not.toBe(RUSSIAN);
  });

  it('stands on disk before it is shown', async () => {
    const world = await withFile(iconv.encode(RUSSIAN, 'koi8-r'));
    got(await world.reread('windows-1251'));
    const { document } = world;
    const again = (await world.reopen()).open;
    const { current, id } = document();
    expect(got(await again.store.text(current))).toBeTruthy();
    expect(got(await again.store.blocks(id, current)).blocks).not.toEqual([]);
  });

  it('has its title read anew, but not what a person said of it', async () => {
    const lines = `Крепость у реки\n\n${RUSSIAN}`;
    const { open, document, reread } = await withFile(iconv.encode(lines, 'windows-1251'));
    const title = document().title.value;
    got(await reread('koi8-r'));
    expect(document().title.value).not.toBe(title);
    got(await open.undo());
    expect(document().title.value).toBe(title);
    const said = { value: 'The fort', from: 'person', guess: false } as const;
    const { id } = document();
    got(await open.dispatch({ kind: 'document.set', id, changes: { title: said } }));
    got(await reread('koi8-r'));
    expect(document().title).toEqual(said);
  });

  it('says why where the encoding does not fit, and changes nothing', async () => {
    const { document, reread } = await withFile(iconv.encode(RUSSIAN, 'koi8-r'));
    const before = document();
    expect(refused(await reread('utf-8')).sentence).toMatch(/^[A-Z].+\.$/);
    expect(refused(await reread('klingon')).sentence).toContain('klingon');
    expect(document()).toBe(before);
  });

  it('may be shown as it was before by hand', async () => {
    const { open, document, reread } = await withFile(iconv.encode(RUSSIAN, 'koi8-r'));
    const { current, id } = document();
    got(await reread('windows-1251'));
    got(await open.dispatch({ kind: 'document.useText', id, textHash: current }));
    expect(document().current).toBe(current);
    const unknown = { kind: 'document.useText', id, textHash: 'a'.repeat(64) } as const;
    expect(refused(await open.dispatch(unknown)).code).toBe('not-found');
  });
});

const LATIN = 'The helpers name 880 soldiers who left the camp before the rains came.';

async function marked(words: readonly string[]) {
  const world = await withFile(iconv.encode(`${LATIN}\n\n${RUSSIAN}`, 'windows-1251'));
  const { open, document, shown, reread } = world;
  got(await reread('koi8-r'));
  const { current: textHash, id } = document();
  const text = await shown();
  const { blocks } = got(await open.store.blocks(id, textHash));
  const ids: string[] = [];
  for (const one of words) {
    const start = one === '' ? text.indexOf('\n') + 1 : text.indexOf(one);
    const range = { start, end: one === '' ? text.length : start + one.length };
    const anchor = describeAnchor({ text, textHash, blocks }, range);
    const added = await open.dispatch({ kind: 'highlight.add', document: id, anchor, tags: [] });
    ids.push(got(added).patch.changed[0]!.id);
  }
  return { ...world, ids };
}

describe('what was marked before a document is read anew', () => {
  it('comes along where its very words stand, and waits for a person where they do not', async () => {
    const { open, document, shown, reread, ids } = await marked(['880 soldiers', '']);
    const [kept, garbled] = ids;
    const before = document().current;
    got(await reread('windows-1251'));
    expect(await shown()).toContain(RUSSIAN);
    const { anchor } = table(open.project, 'highlight').get(kept!)!;
    expect(anchor.textHash).toBe(document().current);
    expect((await shown()).slice(anchor.start, anchor.end)).toBe('880 soldiers');
    expect(table(open.project, 'highlight').get(garbled!)!.anchor.textHash).toBe(before);
    const { highlights } = waitingPassages(open.project.tables, document());
    expect(highlights.map(({ id }) => id)).toEqual([garbled]);
  });

  it('comes along with its figures, in the one step that undo takes back', async () => {
    const { open, document, reread, ids } = await marked([LATIN]);
    const [found] = got(await suggestFigures(open, [document().id]));
    const { textHash, origin, suggestions } = found!;
    const suggestion = suggestions.find(({ value }) => value === 880)!;
    const item = { document: document().id, textHash, suggestion, origin };
    got(await open.dispatch({ kind: 'figure.accept', items: [item] }));
    const places = () => [
      table(open.project, 'highlight').get(ids[0]!)!.anchor.textHash,
      table(open.project, 'figure').get(suggestion.id)!.textHash,
    ];
    const before = document().current;
    got(await reread('windows-1251'));
    const after = document().current;
    expect(after).not.toBe(before);
    expect(places()).toEqual([after, after]);
    got(await open.undo());
    expect([document().current, ...places()]).toEqual([before, before, before]);
    got(await open.redo());
    expect(places()).toEqual([after, after]);
  });
});

describe('a document in Zawgyi', () => {
  it('is known for it, and becomes Unicode when somebody says so, the original kept', async () => {
    const { document, shown, reread } = await withFile(Buffer.from(ZAWGYI));
    expect(currentText(document()).zawgyi).toBe(true);
    expect(got(await reread(null, true)).label).toBe('convert to Unicode');
    expect(await shown()).toBe('စစ်သားသည် အိမ်သို့ ပြန်သွားသည်။ လူ ၈၈၀ ကို ရေတွက်ခဲ့သည်။');
    expect(currentText(document()).zawgyi).toBeUndefined();
    expect(document().texts).toHaveLength(2);
  });
});
