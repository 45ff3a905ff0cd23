import { fail, ok, type Result } from '#shared/base/result.ts';
import type { EventName, RendererChannel } from '#shared/ipc/channels.ts';
import {
  CONTRACT,
  type AppSettings,
  type EventPayload,
  type Input,
  type Output,
  type ParsedInput,
  type ProjectHeader,
} from '#shared/ipc/contract.ts';
import { applyZones } from '#shared/document/apply-zones.ts';
import { bodyWords } from '#shared/document/body-words.ts';
import { currentText } from '#shared/document/document.ts';
import type { TwinPair } from '#shared/document/same-text.ts';
import { settledTwins } from '#shared/document/settled-twins.ts';
import { EXTRACTOR_VERSION, extractFigures } from '#shared/figure/extract.ts';
import type { Suggestion } from '#shared/figure/suggestion.ts';
import type { AnyRecord } from '#shared/project/kinds.ts';
import { SNAPSHOT_CHUNK } from '#shared/project/patch.ts';
import { allRecords, type Project } from '#shared/project/project.ts';
import type { Backend } from './backend.ts';
import { fakeFiles, type FakeFile } from './fake-files.ts';
import { FakeProject } from './fake-project.ts';
import { fakeSearch } from './fake-search.ts';
import type { FakeText } from './fake-sheet.ts';
import { fakeVersions } from './fake-versions.ts';

export const FAKE_PROJECT = 'prj_aaaaaaaaaaaaaaaaaaaaaaaaaa';
export const FAKE_ME = 'per_aaaaaaaaaaaaaaaaaaaaaaaaaa';
const TOKEN = 'pt_aaaaaaaaaaaaaaaaaaaaaaaaaa';

export interface FakeOptions {
  readonly records?: readonly AnyRecord[];
  /** Canonical texts; a document shows the one whose `textHash` it names as `current`. */
  readonly texts?: readonly FakeText[];
  /** By document id; 'extract' lets the real extractor read the texts. None when left out. */
  readonly suggestions?: Readonly<Record<string, readonly Suggestion[]>> | 'extract';
  /** PNG bytes by their hash, of a page by `page 1`. */
  readonly pictures?: Readonly<Record<string, Uint8Array>>;
  readonly sameText?: readonly TwinPair[];
  /** Files a dialog offers and a drop may name. */
  readonly files?: readonly FakeFile[];
  /** An import of these files that a crash broke off. */
  readonly interrupted?: { readonly total: number; readonly done: number };
  readonly settings?: Partial<AppSettings>;
  /** null = the window starts on Welcome. */
  readonly projectName?: string | null;
  readonly readOnly?: string;
  /** Read-only because somebody else has it open: taking it over makes it writable. */
  readonly isHeld?: boolean;
  readonly beside?: string;
  readonly problems?: readonly { readonly file: string; readonly sentence: string }[];
  readonly recent?: Output<'recent.list'>;
  readonly fallback?: boolean;
}

export type Call = {
  readonly [C in RendererChannel]: { readonly channel: C; readonly input: Input<C> };
}[RendererChannel];
type Answer<C extends RendererChannel> = (
  input: ParsedInput<C>,
) => Result<Output<C>> | Promise<Result<Output<C>>>;
type Answers = { readonly [C in RendererChannel]: Answer<C> };
type Listener = (payload: never) => void;

/** The whole of main in memory: same commands, same undo, no disk. For tests and pictures. */
export interface FakeBackend extends Backend {
  /** The project value as it stands. */
  readonly project: () => Project;
  /** Every request so far, oldest first. */
  readonly calls: readonly Call[];
  /** Says an event as main would. */
  readonly emit: <E extends EventName>(event: E, payload: EventPayload<E>) => void;
  /** Answers one channel differently from now on. */
  readonly answer: <C extends RendererChannel>(channel: C, answer: Answer<C>) => void;
}

interface World {
  readonly options: FakeOptions;
  readonly held: FakeProject;
  readonly texts: Map<string, FakeText>;
  readonly emit: FakeBackend['emit'];
  settings: AppSettings;
  name: string | null;
}

function header({ held, options, name }: World): ProjectHeader {
  const people = held.value.tables.project.get(FAKE_PROJECT)?.people ?? {};
  return {
    id: FAKE_PROJECT,
    name: name ?? 'Project',
    folder: name ?? 'Project',
    revision: held.revision,
    saved: held.revision,
    me: { id: FAKE_ME, name: people[FAKE_ME]?.name ?? 'Wren' },
    readOnly: options.readOnly ?? null,
    isHeld: options.isHeld ?? false,
    beside: options.beside ?? null,
    problems: [...(options.problems ?? [])],
    history: held.history,
  };
}

function suggestionsOf(world: World, id: string): Output<'document.suggestions'>[number] | null {
  const document = world.held.value.tables.document.get(id);
  if (!document) return null;
  const text = world.texts.get(document.current);
  const given = world.options.suggestions ?? {};
  const { zone } = world.held.value.tables;
  const of = { document: id, textHash: document.current };
  const blocks = applyZones(text?.blocks ?? [], zone.values(), of);
  const suggestions =
    given !== 'extract'
      ? (given[id] ?? [])
      : text
        ? extractFigures(text.text, blocks, { textHash: text.textHash })
        : [];
  return {
    document: id,
    textHash: document.current,
    origin: EXTRACTOR_VERSION,
    words: text ? bodyWords(text.text, blocks) : 0,
    suggestions: [...suggestions],
  };
}

/** A change is on disk as soon as it is made; the window hears so a moment later. */
function settled<T>(world: World, result: Result<T>): Result<T> {
  const { revision } = world.held;
  if (result.ok) void Promise.resolve().then(() => world.emit('project.saved', { revision }));
  return result;
}

function projectAnswers(world: World) {
  const { held } = world;
  const open = (name: string): Result<ProjectHeader> => {
    world.name = name;
    return ok(header(world));
  };
  return {
    'project.choosePlace': ({ name }) => ok({ token: TOKEN, folder: name }),
    'project.create': ({ name }) => open(name),
    'project.choose': () => open('Chosen project'),
    'project.open': () => open('Opened project'),
    'project.openSample': () => open('Sample'),
    'project.synced': () => ok({ found: false, said: false }),
    'project.saySynced': () => ok({ ...header(world), readOnly: null, isHeld: false }),
    'project.takeOver': () => ok({ ...header(world), readOnly: null, isHeld: false }),
    'project.close': () => ((world.name = null), ok({})),
    'project.snapshot': ({ from }) => {
      const records = [...allRecords(held.value)];
      const next = from + SNAPSHOT_CHUNK;
      return ok({
        revision: held.revision,
        records: records.slice(from, next),
        next: next < records.length ? next : null,
      });
    },
    'project.dispatch': ({ command, visit }) => settled(world, held.dispatch(command, visit)),
    'project.undo': () => settled(world, held.undo()),
    'project.redo': () => settled(world, held.redo()),
    'project.flush': () => ok({ saved: held.revision }),
    'project.saveCopy': () => ok({ place: TOKEN, folder: 'Copy', missing: [] }),
    'bundle.preview': () => {
      const all = [...allRecords(held.value)];
      const privateLeft = all.filter((record) => record.private === true).length;
      const documents = held.value.tables.document.size;
      return ok({ documents, records: all.length - privateLeft, privateLeft, bytes: 48_213 });
    },
    'history.list': () => ok({ files: [], moments: [], quarantine: [] }),
    'history.diff': () => ok({ returns: 0, changes: 0, goes: 0, kept: 0, items: [], doubts: [] }),
    'history.restore': () => fail('not-found', 'Nothing is kept in memory.'),
    'trash.list': () => ok(held.trash),
    'erase.preview': ({ ids }) => ok({ records: ids.length, changed: 0, documents: [] }),
    'erase.run': ({ ids }) => settled(world, held.erase(ids)),
    'trash.restore': ({ ids }) => settled(world, held.restore(ids)),
    'bundle.share': () => ok({ file: 'Shared.attest' }),
    'bundle.open': () => open('Opened bundle'),
  } satisfies Partial<Answers>;
}

function documentAnswers(world: World) {
  const { held, texts, options } = world;
  return {
    'document.text': ({ textHash }) => {
      const text = texts.get(textHash);
      return text ? ok(text) : fail('not-found', 'The text of this document is missing.');
    },
    'document.suggestions': ({ documents }) =>
      ok(documents.flatMap((id) => suggestionsOf(world, id) ?? [])),
    'document.sameText': () =>
      ok(settledTwins(options.sameText ?? [], held.value.tables.document, () => 0)),
    'document.original': ({ document }) => {
      const version = held.value.tables.document.get(document)?.texts[0];
      if (!version) return fail('not-found', 'The original of this document is missing.');
      return ok({ fileName: version.fileName, bytes: version.units, unchanged: true });
    },
    'document.picture': ({ sha256 }) => {
      const bytes = options.pictures?.[sha256];
      return bytes
        ? ok({ type: 'png', bytes })
        : fail('not-found', 'This picture is missing from the project folder.');
    },
    'document.page': ({ page }) => {
      const bytes = options.pictures?.[`page ${page}`];
      return bytes
        ? ok({ type: 'png', width: 100, height: 140, bytes })
        : fail('unreadable', 'The picture of this page is damaged.');
    },
    'document.reread': ({ document: id, encoding, unicode }) => {
      const document = held.value.tables.document.get(id);
      if (!document) return fail('not-found', 'This document is no longer in the project.');
      const { zawgyi: _, ...now } = currentText(document);
      const version = { ...now, encoding: encoding ?? 'utf-8' };
      const label = unicode ? 'convert to Unicode' : 'read with another encoding';
      return settled(world, held.dispatch({ kind: 'document.addText', id, version, label }));
    },
    'search.find': ({ query, limit }) => ok(fakeSearch(held.value, texts, query, limit)),
  } satisfies Partial<Answers>;
}

/** Settings after a change; a key that is there without a value changes nothing. */
function withoutGaps(before: AppSettings, change: ParsedInput<'app.setSettings'>): AppSettings {
  return {
    theme: change.theme ?? before.theme,
    textSize: change.textSize ?? before.textSize,
    singleKeys: change.singleKeys ?? before.singleKeys,
  };
}

function appAnswers(world: World) {
  return {
    'app.info': () =>
      ok({
        version: '0.1.0',
        electron: '45.4.1',
        chrome: '142',
        fallback: world.options.fallback ?? false,
        platform: 'linux',
        settings: world.settings,
        project: world.name === null ? null : header(world),
      }),
    'app.setSettings': (input) => {
      world.settings = withoutGaps(world.settings, input);
      return ok(world.settings);
    },
    'app.openLink': () => ok({}),
    'recent.list': () => ok(world.options.recent ?? []),
    'recent.clear': () => ok({}),
    'brief.export': ({ format }) => ok({ file: `brief.${format}` }),
    'chart.export': ({ name, format }) => ok({ file: `${name}.${format}` }),
  } satisfies Partial<Answers>;
}

function newWorld(options: FakeOptions, emit: FakeBackend['emit']): World {
  const name = options.projectName === undefined ? 'Counting who left' : options.projectName;
  const own: AnyRecord = {
    id: FAKE_PROJECT as (AnyRecord & { type: 'project' })['id'], // 26 base32 characters after prj_
    type: 'project',
    author: FAKE_ME,
    created: { at: '2026-01-10T08:00:00.000Z-0000', run: 'rbackend' },
    name: name ?? 'Project',
    people: { [FAKE_ME]: { name: 'Wren' } },
    settings: {},
  };
  const held = new FakeProject(FAKE_PROJECT, [own, ...(options.records ?? [])], FAKE_ME);
  held.readOnly = options.readOnly ?? null;
  return {
    options,
    held,
    emit,
    texts: new Map((options.texts ?? []).map((text) => [text.textHash, text])),
    settings: { theme: 'system', textSize: 19, singleKeys: true, ...options.settings },
    name,
  };
}

/** A backend in memory for tests of screens. See `FakeOptions` for what it may be given. */
export function createFakeBackend(options: FakeOptions = {}): FakeBackend {
  const listeners = new Map<EventName, Set<Listener>>();
  const emit: FakeBackend['emit'] = (event, payload) => {
    listeners.get(event)?.forEach((listener) => listener(payload as never)); // registered per event
  };
  const world = newWorld(options, emit);
  const files = fakeFiles(world.held, world.texts, options.files ?? [], emit, options.interrupted);
  const answers: Answers = {
    ...appAnswers(world),
    ...projectAnswers(world),
    ...documentAnswers(world),
    ...fakeVersions(world.held, world.texts),
    ...files.answers,
  };
  const replaced = new Map<string, unknown>();
  const calls: Call[] = [];
  const request = new Proxy({} as Backend['request'], {
    // The proxy's key is the channel's name, and its input has just been parsed as that channel's.
    get: (_target, channel: RendererChannel) => async (input: unknown) => {
      const parsed = CONTRACT[channel].input.parse(input);
      calls.push({ channel, input: parsed } as unknown as Call);
      const answer = (replaced.get(channel) ?? answers[channel]) as Answer<typeof channel>;
      return answer(parsed);
    },
  });
  return {
    request,
    grantDropped: (dropped) => Promise.resolve(ok(files.grant(dropped))),
    on: (event, listener) => {
      const all = listeners.get(event) ?? new Set<Listener>();
      listeners.set(event, all.add(listener));
      return () => void all.delete(listener);
    },
    project: () => world.held.value,
    calls,
    emit,
    answer: (channel, answer) => void replaced.set(channel, answer),
  };
}
