import { basename, join } from 'node:path';
import { fail, ok, type Result } from '#shared/base/result.ts';
import type { EventPayload, Output } from '#shared/ipc/contract.ts';
import { errorCode, type FileSystem } from '#electron/store/file-system.ts';
import type { Machine } from '#electron/store/machine.ts';
import { Breath } from './breath.ts';
import type { HandlersOf } from './handlers.ts';
import type { ImportItem, ImportProgress } from './arrivals.ts';
import { importDocuments, type ImportOptions } from './import-documents.ts';
import { expandFolders } from './import-files.ts';
import { findInterrupted, listed, NOT_CONTINUED, type Continued } from './interrupted-import.ts';
import { isBundle } from './open-named.ts';
import { paced } from './paced.ts';
import type { Announce, Converter, Dialogs, PathTokens } from './ports.ts';
import type { ProjectSession } from './project-session.ts';

export interface ImportHandlerPorts {
  readonly session: ProjectSession;
  readonly dialogs: Pick<Dialogs, 'chooseFiles' | 'chooseFolder'>;
  readonly tokens: PathTokens;
  readonly converter: Converter;
  readonly announce: Announce;
  readonly machine: Machine;
}

/** How often the window is told how far an import is, in ms: what nobody can read is not worth drawing. */
const NEWS_EVERY = 250;

/** Tells the window how far an import is, with the files that were in before it was continued. */
function pacedProgress(announce: Announce, job: string, before: number) {
  let refused = 0;
  const news = paced(NEWS_EVERY, (payload: EventPayload<'import.progress'>) =>
    announce('import.progress', payload),
  );
  const onProgress = ({ done, total, file, outcome }: ImportProgress): void => {
    if (outcome?.status === 'refused') refused += 1;
    news.say({ job, done: before + done, total: before + total, file, refused });
  };
  return { onProgress, end: news.end };
}

/** Something to open rather than to add: a project's folder, or a bundle. */
async function isProject(fs: FileSystem, path: string): Promise<boolean> {
  if (isBundle(path)) return true;
  try {
    return (await fs.stat(join(path, 'project.json'))).kind === 'file';
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return false;
  }
}

/** A file name for pasted text: the title's first words, without what file systems refuse. */
export function pastedName(title: string): string {
  const plain = title.replaceAll(/[\p{Cc}/\\:*?"<>|]/gu, ' ').replaceAll(/\s+/g, ' ');
  return `${plain.slice(0, 80).trim() || 'Pasted text'}.txt`;
}

export function importHandlers(ports: ImportHandlerPorts): HandlersOf<'import'> {
  const { session, dialogs, tokens, converter, announce, machine } = ports;
  const { fs } = machine;
  const running = new Map<string, AbortController>();
  const breath = new Breath();

  const granted = (path: string) => ({ token: tokens.grant(path), name: basename(path) });

  const run = async (
    job: string,
    items: readonly ImportItem[],
    continued: Continued = NOT_CONTINUED,
  ): Promise<Result<Output<'import.start'>>> => {
    const opened = session.needed();
    if (!opened.ok) return opened;
    if (running.has(job)) return fail('refused', 'This import is running already.');
    const stop = new AbortController();
    running.set(job, stop);
    const { project: open, fingerprints } = opened.value;
    const { onProgress, end } = pacedProgress(announce, job, continued.before);
    try {
      const deps = { open, converter, fingerprints, fs };
      const bring = (note?: ImportOptions['note']) =>
        importDocuments(deps, items, {
          signal: stop.signal,
          onProgress,
          breath,
          ...(note ? { note } : {}),
        });
      const outcomes = await listed(machine, open, items, bring, continued);
      return outcomes.ok ? ok({ outcomes: outcomes.value }) : outcomes;
    } finally {
      end();
      running.delete(job);
    }
  };

  /** Lists of imports that run are not broken off. */
  const interrupted = async () => {
    const open = session.current()?.project;
    return open && running.size === 0 ? findInterrupted(machine, open) : null;
  };

  return {
    'import.interrupted': async () => {
      const found = await interrupted();
      return ok(found && { total: found.total, done: found.done });
    },
    'import.resume': async ({ job }) => {
      const found = await interrupted();
      if (!found) return ok({ outcomes: [] });
      return run(job, found.left, { before: found.done, onListed: found.forget });
    },
    'import.leave': async () => {
      await (await interrupted())?.forget();
      return ok({});
    },
    'import.choose': async ({ what }) => {
      if (what === 'files') return ok((await dialogs.chooseFiles()).map(granted));
      const folder = await dialogs.chooseFolder();
      return ok(folder === null ? [] : [granted(folder)]);
    },
    'import.grant': async ({ paths }) => {
      const known = paths.map(async (path) => ({
        ...granted(path),
        project: await isProject(fs, path),
      }));
      return ok(await Promise.all(known));
    },
    'import.start': async ({ job, files }) => {
      const paths = files.map((token) => tokens.path(token));
      if (paths.includes(undefined)) {
        return fail('not-found', 'One of these files is not known any more. Choose them again.');
      }
      const items = await expandFolders(
        fs,
        paths.filter((path) => path !== undefined),
      );
      if (items.length === 0) {
        return fail('empty', 'There is no file in this folder. Choose another, or single files.');
      }
      return run(job, items);
    },
    'import.paste': ({ job, title, text }) =>
      run(job, [{ name: pastedName(title), bytes: Buffer.from(text, 'utf8') }]),
    'import.giveWay': () => {
      breath.giveWay();
      return ok({});
    },
    'import.drawn': () => {
      breath.drawn();
      return ok({});
    },
    'import.cancel': ({ job }) => {
      running.get(job)?.abort();
      return ok({});
    },
  };
}
