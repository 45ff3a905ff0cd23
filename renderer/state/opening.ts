import type { Result } from '#shared/base/result.ts';
import type { Input, ProjectHeader } from '#shared/ipc/contract.ts';
import { enterProject, notify, type NotebookStore } from './notebook.ts';

/** Enters the project main answers; says why there is none; does nothing when the person cancelled. */
async function enter(
  store: NotebookStore,
  request: Promise<Result<ProjectHeader | null>>,
): Promise<boolean> {
  const answer = await request;
  if (!answer.ok) {
    notify(store, answer.failure.sentence, { tone: 'problem' });
    return false;
  }
  if (answer.value === null) return false;
  await enterProject(store, answer.value);
  return true;
}

/** Makes a project and enters it. The form that asked shows why it could not be made. */
export async function createProject(
  store: NotebookStore,
  input: Input<'project.create'>,
): Promise<Result<ProjectHeader>> {
  const answer = await store.getState().backend.request['project.create'](input);
  if (answer.ok) await enterProject(store, answer.value);
  return answer;
}

/** Opens a project the person picks in the system's dialog. */
export function chooseProject(store: NotebookStore) {
  return enter(store, store.getState().backend.request['project.choose']({}));
}

export function openProject(store: NotebookStore, token: string) {
  return enter(store, store.getState().backend.request['project.open']({ token }));
}

/** Takes the open project from whoever holds it. */
export function takeProjectOver(store: NotebookStore) {
  return enter(store, store.getState().backend.request['project.takeOver']({}));
}

/** Says that another program carries the folder, so that others who have it open only inform. */
export function sayFolderIsSynced(store: NotebookStore) {
  const { request } = store.getState().backend;
  return enter(store, request['project.saySynced']({ synced: true }));
}

export function openSample(store: NotebookStore) {
  return enter(store, store.getState().backend.request['project.openSample']({}));
}

/** Opens a colleague's file as a project of its own. */
export function openBundle(store: NotebookStore) {
  return enter(store, store.getState().backend.request['bundle.open']({}));
}
