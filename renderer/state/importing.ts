import type { Result } from '#shared/base/result.ts';
import type { ImportOutcome, Output } from '#shared/ipc/contract.ts';
import type { GrantedFile, ImportJob } from './import-job.ts';
import { notify, type NotebookStore } from './notebook.ts';

/** An import that broke off: how many files were asked for, and how many are in. */
export type Interrupted = NonNullable<Output<'import.interrupted'>>;

function change(store: NotebookStore, job: string, next: (before: ImportJob) => ImportJob): void {
  store.setState(({ imports }) => ({
    imports: imports.map((one) => (one.job === job ? next(one) : one)),
  }));
}

/** Follows main's progress until the answer is called. */
export function listenToImports(store: NotebookStore): () => void {
  return store
    .getState()
    .backend.on('import.progress', ({ job, ...news }) =>
      change(store, job, (before) => ({ ...before, ...news })),
    );
}

async function run(
  store: NotebookStore,
  total: number,
  file: string,
  request: (job: string) => Promise<Result<Output<'import.start'>>>,
  before = 0,
): Promise<readonly ImportOutcome[]> {
  const job = crypto.randomUUID();
  const counts = { done: before, total: before + total, refused: 0, before };
  const begun: ImportJob = { job, ...counts, file, outcomes: [], state: 'running' };
  store.setState(({ imports }) => ({
    imports: [...imports.filter((one) => one.state !== 'finished'), begun],
  }));
  const answer = await request(job);
  if (!answer.ok) {
    notify(store, answer.failure.sentence, { tone: 'problem' });
    closeImport(store, job);
    return [];
  }
  const { outcomes } = answer.value;
  change(store, job, (ran) => ({ ...ran, outcomes, done: ran.total, state: 'finished' }));
  return outcomes;
}

/** Brings granted files in. Answers what became of each; what was refused is told on the screen. */
export function importFiles(
  store: NotebookStore,
  files: readonly GrantedFile[],
): Promise<readonly ImportOutcome[]> {
  const tokens = files.map((file) => file.token);
  const { backend } = store.getState();
  return run(store, files.length, files[0]?.name ?? '', (job) =>
    backend.request['import.start']({ job, files: tokens }),
  );
}

/** Asks for files or a folder in the system's dialog and brings them in. */
export async function chooseAndImport(store: NotebookStore, what: 'files' | 'folder') {
  const chosen = await store.getState().backend.request['import.choose']({ what });
  if (!chosen.ok) notify(store, chosen.failure.sentence, { tone: 'problem' });
  else if (chosen.value.length > 0) await importFiles(store, chosen.value);
}

/** Makes a document of a pasted text. */
export function importPasted(store: NotebookStore, title: string, text: string) {
  const { backend } = store.getState();
  return run(store, 1, title, (job) => backend.request['import.paste']({ job, title, text }));
}

/** Goes on with an import of `total` files that a crash broke off when `done` were in. */
export function resumeImport(store: NotebookStore, { total, done }: Interrupted) {
  const { backend } = store.getState();
  const left = total - done;
  return run(store, left, 'the rest', (job) => backend.request['import.resume']({ job }), done);
}

/** Lets what a broken-off import did not bring in be. */
export async function leaveInterrupted(store: NotebookStore): Promise<void> {
  const answer = await store.getState().backend.request['import.leave']({});
  if (!answer.ok) notify(store, answer.failure.sentence, { tone: 'problem' });
}

export async function cancelImport(store: NotebookStore, job: string): Promise<void> {
  change(store, job, (before) => ({ ...before, state: 'cancelling' }));
  const answer = await store.getState().backend.request['import.cancel']({ job });
  if (!answer.ok) notify(store, answer.failure.sentence, { tone: 'problem' });
}

/** Folds the files of a finished import away, or shows them; the other screens do not change it. */
export function openImport(store: NotebookStore, job: string, isOpen: boolean): void {
  change(store, job, (before) => ({ ...before, isOpen }));
}

/** Takes a finished import's summary away. */
export function closeImport(store: NotebookStore, job: string): void {
  store.setState(({ imports }) => ({ imports: imports.filter((one) => one.job !== job) }));
}
