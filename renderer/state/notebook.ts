import { createStore, type StoreApi } from 'zustand/vanilla';
import { sameJson } from '#shared/base/canonical-json.ts';
import { ok, type Result } from '#shared/base/result.ts';
import type { ChangeAnswer, Input, Output, ProjectHeader } from '#shared/ipc/contract.ts';
import type { RestorePoint } from '#shared/ipc/history-contract.ts';
import type { ProjectCommand } from '#shared/project/command.ts';
import type { AnyRecord } from '#shared/project/kinds.ts';
import { applyPatch, projectFrom, type History, type Patch } from '#shared/project/patch.ts';
import type { Project } from '#shared/project/project.ts';
import type { Backend } from '#renderer/backend/backend.ts';
import { NO_READINGS, type Readings } from './readings.ts';
import type { GrantedFile, ImportJob } from './import-job.ts';
import type { Route, Screen } from './route.ts';
import type { SavedCopy, SaveState } from './save-state.ts';
import { whileSlow } from './while-slow.ts';

/** A line at the foot of the window. `undo` offers to take the last step back. */
export interface Notice {
  readonly id: number;
  readonly tone: 'done' | 'problem';
  readonly text: string;
  readonly undo: boolean;
  /** `steps` when it was said. */
  readonly steps: number;
  /** For the eye only, screen readers were told already; gone as soon as anything newer is said. */
  readonly inPassing: boolean;
}

export type AppInfo = Output<'app.info'>;

export interface Notebook {
  readonly backend: Backend;
  readonly info: AppInfo | null;
  /** The page was opened without a project, so that Welcome can stand before main has answered. */
  readonly isFresh: boolean;
  /** Why main did not even say what there is. */
  readonly cannotStart: string | null;
  readonly header: ProjectHeader | null;
  /** The mirror of the one project value in main; null on Welcome and while it loads. */
  readonly project: Project | null;
  readonly loading: { readonly done: number } | null;
  readonly revision: number;
  /** The latest revision main has spoken of; ahead of `revision` only while the project is read. */
  readonly heard: number;
  readonly history: History;
  /** How often the last step of history became another one: a notice offers to undo the one it tells of. */
  readonly steps: number;
  /** The last revision known to be on disk, and when we heard so (ms since 1970). */
  readonly onDisk: { readonly revision: number; readonly at: number | null };
  readonly save: SaveState;
  readonly copy: SavedCopy | null;
  /** What main is doing that takes its time: "Undoing". */
  readonly work: string | null;
  readonly readings: Readings;
  readonly imports: readonly ImportJob[];
  /** Files dropped before there was a project to take them. */
  readonly waiting: readonly GrantedFile[];
  readonly route: Route;
  readonly trail: readonly Route[];
  readonly notices: readonly Notice[];
  /** What a screen reader is told next; the eye sees it happen. */
  readonly spoken: string;
  /** How often something was said: the same words said again are something new. */
  readonly said: number;
}

export type NotebookStore = StoreApi<Notebook>;

export function createNotebook(backend: Backend, isFresh = false): NotebookStore {
  return createStore<Notebook>(() => ({
    backend,
    info: null,
    isFresh,
    cannotStart: null,
    header: null,
    project: null,
    loading: null,
    revision: 0,
    heard: 0,
    history: { undo: null, redo: null },
    steps: 0,
    onDisk: { revision: 0, at: null },
    save: { kind: 'saved', at: null },
    copy: null,
    work: null,
    readings: NO_READINGS,
    imports: [],
    waiting: [],
    route: { screen: 'library' },
    trail: [],
    notices: [],
    spoken: '',
    said: 0,
  }));
}

let noticeId = 0;

export function notify(store: NotebookStore, text: string, options: Partial<Notice> = {}): void {
  noticeId += 1;
  store.setState(({ notices, steps }) => {
    const plain = { tone: 'done', undo: false, steps, inPassing: false } as const;
    return { notices: [...notices, { ...plain, ...options, id: noticeId, text }] };
  });
}

export function dismissNotice(store: NotebookStore, id: number): void {
  store.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }));
}

/** Tells a screen reader what everybody else sees happen. */
export function say(store: NotebookStore, spoken: string): void {
  store.setState(({ said }) => ({ spoken, said: said + 1 }));
}

export function go(store: NotebookStore, route: Route): void {
  store.setState((state) => ({ route, trail: [...state.trail.slice(-49), state.route] }));
}

/** Selects something where the window is; going back does not stop at every selection. */
export function stay(store: NotebookStore, route: Route): void {
  store.setState({ route });
}

/** What a person would read next: the document last in hand, else the one that came in last. */
function documentInHand({ route, trail, project }: Notebook): string | undefined {
  const places = [...trail, route];
  const inHand = places.findLast((place) => project?.tables.document.has(place.document ?? ''));
  if (inHand) return inHand.document;
  let newest: AnyRecord | undefined;
  for (const document of project?.tables.document.values() ?? []) {
    if (!newest || document.created.at > newest.created.at) newest = document;
  }
  return newest?.id;
}

/** The last place on a screen: coming back to it finds what was selected there. */
export function lastRoute(notebook: Notebook, screen: Screen): Route {
  const { route, trail } = notebook;
  const before = [...trail, route].findLast((place) => place.screen === screen);
  if (before?.document !== undefined || screen !== 'reader') return before ?? { screen };
  const document = documentInHand(notebook);
  return document === undefined ? { screen } : { screen, document };
}

export function goBack(store: NotebookStore): void {
  store.setState(({ trail, route }) => ({
    route: trail.at(-1) ?? route,
    trail: trail.slice(0, -1),
  }));
}

type Reading = { readonly records: readonly AnyRecord[]; readonly revision: number };

/** All chunks of one revision, or null where the project changed meanwhile. */
async function readChunks(store: NotebookStore): Promise<Result<Reading | null>> {
  const records: AnyRecord[] = [];
  let revision = -1;
  let from: number | null = 0;
  while (from !== null) {
    const chunk: Result<Output<'project.snapshot'>> = await store
      .getState()
      .backend.request['project.snapshot']({ from });
    if (!chunk.ok) return chunk;
    if (revision >= 0 && chunk.value.revision !== revision) return ok(null);
    revision = chunk.value.revision;
    records.push(...chunk.value.records);
    store.setState({ loading: { done: records.length } });
    from = chunk.value.next;
  }
  return ok({ records, revision });
}

/** Reads the whole project; a change of which we heard meanwhile makes it start again. */
async function readSnapshot(store: NotebookStore, header: ProjectHeader): Promise<void> {
  for (;;) {
    const read = await readChunks(store);
    if (store.getState().header?.id !== header.id) return; // another project was opened
    if (!read.ok) {
      notify(store, read.failure.sentence, { tone: 'problem' });
      store.setState({ loading: null });
      return;
    }
    if (read.value === null || read.value.revision < store.getState().heard) continue;
    const { records, revision } = read.value;
    store.setState({ project: projectFrom(header.id, records), revision, loading: null });
    return;
  }
}

/** Shows a project main has opened. */
export async function enterProject(store: NotebookStore, header: ProjectHeader): Promise<void> {
  store.setState({
    header,
    project: null,
    loading: { done: 0 },
    revision: 0,
    heard: header.revision,
    history: header.history,
    onDisk: { revision: header.saved, at: null },
    save: { kind: 'saved', at: null },
    copy: null,
    readings: NO_READINGS,
    imports: [],
    route: { screen: 'library' },
    trail: [],
  });
  await readSnapshot(store, header);
}

export async function leaveProject(store: NotebookStore): Promise<void> {
  const closed = await store.getState().backend.request['project.close']({});
  if (!closed.ok) notify(store, closed.failure.sentence, { tone: 'problem' });
  else store.setState({ header: null, project: null, loading: null, trail: [], imports: [] });
}

function receive(store: NotebookStore, patch: Patch, isForeign = false): void {
  const { project, revision, header, heard, history, steps } = store.getState();
  if (!header || patch.revision <= heard) return;
  // What another program wrote is no step of ours, unless its words say that there is one.
  const isStep = !isForeign || !sameJson(history, patch.history);
  store.setState({
    heard: patch.revision,
    history: patch.history,
    ...(isStep && { steps: steps + 1 }),
  });
  if (!project) return; // it is being read, and the reader looks at what was heard
  if (patch.revision !== revision + 1) {
    void readSnapshot(store, header);
    return;
  }
  store.setState({ project: applyPatch(project, patch), revision: patch.revision });
  const { save, onDisk } = store.getState();
  if (onDisk.revision >= patch.revision) store.setState({ save: { kind: 'saved', at: onDisk.at } });
  else if (save.kind !== 'not-saved') store.setState({ save: { kind: 'unsaved' } });
}

/** Main has written everything up to a revision. It may say so before the change itself arrives here. */
function heardSaved(store: NotebookStore, revision: number): void {
  const at = Date.now();
  const isWhole = revision >= store.getState().revision;
  store.setState({
    onDisk: { revision, at },
    save: isWhole ? { kind: 'saved', at } : { kind: 'unsaved' },
  });
}

function leftWords(left: number): string {
  const what =
    left === 1 ? 'One change was left as it is' : `${left} changes were left as they are`;
  return `${what}, because somebody made another since.`;
}

async function change(
  store: NotebookStore,
  request: Promise<Result<ChangeAnswer>>,
  work?: string,
): Promise<Result<ChangeAnswer>> {
  const isSlow = (isSo: boolean) => store.setState({ work: isSo ? (work ?? null) : null });
  const answer = await (work === undefined ? request : whileSlow(request, isSlow));
  if (!answer.ok) {
    notify(store, answer.failure.sentence, { tone: 'problem' });
    return answer;
  }
  receive(store, answer.value.patch);
  const left = answer.value.left.length;
  if (left > 0) notify(store, leftWords(left), { tone: 'problem' });
  return ok(answer.value);
}

/**
 * The one way to change anything. A refusal is shown to the person and answered. Commands of one `visit`
 * in a text editor are one step of undo.
 */
export function dispatch(
  store: NotebookStore,
  command: ProjectCommand,
  visit?: string,
): Promise<Result<ChangeAnswer>> {
  const asked = visit === undefined ? { command } : { command, visit };
  return change(store, store.getState().backend.request['project.dispatch'](asked));
}

/** Has a document's original read anew; what comes of it is a change like any other. */
export function reread(
  store: NotebookStore,
  asked: Input<'document.reread'>,
): Promise<Result<ChangeAnswer>> {
  return change(store, store.getState().backend.request['document.reread'](asked));
}

/** Makes one document a newer version of another; answers how many passages wait for a person then. */
export async function declareVersion(
  store: NotebookStore,
  asked: Input<'version.declare'>,
): Promise<Result<Output<'version.declare'>>> {
  const answer = await store.getState().backend.request['version.declare'](asked);
  if (answer.ok) receive(store, answer.value.change.patch);
  else notify(store, answer.failure.sentence, { tone: 'problem' });
  return answer;
}

/** Makes a declared newer version a document of its own again. */
export function separateVersion(
  store: NotebookStore,
  asked: Input<'version.separate'>,
): Promise<Result<ChangeAnswer>> {
  return change(store, store.getState().backend.request['version.separate'](asked));
}

/** Writes deleted records back from the trash. */
export function restoreDeleted(
  store: NotebookStore,
  ids: readonly string[],
): Promise<Result<ChangeAnswer>> {
  return change(
    store,
    store.getState().backend.request['trash.restore']({ ids: [...ids] }),
    'Restoring',
  );
}

/** Goes back to what history keeps; main makes it one step that undo takes back. */
export function restore(
  store: NotebookStore,
  point: RestorePoint,
  keepAdded: boolean,
): Promise<Result<ChangeAnswer>> {
  const { backend } = store.getState();
  return change(store, backend.request['history.restore']({ point, keepAdded }), 'Going back');
}

/** Erases records or words for good; a refusal is shown to the person and answered. */
export async function eraseForGood(
  store: NotebookStore,
  asked: Input<'erase.run'>,
): Promise<Result<Output<'erase.run'>>> {
  const answer = await store.getState().backend.request['erase.run'](asked);
  if (answer.ok) receive(store, answer.value.change.patch);
  else notify(store, answer.failure.sentence, { tone: 'problem' });
  return answer;
}

/** Goes one step back or forward again, and says which: what it changed may be out of sight. */
async function step(
  store: NotebookStore,
  request: Promise<Result<ChangeAnswer>>,
  { doing, done }: { doing: string; done: string },
): Promise<Result<ChangeAnswer>> {
  const answer = await change(store, request, doing);
  if (!answer.ok) return answer;
  const words = `${done}: ${answer.value.label}`;
  say(store, words);
  // What was left as it is matters more, and says by itself that something was done.
  if (answer.value.left.length === 0) notify(store, words, { inPassing: true });
  return answer;
}

export function undo(store: NotebookStore): Promise<Result<ChangeAnswer>> {
  const request = store.getState().backend.request['project.undo']({});
  return step(store, request, { doing: 'Undoing', done: 'Undone' });
}

export function redo(store: NotebookStore): Promise<Result<ChangeAnswer>> {
  const request = store.getState().backend.request['project.redo']({});
  return step(store, request, { doing: 'Redoing', done: 'Done again' });
}

/** Follows main's events until the answer is called. */
export function listen(store: NotebookStore): () => void {
  const { backend } = store.getState();
  const off = [
    backend.on('project.opened', (header) => void enterProject(store, header)),
    backend.on('project.patched', (patch) => receive(store, patch, true)),
    backend.on('project.saving', () => store.setState({ save: { kind: 'saving' } })),
    backend.on('project.saved', ({ revision }) => heardSaved(store, revision)),
    backend.on('project.notSaved', ({ sentence }) =>
      store.setState({ save: { kind: 'not-saved', sentence } }),
    ),
    backend.on('project.notice', ({ sentence }) => notify(store, sentence)),
    backend.on('project.problems', ({ problems }) =>
      store.setState(({ header }) => ({ header: header && { ...header, problems } })),
    ),
  ];
  return () => off.forEach((stop) => stop());
}

/** Asks main what there is: settings, and a project that was named on the command line. */
export async function start(store: NotebookStore): Promise<void> {
  const info = await store.getState().backend.request['app.info']({});
  if (!info.ok) {
    store.setState({ cannotStart: info.failure.sentence });
    return;
  }
  store.setState({ info: info.value });
  if (info.value.project) await enterProject(store, info.value.project);
}
