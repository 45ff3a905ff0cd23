import type { DroppedFile } from '#shared/ipc/bridge.ts';
import { importFiles } from '#renderer/state/importing.ts';
import { go, notify, type NotebookStore } from '#renderer/state/notebook.ts';
import { openProject } from '#renderer/state/opening.ts';
import type { Overlay } from './actions.ts';

/** Opens a project that was dropped, or brings the files in; without a project it makes one first. */
export async function takeDropped(
  store: NotebookStore,
  dropped: readonly DroppedFile[],
  show: (overlay: Overlay) => void,
): Promise<void> {
  const granted = await store.getState().backend.grantDropped(dropped);
  if (!granted.ok) {
    notify(store, granted.failure.sentence, { tone: 'problem' });
    return;
  }
  const project = granted.value.find((file) => file.project);
  if (project) {
    await openProject(store, project.token);
    return;
  }
  if (granted.value.length === 0) {
    notify(store, 'Nothing came with that. Drop files or folders from this computer.', {
      tone: 'problem',
    });
    return;
  }
  if (!store.getState().project) {
    store.setState({ waiting: granted.value });
    show('new');
    return;
  }
  if (store.getState().route.screen !== 'library') go(store, { screen: 'library' });
  await importFiles(store, granted.value);
}
