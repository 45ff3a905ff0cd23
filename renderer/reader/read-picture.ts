import type { Input } from '#shared/ipc/contract.ts';
import type { NotebookStore } from '#renderer/state/notebook.ts';
import { uprightPicture } from './upright-picture.ts';

/** A picture's bytes out of the project folder, or the sentence that says why it cannot be shown. */
export async function readPicture(
  store: NotebookStore,
  asked: Input<'document.picture'>,
): Promise<Blob | string> {
  const answer = await store.getState().backend.request['document.picture'](asked);
  if (!answer.ok) return answer.failure.sentence;
  const { type, bytes } = answer.value;
  return uprightPicture(type, bytes);
}
