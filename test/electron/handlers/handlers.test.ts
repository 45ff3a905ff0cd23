import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { EventName } from '#shared/ipc/channels.ts';
import { CONTRACT, type EventPayload } from '#shared/ipc/contract.ts';
import type { ProjectCommand } from '#shared/project/command.ts';
import { table } from '#shared/project/project.ts';
import { fail } from '#shared/base/result.ts';
import { documentHandlers } from '#electron/handlers/document-handlers.ts';
import { importHandlers } from '#electron/handlers/import-handlers.ts';
import { projectHandlers } from '#electron/handlers/project-handlers.ts';
import { createProjectSession } from '#electron/handlers/project-session.ts';
import { searchHandlers } from '#electron/handlers/search-handlers.ts';
import type { Announce } from '#electron/handlers/ports.ts';
import { createPathTokens } from '#electron/system/path-tokens.ts';
import {
  faultyFileSystem,
  tempFolder,
  testMachine,
  type Fault,
  type TestMachine,
} from '#test/electron/store/test-machine.ts';
import { converter, got, refused, testIdentity } from './test-project.ts';

const TEXT =
  'The monitor counted 880 people in the first quarter. By March it had counted more than 945. ' +
  'A second body put the figure at 3,015 and said that families kept their own lists.';

interface Said {
  readonly event: EventName;
  readonly payload: EventPayload<EventName>;
}

interface Answers {
  place?: string;
  files?: string[];
  folder?: string;
  confirm?: boolean;
}

/** Every group over one session, with a person who answers dialogs as told. */
async function wired(machine: TestMachine = testMachine()) {
  const home = await tempFolder();
  const answers: Answers = { place: join(home, 'Losses') };
  const said: Said[] = [];
  const announce: Announce = (event, payload) => void said.push({ event, payload });
  const tokens = createPathTokens(machine.random);
  const userData = {
    ...testIdentity(),
    recent: () => Promise.resolve([]),
    rememberProject: () => Promise.resolve(),
    isSaidSynced: () => Promise.resolve(false),
    saySynced: () => Promise.resolve(),
  };
  const dialogs = {
    chooseProject: () => Promise.resolve(answers.folder ?? null),
    choosePlace: () => Promise.resolve(answers.place ?? null),
    chooseFiles: () => Promise.resolve(answers.files ?? []),
    chooseFolder: () => Promise.resolve(answers.folder ?? null),
    confirm: () => Promise.resolve(answers.confirm ?? false),
  };
  const session = createProjectSession({ machine, userData, dialogs, announce });
  onTestFinished(async () => {
    answers.confirm = true;
    await session.leave();
  });
  const sample = { prepare: () => Promise.resolve(fail('not-found', 'No sample here.')) };
  const handlers = {
    ...projectHandlers({ session, dialogs, tokens, sample, machine, announce }),
    ...documentHandlers(session, converter),
    ...importHandlers({ session, dialogs, tokens, converter, announce, machine }),
    ...searchHandlers(session),
  };
  const create = async (name: string) => {
    answers.place = join(home, name);
    const place = got(await handlers['project.choosePlace']({ name }))!;
    const asked = { name, pseudonym: 'Heron', place: place.token };
    return got(await handlers['project.create'](asked));
  };
  return { handlers, session, answers, said, home, create };
}

async function withDocument() {
  const world = await wired();
  await world.create('Losses');
  const pasted = { job: 'one', title: 'Losses', text: TEXT };
  const { outcomes } = got(await world.handlers['import.paste'](pasted));
  const document = outcomes[0]!.id!;
  const { current } = table(world.session.current()!.project.project, 'document').get(document)!;
  return { ...world, document, textHash: current };
}

describe('requests about a project', () => {
  it('make one at a place the window knows only by a token', async () => {
    const { create, said, session } = await wired();
    const header = await create('Losses');
    expect(header).toMatchObject({ name: 'Losses', folder: 'Losses', me: { name: 'Heron' } });
    expect(CONTRACT['project.create'].output.parse(header)).toEqual(header);
    expect(session.current()?.project.readOnly).toBeNull();
    expect(said.some(({ event }) => event === 'project.opened')).toBe(false);
  });

  it('tell the window when another program changed the project', async () => {
    const { create, said, session } = await wired();
    await create('Losses');
    const { project } = session.current()!;
    got(await project.dispatch({ kind: 'tag.add', name: 'toll' }));
    got(await project.flush());
    const path = join(project.store.folder, 'tags.json');
    await writeFile(path, (await readFile(path, 'utf8')).replace('toll', 'tall'));
    await project.store.look();
    const notices = said.filter(({ event }) => event === 'project.notice');
    expect(notices).toHaveLength(1);
    expect(JSON.stringify(notices[0])).toContain('Another program changed tags.json');
  });

  it('refuse tokens nobody handed out and work without a project', async () => {
    const { handlers } = await wired();
    const place = `pt_${'a'.repeat(26)}`;
    const asked = { name: 'Losses', pseudonym: 'Heron', place };
    expect(refused(await handlers['project.create'](asked)).code).toBe('not-found');
    expect(refused(await handlers['project.open']({ token: place })).code).toBe('not-found');
    expect(refused(await handlers['project.undo']({})).sentence).toContain('No project is open');
    expect(got(await handlers['project.close']({}))).toEqual({});
  });

  it('open another project in place of the one that is open, and the same one again', async () => {
    const { handlers, create, answers, home } = await wired();
    const first = await create('Losses');
    const second = await create('Prices');
    answers.folder = join(home, 'Losses');
    expect(got(await handlers['project.choose']({}))).toMatchObject({
      id: first.id,
      readOnly: null,
    });
    expect(got(await handlers['project.choose']({}))).toMatchObject({
      id: first.id,
      readOnly: null,
    });
    answers.folder = join(home, 'Prices');
    expect(got(await handlers['project.choose']({}))).toMatchObject({ id: second.id });
  });

  it('stay with the open project when the other cannot be opened', async () => {
    const { handlers, create, answers, home, session } = await wired();
    const header = await create('Losses');
    answers.folder = home;
    expect(refused(await handlers['project.choose']({})).code).toBe('not-a-project');
    expect(session.current()?.project.header.id).toBe(header.id);
  });

  it('announce a change the window did not ask for, and saving in its order', async () => {
    const { handlers, said, document } = await withDocument();
    expect(said.filter(({ event }) => event === 'project.patched')).toMatchObject([
      { payload: { changed: [{ id: document }], history: { undo: 'import document' } } },
    ]);
    got(await handlers['project.flush']({}));
    said.length = 0;
    const tag = { kind: 'tag.add', name: 'toll' } as const;
    const { patch } = got(await handlers['project.dispatch']({ command: tag }));
    expect(got(await handlers['project.flush']({}))).toEqual({ saved: patch.revision });
    expect(said.map(({ event }) => event)).toEqual(['project.saving', 'project.saved']);
  });

  it('ask before work is lost, and stay when the answer is no', async () => {
    let full = false;
    const fault: Fault = (call) => (full && call === 'write' ? 'ENOSPC' : undefined);
    const world = await wired(testMachine({ fs: faultyFileSystem(fault) }));
    await world.create('Losses');
    full = true;
    const command = { kind: 'tag.add', name: 'toll' } as const;
    got(await world.handlers['project.dispatch']({ command }));
    expect(refused(await world.handlers['project.close']({})).code).toBe('not-saved');
    expect(world.session.current()).not.toBeNull();
    world.answers.confirm = true;
    got(await world.handlers['project.close']({}));
    expect(world.session.current()).toBeNull();
  });
});

describe('requests about documents', () => {
  it('answer text and blocks that fit each other', async () => {
    const { handlers, document, textHash } = await withDocument();
    const answer = got(await handlers['document.text']({ document, textHash }));
    expect(CONTRACT['document.text'].output.parse(answer)).toEqual(answer);
    const [block] = answer.blocks;
    expect(answer.text.slice(block!.start, block!.end)).toContain('880 people');
    const wrong = { document, textHash: 'a'.repeat(64) };
    expect(refused(await handlers['document.text'](wrong)).code).toBe('not-found');
  });

  it('suggest figures that can be accepted as they are', async () => {
    const { handlers, document, textHash, session } = await withDocument();
    const [found] = got(await handlers['document.suggestions']({ documents: [document] }));
    expect(found).toMatchObject({ document, textHash });
    expect(found!.suggestions.map(({ value }) => value)).toContain(880);
    const items = found!.suggestions.map((suggestion) => {
      const { origin } = found!;
      return { document, textHash, suggestion, origin };
    });
    const command = { kind: 'figure.accept', items } as const;
    got(await handlers['project.dispatch']({ command }));
    const figures = table(session.current()!.project.project, 'figure');
    expect(figures.size).toBe(items.length);
  });

  it('leave out of the suggestions what a person folded as page furniture', async () => {
    const { handlers, document, textHash } = await withDocument();
    const command = { kind: 'zone.set', document, textHash, block: 0, zone: 'chrome' } as const;
    got(await handlers['project.dispatch']({ command }));
    const [found] = got(await handlers['document.suggestions']({ documents: [document] }));
    expect(found!.suggestions).toEqual([]);
  });

  it('name documents that carry one text', async () => {
    const { handlers, document } = await withDocument();
    const copy = { job: 'two', title: 'Copy', text: `${TEXT} It added nothing to that.` };
    const { outcomes } = got(await handlers['import.paste'](copy));
    const [twin] = got(await handlers['document.sameText']({}));
    expect([twin!.a, twin!.b].sort()).toEqual([document, outcomes[0]!.id].sort());
    got(await handlers['project.undo']({}));
    expect(got(await handlers['document.sameText']({}))).toEqual([]);
  });

  it('say whether the original is as it was imported', async () => {
    const { handlers, document, home } = await withDocument();
    const original = got(await handlers['document.original']({ document }));
    const bytes = Buffer.byteLength(TEXT);
    expect(original).toEqual({ fileName: 'Losses.txt', bytes, unchanged: true });
    await rm(join(home, 'Losses', 'originals'), { recursive: true });
    expect(refused(await handlers['document.original']({ document })).code).toBe('not-found');
  });
});

describe('requests about importing', () => {
  it('hand out tokens for what was chosen and take them back for paths', async () => {
    const { handlers, answers, home, create } = await wired();
    await create('Losses');
    await mkdir(join(home, 'papers', 'more'), { recursive: true });
    await writeFile(join(home, 'papers', 'one.txt'), TEXT);
    await writeFile(join(home, 'papers', 'more', 'two.txt'), `${TEXT} Two.`);
    answers.folder = join(home, 'papers');
    const chosen = got(await handlers['import.choose']({ what: 'folder' }));
    expect(chosen).toMatchObject([{ name: 'papers' }]);
    const files = chosen.map(({ token }) => token);
    const { outcomes } = got(await handlers['import.start']({ job: 'one', files }));
    expect(outcomes.map(({ file, status }) => [file, status])).toEqual([
      ['papers/more/two.txt', 'imported'],
      ['papers/one.txt', 'imported'],
    ]);
    const stranger = { job: 'two', files: [`pt_${'a'.repeat(26)}`] };
    expect(refused(await handlers['import.start'](stranger)).code).toBe('not-found');
  });

  it('tell a dropped project from dropped files', async () => {
    const { handlers, home, create } = await wired();
    await create('Losses');
    await writeFile(join(home, 'one.txt'), TEXT);
    const paths = ['Losses', 'one.txt', 'sent.attest'].map((name) => join(home, name));
    expect(got(await handlers['import.grant']({ paths }))).toMatchObject([
      { name: 'Losses', project: true },
      { name: 'one.txt', project: false },
      { name: 'sent.attest', project: true },
    ]);
  });
});

describe('a search', () => {
  it('finds words in documents, claims and figures with their sentences', async () => {
    const { handlers, document } = await withDocument();
    const claim = { kind: 'claim.add', statement: 'More than 945 were counted.' } as const;
    got(await handlers['project.dispatch']({ command: claim }));
    const hits = got(await handlers['search.find']({ query: 'more  THAN 945', limit: 50 }));
    expect(hits.map(({ kind }) => kind)).toEqual(['claim', 'document']);
    expect(hits[1]).toMatchObject({
      document,
      sentence: 'By March it had counted more than 945.',
    });
    expect(TEXT.slice(hits[1]!.start!, hits[1]!.end!)).toBe('more than 945');
  });

  it('narrows by kind, tag, outlet and date', async () => {
    const { handlers, document } = await withDocument();
    const tag = got(
      await handlers['project.dispatch']({ command: { kind: 'tag.add', name: 'Gave up' } }),
    ).patch.changed[0]!.id;
    const publisher = { value: 'Hill Radio', from: 'person', guess: false };
    const date = { value: '2025-10', from: 'person', guess: false };
    const authors = { value: [{ literal: 'Mya Thandar' }], from: 'person', guess: false };
    const changes = { publisher, date, authors };
    const commands: ProjectCommand[] = [
      { kind: 'claim.add', statement: 'Too few were counted.' },
      { kind: 'document.set', id: document, changes },
      { kind: 'document.tag', ids: [document], tag, on: true },
    ];
    for (const command of commands) got(await handlers['project.dispatch']({ command }));
    const kinds = async (query: string) =>
      got(await handlers['search.find']({ query, limit: 50 })).map(({ kind }) => kind);
    expect(await kinds('counted ')).toEqual(['claim', 'document', 'document']);
    expect(await kinds('counted kind:claim')).toEqual(['claim']);
    expect(await kinds('counted tag:gave')).toEqual(['document', 'document']);
    expect(await kinds('counted tag:other')).toEqual([]);
    expect(await kinds('counted outlet:hill from:2025..2025-12')).toHaveLength(2);
    expect(await kinds('counted from:2026')).toEqual([]);
    expect(await kinds('counted -first')).toEqual(['claim']);
    expect(await kinds('in:title losses')).toEqual(['document']);
    expect(await kinds('tag:"gave up"')).toEqual(['document']);
    expect(await kinds('counted publisher:hill author:thandar')).toHaveLength(2);
    expect(await kinds('author:somebody')).toEqual([]);
    expect(await kinds('author:mya')).toEqual(['document']);
    expect(await kinds('counted after:2025-09 before:2025-11')).toHaveLength(2);
    expect(await kinds('counted after:2025-10')).toEqual([]);
    expect(await kinds('counted before:2025-10')).toEqual([]);
    expect(await kinds('counted zone:body')).toEqual(['document', 'document']);
    expect(await kinds('counted zone:chrome')).toEqual([]);
    expect(await kinds('hill radio')).toEqual(['document']);
    expect(await kinds('thandar')).toEqual(['document']);
  });

  it('finds private notes by what they are about', async () => {
    const { handlers, document } = await withDocument();
    const note = {
      kind: 'note.add',
      about: document,
      text: 'Ask Ada first.',
      public: false,
    } as const;
    got(await handlers['project.dispatch']({ command: note }));
    const [hit] = got(await handlers['search.find']({ query: 'ada first', limit: 5 }));
    expect(hit).toMatchObject({
      kind: 'note',
      about: document,
      document,
      sentence: 'Ask Ada first.',
    });
  });

  it('ends the search of who asks again, and of nobody else', async () => {
    const { handlers } = await withDocument();
    const [first, other, last] = await Promise.all([
      handlers['search.find']({ query: 'counted', limit: 5, asker: 'library' }),
      handlers['search.find']({ query: 'counted', limit: 5, asker: 'palette' }),
      handlers['search.find']({ query: 'counted', limit: 5, asker: 'library' }),
    ]);
    expect(refused(first).code).toBe('cancelled');
    expect([got(other).length, got(last).length]).toEqual([2, 2]);
  });

  it('takes the query as words, not as a pattern, and stops at its limit', async () => {
    const { handlers } = await withDocument();
    expect(got(await handlers['search.find']({ query: '(.*', limit: 5 }))).toEqual([]);
    expect(got(await handlers['search.find']({ query: 'counted', limit: 1 }))).toHaveLength(1);
    expect(got(await handlers['search.find']({ query: '  ', limit: 5 }))).toEqual([]);
  });
});
