import { describe, expect, it } from 'vitest';
import { makeId } from '#shared/base/ids.ts';
import { ok } from '#shared/base/result.ts';
import { joinedVersions } from '#shared/document/joined-versions.ts';
import { planCommand } from '#shared/project/command.ts';
import { changed, table } from '#shared/project/project.ts';
import { got, pasted, refused } from './test-project.ts';
import { decide, figure, mark, NEW, ROAD, twoVersions, type World } from './version-world.ts';

const shown = ({ open }: World) =>
  new Map(
    (['document', 'highlight', 'figure', 'note'] as const).flatMap((type) =>
      [...table(open.project, type).values()].map(
        ({ '~': _, author: __, created: ___, ...rest }) => [rest.id as string, rest] as const,
      ),
    ),
  );

const highlight = ({ open }: World, id: string) => table(open.project, 'highlight').get(id)!;

/** The second is declared a newer version of the first. */
async function declared(prepare: (world: World) => Promise<unknown> = () => Promise.resolve()) {
  const world = await twoVersions();
  await prepare(world);
  const newer = (await world.arrive()).id!;
  const before = shown(world);
  got(await world.handlers['version.declare']({ document: world.document, newer }));
  return { world, newer, before };
}

describe('a declared version that is taken back', () => {
  it('is a document of its own again, and everything is where it was', async () => {
    const { world, newer, before } = await declared(async (made) => {
      await mark(made, '12,341 people');
      await mark(made, ROAD);
      await decide(made, 12_341, 'figure.accept');
      await decide(made, 880, 'figure.dismiss');
    });
    expect(shown(world)).not.toEqual(before);
    got(await world.handlers['version.separate']({ document: world.document, newer }));
    expect(shown(world)).toEqual(before);
  });

  it('is one step of undo', async () => {
    const { world, newer } = await declared((made) => mark(made, '12,341 people'));
    const joined = shown(world);
    got(await world.handlers['version.separate']({ document: world.document, newer }));
    expect(shown(world)).not.toEqual(joined);
    got(await world.open.undo());
    expect(shown(world)).toEqual(joined);
  });

  it('brings back what a person accepted in the newer text since, and what they kept', async () => {
    let [road, roll] = ['', ''];
    const { world, newer, before } = await declared(async (made) => {
      road = await mark(made, ROAD);
      roll = await decide(made, 880, 'figure.accept');
    });
    const { open, handlers, document } = world;
    const { passages } = got(await handlers['version.waiting']({ document }));
    for (const { accept } of passages) got(await open.dispatch(accept!));
    const { supersededBy } = figure(world, roll);
    expect(highlight(world, road).anchor.exact).toContain('closed');
    got(await handlers['version.separate']({ document, newer }));
    expect(highlight(world, road)).toEqual(
      expect.objectContaining({
        document,
        anchor: (before.get(road) as { anchor: unknown }).anchor,
      }),
    );
    expect(figure(world, roll).supersededBy).toBeUndefined();
    expect(figure(world, supersededBy!)).toMatchObject({ document: newer, value: 945 });
  });

  it('takes along what was marked in its text while it was a version', async () => {
    const { world, newer } = await declared();
    const own = await mark(world, 'Corrected on Tuesday');
    got(await world.handlers['version.separate']({ document: world.document, newer }));
    expect(highlight(world, own).document).toBe(newer);
    const { open } = await world.reopen();
    expect(open.header.problems).toEqual([]);
    const { current } = table(open.project, 'document').get(newer)!;
    expect(got(await open.store.blocks(newer, current)).blocks.length).toBeGreaterThan(3);
    expect(table(open.project, 'highlight').get(own as never)!.document).toBe(newer);
  });

  it('gives back a date and tags it lent, but not what somebody changed since', async () => {
    const world = await twoVersions();
    const newer = (await world.arrive()).id!;
    const { open, handlers, document } = world;
    const said = (value: string) => ({ value, from: 'person', guess: false }) as const;
    const lent = { publisher: said('River Post'), date: said('2025-10-10') };
    got(await open.dispatch({ kind: 'document.set', id: newer, changes: lent }));
    got(await handlers['version.declare']({ document, newer }));
    const changes = { publisher: said('Hill Post') };
    got(await open.dispatch({ kind: 'document.set', id: document, changes }));
    got(await handlers['version.separate']({ document, newer }));
    const documents = table(open.project, 'document');
    expect(documents.get(document as never)!.publisher?.value).toBe('Hill Post');
    expect(documents.get(document as never)!.date).toBeUndefined();
    expect(documents.get(newer as never)!.publisher?.value).toBe('River Post');
  });

  it('takes back nothing that is never lent, whatever a file says was', async () => {
    const { world, newer } = await declared();
    const older = table(world.open.project, 'document').get(world.document)!;
    const joined = older.joined!.map((one) => ({
      ...one,
      lent: ['~', 'private', 'texts/0', 'date'],
    }));
    const project = changed(world.open.project, { set: [{ ...older, joined }] });
    const separate = { kind: 'document.separate', id: older.id, newer } as const;
    const { writes } = got(
      planCommand(project, separate, { makeId: (kind) => makeId(kind, () => new Uint8Array(16)) }),
    );
    const paths = writes.flatMap((one) =>
      one.kind === 'set' && one.id === older.id ? one.path : [],
    );
    expect(paths.sort()).toEqual(['current', 'date', 'joined', 'texts']);
  });

  it('leaves a later version where it is', async () => {
    let total = '';
    const { world, newer } = await declared(async (made) => {
      total = await mark(made, '12,341 people');
    });
    const { open, handlers, document, bring } = world;
    const [third] = await bring(pasted(NEW.replace('Tuesday', 'Friday'), 'Roll.txt'));
    got(await handlers['version.declare']({ document, newer: third!.id! }));
    const { current } = table(open.project, 'document').get(document)!;
    got(await handlers['version.separate']({ document, newer }));
    const left = table(open.project, 'document').get(document)!;
    expect(left.current).toBe(current);
    expect(left.joined!.map(({ id }) => id)).toEqual([third!.id!]);
    expect(highlight(world, total).anchor.textHash).toBe(current);
    got(await handlers['version.separate']({ document, newer: third!.id! }));
    const first = table(open.project, 'document').get(document)!;
    expect(first.texts).toHaveLength(1);
    expect(highlight(world, total).anchor.textHash).toBe(first.current);
  });

  it('is refused where there is none', async () => {
    const { handlers, document, arrive } = await twoVersions();
    const newer = (await arrive()).id!;
    expect(refused(await handlers['version.separate']({ document, newer })).code).toBe('not-found');
  });
});

describe('a version declared before documents remembered it', () => {
  /** As the records were before: no list of declared versions, no place where a passage stood. */
  async function forgetful(world: World): Promise<void> {
    const { open, document } = world;
    const forget = (id: string, path: string) =>
      ({ kind: 'set', id, path, value: undefined }) as const;
    const records = [
      ...table(open.project, 'highlight').values(),
      ...table(open.project, 'figure').values(),
    ].filter(({ former }) => former);
    const writes = [forget(document, 'joined'), ...records.map(({ id }) => forget(id, 'former'))];
    got(await open.write(() => ok({ label: 'forget', writes })));
  }

  it('is known by its file, and goes back to be a document with what was marked in it', async () => {
    let total = '';
    const { world, newer, before } = await declared(async (made) => {
      total = await mark(made, '12,341 people');
    });
    const { open, handlers, document } = world;
    await forgetful(world);
    const own = await mark(world, 'Corrected on Tuesday');
    const [known] = joinedVersions(table(open.project, 'document').get(document)!);
    expect(known).toMatchObject({ id: newer, was: { title: { value: 'Roll', guess: true } } });
    got(await handlers['version.separate']({ document, newer }));
    const documents = table(open.project, 'document');
    expect(documents.get(document as never)!.texts).toHaveLength(1);
    expect(documents.get(newer as never)!.texts).toHaveLength(1);
    expect(highlight(world, total)).toMatchObject({
      document,
      anchor: (before.get(total) as { anchor: unknown }).anchor,
    });
    expect(highlight(world, own).document).toBe(newer);
    expect(joinedVersions(documents.get(document as never)!)).toEqual([]);
  });

  it('is no other reading of the document’s own file', async () => {
    const { open, document } = await twoVersions();
    const { texts, ...rest } = table(open.project, 'document').get(document)!;
    const again = { ...texts[0]!, textHash: 'f'.repeat(64) as never, encoding: 'windows-1252' };
    expect(joinedVersions({ ...rest, texts: [...texts, again] })).toEqual([]);
  });
});

describe('a passage that was kept on its older text', () => {
  it('is listed as kept, with its newer place still to be had', async () => {
    let road = '';
    const { world } = await declared(async (made) => {
      road = await mark(made, ROAD);
    });
    const { open, handlers, document } = world;
    const { textHash } = got(await handlers['version.waiting']({ document }));
    got(await open.dispatch({ kind: 'highlight.keep', ids: [road], textHash }));
    const { passages, kept } = got(await handlers['version.waiting']({ document }));
    expect(passages).toEqual([]);
    expect(kept.map(({ id, status }) => [id, status])).toEqual([[road, 'wording-changed']]);
    got(await open.dispatch(kept[0]!.accept!));
    expect(got(await handlers['version.waiting']({ document })).kept).toEqual([]);
    expect(highlight(world, road)).toMatchObject({ anchor: { textHash } });
  });
});
