import { createStore, type StoreApi } from 'zustand/vanilla';
import { ok, type Result } from '#shared/base/result.ts';
import type { ChangeAnswer, Output, ProjectHeader } from '#shared/ipc/contract.ts';
import type { ProjectCommand } from '#shared/project/command.ts';
import type { AnyRecord } from '#shared/project/kinds.ts';
import { applyPatch, projectFrom, type History, type Patch } from '#shared/project/patch.ts';
import type { Project } from '#shared/project/project.ts';
import type { Backend } from '#renderer/backend/backend.ts';
import { NO_READINGS, type Readings } from './readings.ts';
import type { Route } from './route.ts';

export type SaveState =
  | { readonly kind: 'saved'; readonly at: number | null } // ms since 1970, null before the first save
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'not-saved'; readonly sentence: string };

/** A line at the foot of the window. `undo` offers to take the last step back. */
export interface Notice {
  readonly id: number;
  readonly tone: 'done' | 'problem';
  readonly text: string;
  readonly undo: boolean;
}

export type AppInfo = Output<'app.info'>;

export interface Notebook {
  readonly backend: Backend;
  readonly info: AppInfo | null;
  readonly header: ProjectHeader | null;
  /** The mirror of the one project value in main; null on Welcome and while it loads. */
  readonly project: Project | null;
  readonly loading: { readonly done: number } | null;
  readonly revision: number;
  readonly history: History;
  readonly save: SaveState;
  readonly readings: Readings;
  readonly route: Route;
  readonly trail: readonly Route[];
  readonly notices: readonly Notice[];
}

export type NotebookStore = StoreApi<Notebook>;

export function createNotebook(backend: Backend): NotebookStore {
  return createStore<Notebook>(() => ({
    backend,
    info: null,
    header: null,
    project: null,
    loading: null,
    revision: 0,
    history: { undo: null, redo: null },
    save: { kind: 'saved', at: null },
    readings: NO_READINGS,
    route: { screen: 'library' },
    trail: [],
    notices: [],
  }));
}

let noticeId = 0;

export function notify(store: NotebookStore, text: string, options: Partial<Notice> = {}): void {
  noticeId += 1;
  const notice: Notice = { id: noticeId, tone: 'done', undo: false, ...options, text };
  store.setState(({ notices }) => ({ notices: [...notices, notice] }));
}

export function dismissNotice(store: NotebookStore, id: number): void {
  store.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }));
}

export function go(store: NotebookStore, route: Route): void {
  store.setState((state) => ({ route, trail: [...state.trail.slice(-49), state.route] }));
}

export function goBack(store: NotebookStore): void {
  store.setState(({ trail, route }) => ({
    route: trail.at(-1) ?? route,
    trail: trail.slice(0, -1),
  }));
}

/** Reads the whole project in chunks; records that change meanwhile make it start again. */
async function readSnapshot(store: NotebookStore, header: ProjectHeader): Promise<void> {
  const { backend } = store.getState();
  for (;;) {
    const records: AnyRecord[] = [];
    let revision = -1;
    let from: number | null = 0;
    while (from !== null) {
      const chunk: Result<Output<'project.snapshot'>> = await backend.request['project.snapshot']({
        from,
      });
      if (!chunk.ok) {
        notify(store, chunk.failure.sentence, { tone: 'problem' });
        store.setState({ loading: null });
        return;
      }
      if (revision >= 0 && chunk.value.revision !== revision) break;
      revision = chunk.value.revision;
      records.push(...chunk.value.records);
      store.setState({ loading: { done: records.length } });
      from = chunk.value.next;
    }
    if (from !== null) continue;
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
    history: header.history,
    save: { kind: 'saved', at: null },
    readings: NO_READINGS,
    route: { screen: 'library' },
    trail: [],
  });
  await readSnapshot(store, header);
}

export async function leaveProject(store: NotebookStore): Promise<void> {
  const closed = await store.getState().backend.request['project.close']({});
  if (!closed.ok) notify(store, closed.failure.sentence, { tone: 'problem' });
  else store.setState({ header: null, project: null, trail: [], route: { screen: 'library' } });
}

function receive(store: NotebookStore, patch: Patch): void {
  const { project, revision, header } = store.getState();
  if (!project || !header || patch.revision <= revision) return;
  if (patch.revision !== revision + 1) {
    void readSnapshot(store, header);
    return;
  }
  store.setState(({ save }) => ({
    project: applyPatch(project, patch),
    revision: patch.revision,
    history: patch.history,
    save: save.kind === 'not-saved' ? save : { kind: 'unsaved' },
  }));
}

async function change(
  store: NotebookStore,
  request: Promise<Result<ChangeAnswer>>,
): Promise<Result<ChangeAnswer>> {
  const answer = await request;
  if (!answer.ok) {
    notify(store, answer.failure.sentence, { tone: 'problem' });
    return answer;
  }
  receive(store, answer.value.patch);
  const left = answer.value.left.length;
  if (left > 0) {
    notify(store, `${left} left as they are: somebody changed them since.`, { tone: 'problem' });
  }
  return ok(answer.value);
}

/** The one way to change anything. A refusal is shown to the person and answered. */
export function dispatch(
  store: NotebookStore,
  command: ProjectCommand,
): Promise<Result<ChangeAnswer>> {
  return change(store, store.getState().backend.request['project.dispatch']({ command }));
}

export function undo(store: NotebookStore): Promise<Result<ChangeAnswer>> {
  return change(store, store.getState().backend.request['project.undo']({}));
}

export function redo(store: NotebookStore): Promise<Result<ChangeAnswer>> {
  return change(store, store.getState().backend.request['project.redo']({}));
}

/** Follows main's events until the answer is called. */
export function listen(store: NotebookStore): () => void {
  const { backend } = store.getState();
  const off = [
    backend.on('project.opened', (header) => void enterProject(store, header)),
    backend.on('project.patched', (patch) => receive(store, patch)),
    backend.on('project.saving', () => store.setState({ save: { kind: 'saving' } })),
    backend.on('project.saved', ({ revision }) => {
      const current = store.getState().revision;
      store.setState({
        save: revision >= current ? { kind: 'saved', at: Date.now() } : { kind: 'unsaved' },
      });
    }),
    backend.on('project.notSaved', ({ sentence }) =>
      store.setState({ save: { kind: 'not-saved', sentence } }),
    ),
  ];
  return () => off.forEach((stop) => stop());
}

/** Asks main what there is: settings, and a project that was named on the command line. */
export async function start(store: NotebookStore): Promise<void> {
  const info = await store.getState().backend.request['app.info']({});
  if (!info.ok) {
    notify(store, info.failure.sentence, { tone: 'problem' });
    return;
  }
  store.setState({ info: info.value });
  if (info.value.project) await enterProject(store, info.value.project);
}
