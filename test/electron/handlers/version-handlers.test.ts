import { describe, expect, it } from 'vitest';
import { decidedPlaces } from '#shared/figure/decided-places.ts';
import { table } from '#shared/project/project.ts';
import { suggestFigures } from '#electron/handlers/suggest-figures.ts';
import { got, pasted, refused } from './test-project.ts';
import { CLOSE, decide, figure, mark, NEW, OLD, ROAD, ROLL, twoVersions } from './version-world.ts';

describe('a file that is akin to a document', () => {
  it('says so when it comes in, and leaves both as they are', async () => {
    const { open, arrive, document } = await twoVersions();
    const outcome = await arrive();
    expect(outcome).toMatchObject({
      status: 'imported',
      kin: [{ document, kinship: 'likely a new version' }],
    });
    expect(table(open.project, 'document').size).toBe(2);
  });

  it('is no twin any more once somebody said it is no copy, until that is undone', async () => {
    const { open, arrive, document, fingerprints } = await twoVersions(OLD, `${OLD}\n\nRead more.`);
    const { id, kin } = await arrive();
    expect(kin).toHaveLength(1);
    expect(await fingerprints.twins()).toHaveLength(1);
    got(await open.dispatch({ kind: 'document.apart', id: document, other: id!, on: true }));
    expect(await fingerprints.twins()).toEqual([]);
    got(await open.undo());
    expect(await fingerprints.twins()).toHaveLength(1);
  });
});

describe('a declared version', () => {
  it('joins the texts of the older document, which keeps its id and shows the newer text', async () => {
    const world = await twoVersions();
    const { open, handlers, document, arrive } = world;
    const { id } = await arrive();
    const newer = table(open.project, 'document').get(id!)!;
    got(await handlers['version.declare']({ document, newer: id! }));
    const [only, ...rest] = table(open.project, 'document').values();
    expect(rest).toEqual([]);
    expect(only).toMatchObject({ id: document, current: newer.current });
    expect(only!.texts.map(({ textHash }) => textHash)).toContain(newer.current);
    expect(only!.texts).toHaveLength(2);
    expect(got(await open.store.blocks(document, newer.current)).blocks.length).toBeGreaterThan(3);
    const [again] = await world.bring(pasted(NEW, 'Once more.txt'));
    expect(again).toMatchObject({ status: 'already', id: document });
  });

  it('takes along what only moved, and lets a person decide about the rest', async () => {
    const world = await twoVersions();
    const { open, handlers, document, arrive } = world;
    const total = await mark(world, '12,341 people');
    const road = await mark(world, ROAD);
    const gone = await mark(world, CLOSE);
    const roll = await decide(world, 880, 'figure.accept');
    const { id } = await arrive();
    const answer = got(await handlers['version.declare']({ document, newer: id! }));
    expect(answer).toMatchObject({ relinked: 1, waiting: 3 });
    const { current } = table(open.project, 'document').get(document)!;
    const text = got(await open.store.text(current));
    const { anchor } = table(open.project, 'highlight').get(total)!;
    expect(anchor.textHash).toBe(current);
    expect(text.slice(anchor.start, anchor.end)).toBe('12,341 people');
    const { passages } = got(await handlers['version.waiting']({ document }));
    expect(passages.map((one) => [one.id, one.status, one.accept?.kind ?? null])).toEqual([
      [roll, 'number-changed', 'figure.supersede'],
      [road, 'wording-changed', 'highlight.relink'],
      [gone, 'missing', null],
    ]);
    const [first, second, third] = passages;
    expect(first!.then.words.slice(first!.then.start, first!.then.end)).toBe('880');
    expect(first!.now!.words).toBe(ROLL.replace('880', '945'));
    expect(second!.now!.words).toBe(ROAD.replace('steep', 'closed'));
    expect(third!.now).toBeNull();
  });

  it('never gives a figure another number: the newer one becomes a figure of its own', async () => {
    const world = await twoVersions();
    const { open, handlers, document, arrive } = world;
    const roll = await decide(world, 880, 'figure.accept');
    const { id } = await arrive();
    got(await handlers['version.declare']({ document, newer: id! }));
    const { passages } = got(await handlers['version.waiting']({ document }));
    const accept = passages[0]!.accept!;
    const place = accept.kind === 'figure.supersede' ? accept.suggestion : null;
    const { spans, sentenceText, verbatim } = place!;
    const textHash = table(open.project, 'document').get(document)!.current;
    const forced = { id: roll, place: { textHash, spans, sentenceText, verbatim } };
    expect(
      refused(await open.dispatch({ kind: 'figure.relink', items: [forced] })).sentence,
    ).toContain('is another number than');
    got(await open.dispatch(accept));
    const older = figure(world, roll);
    expect(older).toMatchObject({ value: 880, verbatim: '880' });
    expect(figure(world, older.supersededBy!)).toMatchObject({ value: 945, decision: 'accepted' });
    expect(got(await handlers['version.waiting']({ document })).passages).toEqual([]);
  });

  it('keeps a person’s no: a dismissed number is not asked about again', async () => {
    const world = await twoVersions();
    const { handlers, document, arrive } = world;
    const total = await decide(world, 12_341, 'figure.dismiss');
    const roll = await decide(world, 880, 'figure.dismiss');
    const { id } = await arrive();
    const { relinked, waiting } = got(await handlers['version.declare']({ document, newer: id! }));
    expect([relinked, waiting]).toEqual([1, 0]);
    const { current } = table(world.open.project, 'document').get(document)!;
    expect(figure(world, total)).toMatchObject({ decision: 'dismissed', textHash: current });
    expect(figure(world, roll)).toMatchObject({ decision: 'dismissed' });
    expect(figure(world, roll).textHash).not.toBe(current);
    const [found] = got(await suggestFigures(world.open, [document]));
    const decided = decidedPlaces(table(world.open.project, 'figure'));
    const open = found!.suggestions.filter((one) => !decided.has(current, one));
    expect(found!.suggestions.map(({ value }) => value)).toContain(12_341);
    expect(open.map(({ value }) => value)).not.toContain(12_341);
  });

  it('lets a passage stay where it is, and asks again with the next version', async () => {
    const world = await twoVersions();
    const { open, handlers, document, arrive, bring } = world;
    const road = await mark(world, ROAD);
    const { id } = await arrive();
    got(await handlers['version.declare']({ document, newer: id! }));
    const { textHash } = got(await handlers['version.waiting']({ document }));
    got(await open.dispatch({ kind: 'highlight.keep', ids: [road], textHash }));
    expect(got(await handlers['version.waiting']({ document })).passages).toEqual([]);
    const [third] = await bring(pasted(NEW.replace('Tuesday', 'Friday'), 'Roll.txt'));
    got(await handlers['version.declare']({ document, newer: third!.id! }));
    const { passages } = got(await handlers['version.waiting']({ document }));
    expect(passages.map((one) => one.id)).toEqual([road]);
  });

  it('is one step back: two documents, every passage where it was', async () => {
    const world = await twoVersions();
    const { open, handlers, document, arrive } = world;
    await mark(world, '12,341 people');
    await decide(world, 880, 'figure.accept');
    const { id } = await arrive();
    const records = () =>
      ['document', 'highlight', 'figure'].flatMap((type) =>
        [...table(open.project, type as 'document').values()].map(({ '~': _, ...shown }) => shown),
      );
    const before = records();
    got(await handlers['version.declare']({ document, newer: id! }));
    expect(records()).not.toEqual(before);
    got(await open.undo());
    expect(records().sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
      before.sort((a, b) => (a.id < b.id ? -1 : 1)),
    );
    got(await open.redo());
    expect(table(open.project, 'document').size).toBe(1);
  });

  it('survives being closed and opened again', async () => {
    const world = await twoVersions();
    const total = await mark(world, '12,341 people');
    const { id } = await world.arrive();
    got(await world.handlers['version.declare']({ document: world.document, newer: id! }));
    const { open } = await world.reopen();
    expect(open.header.problems).toEqual([]);
    const document = table(open.project, 'document').get(world.document)!;
    expect(document.texts).toHaveLength(2);
    const { anchor } = table(open.project, 'highlight').get(total)!;
    expect(anchor.textHash).toBe(document.current);
    for (const { textHash } of document.texts) {
      expect(got(await open.store.text(textHash)).length).toBeGreaterThan(100);
      got(await open.store.blocks(document.id, textHash));
    }
  });

  it('brings what was already marked in the newer document with it', async () => {
    const world = await twoVersions();
    const { open, handlers, document, arrive } = world;
    const { id } = await arrive();
    const own = await mark({ ...world, document: id! }, 'Corrected on Tuesday');
    const note = { kind: 'note.add', about: id!, text: 'Ask why.', public: true } as const;
    got(await open.dispatch(note));
    got(await handlers['version.declare']({ document, newer: id! }));
    expect(table(open.project, 'highlight').get(own as never)).toMatchObject({ document });
    expect([...table(open.project, 'note').values()]).toMatchObject([{ about: document }]);
    const again = await world.reopen();
    expect(again.open.header.problems).toEqual([]);
    expect(table(again.open.project, 'highlight').get(own as never)).toMatchObject({ document });
  });

  it('is refused of itself, of the same words, and of what is gone', async () => {
    const { handlers, document, arrive } = await twoVersions(OLD, `${OLD}\n`);
    const itself = { document, newer: document };
    expect(refused(await handlers['version.declare'](itself)).code).toBe('not-valid');
    const { id } = await arrive();
    expect(refused(await handlers['version.declare']({ document, newer: id! })).sentence).toContain(
      'word for word',
    );
    const gone = { document, newer: `doc_${'a'.repeat(26)}` };
    expect(refused(await handlers['version.declare'](gone)).code).toBe('not-found');
  });
});

describe('what differs between two texts', () => {
  it('is told sentence by sentence', async () => {
    const { open, handlers, document, arrive } = await twoVersions();
    const { id } = await arrive();
    const text = (of: string) => ({
      document: of,
      textHash: table(open.project, 'document').get(of)!.current,
    });
    const asked = { older: text(document), newer: text(id!) };
    const differences = got(await handlers['version.differences'](asked));
    expect(differences.map(({ kind }) => kind)).toEqual([
      'new',
      'same',
      'changed',
      'same',
      'changed',
      'gone',
    ]);
    const other = { older: { ...text(document), textHash: 'a'.repeat(64) }, newer: text(id!) };
    expect(refused(await handlers['version.differences'](other)).code).toBe('not-found');
  });
});
