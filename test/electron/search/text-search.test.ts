import { readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { parseSearch } from '#shared/query/search-query.ts';
import { table } from '#shared/project/project.ts';
import { followTexts, textSourceOf } from '#electron/handlers/follow-texts.ts';
import { IndexedSearch } from '#electron/search/indexed-search.ts';
import type { TextSearch } from '#electron/search/text-search.ts';
import { WorkerSearch } from '#electron/search/worker-search.ts';
import { sha256 } from '#electron/store/sha256.ts';
import { indexName } from '#electron/store/project-files.ts';
import { got, newProject, pasted, type TestProject } from '#test/electron/handlers/test-project.ts';
import { describeAnchor } from '#shared/anchor/describe-anchor.ts';
import { builtSearch } from './built-search.ts';

const RIVER = 'The river camp listed 880 soldiers who walked away. Nobody asked the police.';
const HILL = 'On the hill 135 deserters gave themselves up.\n\nSoldiers kept no list of 880 names.';
const BURMESE = 'စစ်သား ၈၈၀ ဦး ထွက်ပြေးခဲ့သည်။ ရဲ ၁၃၅ ဦးလည်း ပါဝင်သည်။';

interface Searched extends TestProject {
  readonly search: TextSearch;
  readonly file: string;
  readonly find: (typed: string, limit?: number) => Promise<string[]>;
}

const wait = new AbortController().signal;

async function ask(search: TextSearch, typed: string, limit = 50) {
  const { terms, without, zones } = parseSearch(typed);
  return search.find({ terms, without, zones, limit, each: 10, within: null }, wait);
}

let entry = '';
let remove = () => {};
beforeAll(async () => {
  ({ entry, remove } = await builtSearch());
}, 60_000);
afterAll(() => remove());

/** The same promises of the search in this thread and of the one in the worker. */
describe.each(['in this thread', 'in a worker'])('the search in the texts, %s', (where) => {
  async function searched(project: TestProject, ...texts: string[]): Promise<Searched> {
    for (const text of texts) await project.bring(pasted(text, `${text.slice(0, 9)}.txt`));
    const { open, ports, folder } = project;
    const file = indexName(folder, ports.machine.token);
    const place = { folder, file, projectId: open.project.id };
    const search =
      where === 'in a worker'
        ? new WorkerSearch(entry, place)
        : new IndexedSearch({ ...place, disk: ports.machine });
    followTexts(open, search);
    onTestFinished(() => search.close());
    const find = async (typed: string, limit?: number): Promise<string[]> =>
      (await ask(search, typed, limit)).map(({ sentence }) => sentence);
    return { ...project, search, file, find };
  }
  const begun = async (...texts: string[]) => searched(await newProject(), ...texts);

  it('answers sentences with the place and the marks of the words', async () => {
    const { search, open } = await begun(RIVER, HILL);
    const [hit, ...rest] = await ask(search, 'walked soldiers ');
    expect(rest).toEqual([]);
    expect(hit!.sentence).toBe('The river camp listed 880 soldiers who walked away.');
    expect(hit!.marks.map(({ start, end }) => hit!.sentence.slice(start, end))).toEqual([
      'soldiers',
      'walked',
    ]);
    const { current } = table(open.project, 'document').get(hit!.document)!;
    const text = got(await open.store.text(current));
    expect(text.slice(hit!.start, hit!.end)).toBe('soldiers');
  });

  it('answers the same before and after the texts are indexed', async () => {
    const { find, search } = await begun(RIVER, HILL, BURMESE);
    const before = [await find('880'), await find('desert'), await find('ပြေး')];
    await search.settle();
    const after = [await find('880'), await find('desert'), await find('ပြေး')];
    expect(after.map((list) => [...list].sort())).toEqual(before.map((list) => [...list].sort()));
    expect(after.map((list) => list.length)).toEqual([3, 1, 1]);
  });

  it('finds a number however its thousands are parted, before and after it is indexed', async () => {
    const ways = ['12,341', '12 341', '12\u00a0341', '12\u202f341', '12’341', '12.341', '၁၂ ၃၄၁'];
    const { find, search } = await begun(
      'In 2012 some 341 boats left for 12 days.',
      ...ways.map((way, at) => `Camp ${at + 1} held ${way} people.`),
    );
    for (const step of ['before', 'after']) {
      if (step === 'after') await search.settle();
      for (const typed of [...ways, '12341', '"12 341 people"', '1234*'])
        expect(await find(typed), `${typed} ${step}`).toHaveLength(
          /^12\s341$|^၁/u.test(typed) ? ways.length + 1 : ways.length,
        );
      expect(await find('341 -12341')).toEqual(['In 2012 some 341 boats left for 12 days.']);
      expect(await find('"12 days"')).toHaveLength(1);
    }
  });

  it('finds a word with its hyphen or without, before and after it is indexed', async () => {
    const { find, search } = await begun(
      'Co-operation ended.',
      'Cooperation went on.',
      'A re-operation.',
    );
    for (const step of ['before', 'after']) {
      if (step === 'after') await search.settle();
      for (const typed of ['cooperation', 'co-operation ', 'coope'])
        expect(await find(typed), `${typed} ${step}`).toHaveLength(2);
      expect(await find('operation')).toHaveLength(2);
    }
  });

  it('finds a number by the groups it begins with, and no other, before and after it is indexed', async () => {
    const { find, search } = await begun(
      'Camp 1 held 12 341 people.',
      'Camp 2 held 12,348 people.',
      'Camp 3 held 1,234 people, or 123,412.',
      'In 2024 300 people left, 2,024,300 stayed.',
    );
    for (const step of ['before', 'after']) {
      if (step === 'after') await search.settle();
      for (const typed of ['12 34*', '12,34*'])
        expect((await find(typed)).map((one) => one.slice(0, 6)).sort(), step).toEqual([
          'Camp 1',
          'Camp 2',
        ]);
      expect(await find('"held" 202 4*')).toEqual([]);
    }
  });

  it('answers with the number before texts that hold its groups apart', async () => {
    const apart = 'Some 341 boats left for 12 days.';
    const { find, search } = await begun(apart, 'Camp 1 held 12,341 people.', apart + ' Again.');
    await search.settle();
    expect((await find('12 341'))[0]).toBe('Camp 1 held 12,341 people.');
  });

  it('makes an index anew that an older Attest cut its words for', async () => {
    const first = await begun('Camp 1 held 12 341 people.');
    await first.search.settle();
    await first.search.close();
    const bytes = await readFile(first.file);
    expect(bytes.includes('"12341"')).toBe(true);
    const body = Buffer.from(bytes.subarray(64));
    body.write('attest-index/1', body.indexOf('attest-index/'));
    await writeFile(first.file, Buffer.concat([Buffer.from(sha256(body), 'latin1'), body]));
    const again = await searched(first);
    await again.search.settle();
    expect(await readFile(first.file)).toEqual(bytes);
  });

  it('follows what is imported, taken back and brought again', async () => {
    const { find, search, open, bring } = await begun(RIVER);
    await search.settle();
    await bring(pasted(HILL, 'Hill.txt'));
    expect(await find('deserters')).toHaveLength(1);
    got(await open.undo());
    expect(await find('deserters')).toEqual([]);
    await search.settle();
    expect(await find('deserters')).toEqual([]);
    got(await open.redo());
    expect(await find('deserters')).toHaveLength(1);
  });

  it('looks in the zones that are asked for, and follows a line that changes its zone', async () => {
    const { find, search, open } = await begun(HILL);
    await search.settle();
    expect(await find('135 zone:body')).toHaveLength(1);
    expect(await find('135 zone:teaser')).toEqual([]);
    const [only] = [...table(open.project, 'document').values()];
    const { id: document, current: textHash } = only!;
    const command = { kind: 'zone.set', document, textHash, block: 0, zone: 'teaser' } as const;
    got(await open.dispatch(command));
    expect(await find('135 zone:body')).toEqual([]);
    expect(await find('135 zone:teaser')).toHaveLength(1);
    expect(await find('880 zone:body')).toHaveLength(1);
    await search.settle();
    expect(await find('135 zone:body')).toEqual([]);
    got(await open.undo());
    expect(await find('135 zone:body')).toHaveLength(1);
  });

  it('leaves out texts with a word that is not wanted, and stops at its limit', async () => {
    const { find } = await begun(RIVER, HILL);
    expect(await find('880 -camp')).toEqual(['Soldiers kept no list of 880 names.']);
    expect(await find('880', 1)).toHaveLength(1);
    expect(await find('880', 0)).toEqual([]);
  });

  it('puts its index down and needs no text to be indexed again', async () => {
    const first = await begun(RIVER, HILL);
    await first.search.settle();
    await first.search.close();
    const bytes = await readFile(first.file);
    expect(bytes.includes('deserters')).toBe(true);
    const again = await searched(first);
    await again.search.settle();
    expect(await readFile(first.file)).toEqual(bytes);
    expect(await again.find('deserters')).toHaveLength(1);
  });

  it('makes an index anew that is damaged or of other texts', async () => {
    const first = await begun(RIVER, HILL);
    await first.search.settle();
    await first.search.close();
    const whole = await readFile(first.file);
    await writeFile(first.file, whole.subarray(0, whole.length - 9));
    const again = await searched(first);
    expect(await again.find('deserters')).toHaveLength(1);
    await again.search.settle();
    expect((await readFile(first.file)).length).toBe(whole.length);
    got(await first.open.undo()); // the second text leaves while nobody searches
    const last = await searched(first);
    expect(await last.find('deserters')).toEqual([]);
    await last.search.settle();
    expect((await readFile(first.file)).includes('deserters')).toBe(false);
  });

  it('never writes the words of a private document', async () => {
    const { find, search, file, open } = await begun(RIVER, HILL);
    const hidden = [...table(open.project, 'document').values()].at(-1)!;
    search.follow({ changed: [{ ...textSourceOf(open, hidden), isPrivate: true }], gone: [] });
    await search.settle();
    expect((await readFile(file)).includes('deserters')).toBe(false);
    expect(await find('deserters')).toHaveLength(1);
    search.follow({ changed: [textSourceOf(open, hidden)], gone: [] });
    await search.settle();
    expect((await readFile(file)).includes('deserters')).toBe(true);
    search.follow({ changed: [{ ...textSourceOf(open, hidden), isPrivate: true }], gone: [] });
    await search.settle();
    expect((await readFile(file)).includes('deserters')).toBe(false);
  });

  it('forgets a text on the disk too before it says so', async () => {
    const { find, search, file, open } = await begun(RIVER, HILL);
    await search.settle();
    const erased = [...table(open.project, 'document').values()].at(-1)!;
    await search.forget([erased.id]);
    expect(await find('deserters')).toEqual([]);
    for (const name of await readdir(dirname(file))) {
      expect((await readFile(`${dirname(file)}/${name}`)).includes('deserters')).toBe(false);
    }
    expect(await find('soldiers')).toHaveLength(1);
  });

  it('says what became of older anchors in a text', async () => {
    const { search, open } = await begun(RIVER);
    const [document] = table(open.project, 'document').values();
    const text = got(await open.store.text(document!.current));
    const { blocks } = got(await open.store.blocks(document!.id, document!.current));
    const start = text.indexOf('880');
    const source = { text, blocks, textHash: document!.current };
    const anchor = describeAnchor(source, { start, end: start + 3 });
    const gone = {
      ...anchor,
      textHash: 'a'.repeat(64),
      exact: 'The rains were late.',
      prefix: '',
      suffix: '',
    };
    const resolved = await search.resolve(textSourceOf(open, document!), [anchor, gone]);
    expect(resolved).toEqual([
      { status: 'exact', range: { start, end: start + 3 } },
      { status: 'missing' },
    ]);
    const nowhere = { ...textSourceOf(open, document!), textHash: 'b'.repeat(64) };
    expect(await search.resolve(nowhere, [anchor])).toBeNull();
    const given = { textHash: 'b'.repeat(64), text: `New. ${text}`, blocks: [] };
    const whole = { kind: 'paragraph', zone: 'body', start: 0, end: given.text.length } as const;
    const [moved] = (await search.resolve({ ...given, blocks: [whole] }, [anchor]))!;
    expect(moved).toMatchObject({ status: 'moved', range: { start: anchor.start + 5 } });
  });

  it('ends a search that is no longer wanted', async () => {
    const { search } = await begun(RIVER, HILL);
    const stop = new AbortController();
    stop.abort();
    const { terms } = parseSearch('880');
    const query = {
      terms,
      without: [],
      zones: [],
      limit: 10,
      each: 10,
      within: null,
    };
    expect(await search.find(query, stop.signal)).toEqual([]);
  });
});

describe('the search in the texts of a project that can only be read', () => {
  it('works, and leaves nothing in its folder', async () => {
    const { open, ports, folder, bring } = await newProject();
    await bring(pasted(RIVER));
    const place = { folder, projectId: open.project.id, file: null };
    const search = new IndexedSearch({ ...place, disk: ports.machine });
    followTexts(open, search);
    await search.settle();
    expect(await ask(search, '880')).toHaveLength(1);
    await search.close();
    await expect(readFile(indexName(folder, ports.machine.token))).rejects.toThrow('ENOENT');
  });
});
