import { chooseAndImport } from '#renderer/state/importing.ts';
import {
  go,
  goBack,
  leaveProject,
  notify,
  redo,
  undo,
  type NotebookStore,
} from '#renderer/state/notebook.ts';
import type { Route } from '#renderer/state/route.ts';
import { chooseProject, openBundle, openSample } from '#renderer/state/opening.ts';
import { saveCopy, saveNow } from '#renderer/state/saving.ts';

/** What stands over the window; at most one at a time. */
export type Overlay = 'palette' | 'keys' | 'new' | null;

export const ACTIONS = [
  'undo',
  'redo',
  'back',
  'save',
  'save-copy',
  'palette',
  'keys',
  'new',
  'open',
  'open-bundle',
  'sample',
  'import',
  'import-folder',
  'newer-version',
  'same-text',
  'export',
  'settings',
  'close',
] as const;
export type Action = (typeof ACTIONS)[number];

/** Writes the brief in sight, or else the newest one, as PDF. */
async function exportBrief(store: NotebookStore): Promise<void> {
  const { project, route, backend } = store.getState();
  const briefs = [...(project?.tables.brief.values() ?? [])];
  const newest = briefs.toSorted((a, b) => (a.created.at < b.created.at ? 1 : -1))[0];
  const inSight =
    route.screen === 'brief' ? project?.tables.brief.get(route.record ?? '') : undefined;
  const brief = inSight ?? newest;
  if (!brief) {
    notify(store, 'There is no brief to export yet. Write one on the Brief screen first.');
    go(store, { screen: 'brief' });
    return;
  }
  const answer = await backend.request['brief.export']({ brief: brief.id, format: 'pdf' });
  if (!answer.ok) notify(store, answer.failure.sentence, { tone: 'problem' });
  else if (answer.value) notify(store, `“${brief.title}” is written to ${answer.value.file}.`);
}

/** Adds documents where their progress can be seen. */
function bringIn(store: NotebookStore, what: 'files' | 'folder'): Promise<void> {
  if (store.getState().route.screen !== 'library') go(store, { screen: 'library' });
  return chooseAndImport(store, what);
}

/** Asks the library which document the one in sight is a newer version or a copy of. */
function relate(store: NotebookStore, ask: NonNullable<Route['ask']>): void {
  const { document } = store.getState().route;
  go(store, { screen: 'library', ...(document !== undefined && { document }), ask });
}

type Show = (overlay: Overlay) => void;

const DO: Readonly<Record<Action, (store: NotebookStore, show: Show) => unknown>> = {
  undo,
  redo,
  back: goBack,
  save: saveNow,
  'save-copy': saveCopy,
  palette: (_store, show) => show('palette'),
  keys: (_store, show) => show('keys'),
  new: (_store, show) => show('new'),
  open: chooseProject,
  'open-bundle': openBundle,
  sample: openSample,
  import: (store) => bringIn(store, 'files'),
  'import-folder': (store) => bringIn(store, 'folder'),
  'newer-version': (store) => relate(store, 'newer-version'),
  'same-text': (store) => relate(store, 'same-text'),
  export: exportBrief,
  settings: (store) => go(store, { screen: 'settings' }),
  close: leaveProject,
};

const WITHOUT_PROJECT = new Set<Action>([
  'palette',
  'keys',
  'new',
  'open',
  'open-bundle',
  'sample',
]);

/** Does what a key, the menu or the palette asked for. */
export function perform(store: NotebookStore, action: Action, show: Show): void {
  if (store.getState().project !== null || WITHOUT_PROJECT.has(action)) {
    void DO[action](store, show);
  } else notify(store, 'Open a project first, or make a new one.');
}
