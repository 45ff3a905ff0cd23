import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Output } from '#shared/ipc/contract.ts';
import type { Document } from '#shared/document/document.ts';
import { ErasedPhrase, phraseWords } from '#shared/project/erased-phrase.ts';
import type { AnyRecord } from '#shared/project/kinds.ts';
import { erasureOf, planErase, type ErasureRequest } from '#shared/project/plan-erase.ts';
import { changed, findRecord, getRecord, table, type Project } from '#shared/project/project.ts';
import { partsOf, trashedIn } from '#shared/project/trash.ts';
import { notSaved } from '#electron/store/disk-failure.ts';
import { filesHolding } from '#electron/store/erase-files.ts';
import type { Machine } from '#electron/store/machine.ts';
import { finishErasures, forgetErasure, noteErasure } from '#electron/store/pending-erasure.ts';
import { filesLeftBy } from '#electron/store/trash-tidy.ts';
import type { HandlersOf } from './handlers.ts';
import type { OpenProject } from './open-project.ts';
import type { Opened, ProjectSession } from './project-session.ts';

/** Those of the documents whose text holds the words, in any version. */
async function holdingIn(
  project: OpenProject,
  documents: Iterable<Document>,
  phrase: ErasedPhrase,
): Promise<Document[]> {
  const found: Document[] = [];
  for (const document of documents) {
    for (const { textHash } of document.texts) {
      const text = await project.store.text(textHash);
      if (!text.ok || !phrase.isIn(text.value)) continue;
      found.push(document);
      break;
    }
  }
  return found;
}

interface Asked {
  readonly request: ErasureRequest;
  readonly phrase: ErasedPhrase | null;
  readonly documents: readonly Document[];
  /** Content of what is in the trash and goes too. */
  readonly trashed: readonly AnyRecord[];
}

/** What is meant: with a document what went into the trash with it, with words the texts that hold them. */
async function lookFor(
  { project }: Opened,
  { ids, phrase: words }: ErasureRequest,
): Promise<Result<Asked>> {
  if (words !== null && phraseWords(words).length === 0) {
    return fail('not-valid', 'These words hold no letter and no digit. Name what is to be erased.');
  }
  const phrase = words === null ? null : new ErasedPhrase(words);
  const trashed = trashedIn(project.project, await project.store.trash.list());
  const deleted = [...trashed.values()].flatMap(({ record }) =>
    record.type === 'document' ? [record] : [],
  );
  // What is deleted has its text and original still, for as long as it can be brought back.
  const inTrash = phrase ? await holdingIn(project, deleted, phrase) : [];
  const named = [...ids, ...inTrash.map(({ id }) => id as string)]
    .flatMap((id) => trashed.get(id) ?? [])
    .flatMap((one) => [one, ...partsOf(trashed, one)]);
  const unknown = ids.find((id) => !trashed.has(id) && !findRecord(project.project, id));
  if (unknown !== undefined) {
    return fail('not-found', 'This is neither in the project nor in the trash any more.');
  }
  const living = table(project.project, 'document').values();
  const all = new Set([...ids, ...named.map(({ record }) => record.id as string)]);
  return ok({
    request: { ids: [...all], phrase: words },
    phrase,
    documents: [...(phrase ? await holdingIn(project, living, phrase) : []), ...inTrash],
    trashed: [...trashed.values()].map(({ record }) => record),
  });
}

const documentsIn = (project: Project, ids: Iterable<string>): Document[] =>
  [...ids].flatMap((id) => getRecord(project, 'document', id) ?? []);

/** Erases from the project first, so that what is erased elsewhere cannot come back from it. */
async function erase(
  opened: Opened,
  asked: Asked,
  machine: Machine,
): Promise<Result<Output<'erase.run'>>> {
  const { project, search } = opened;
  const { request, phrase } = asked;
  const before = project.project;
  const inTexts = asked.documents.map(({ id }) => id);
  const erasure = erasureOf(before, request, inTexts);
  const salt = (): string => Buffer.from(machine.random()).toString('hex');
  const { folder } = project.store;
  const inTrash = asked.trashed.filter((record) => erasure.whole.has(record.id));
  const gone = [...documentsIn(before, erasure.whole), ...inTrash];
  const kept = asked.trashed.filter((record) => !erasure.whole.has(record.id));
  try {
    const after = changed(before, { drop: [...erasure.whole] });
    const files = await filesLeftBy(project.store, gone, after, kept);
    const pending = { ids: [...erasure.whole], files, phrase: request.phrase };
    const noted = await noteErasure(machine, folder, pending);
    const written = await project.write(
      (now) => planErase(now, request, erasureOf(now, request, inTexts), salt, true),
      { isForGood: true },
    );
    if (!written.ok) {
      await forgetErasure(machine, noted);
      return written;
    }
    const flushed = await project.flush();
    if (!flushed.ok) return flushed;
    await finishErasures(machine, folder, project.project, (ids) => search.forget(ids));
    const left = phrase ? await filesHolding({ machine, folder }, phrase) : [];
    const { size: erased } = erasure.whole;
    return ok({ erased, changed: erasure.changed, left, change: written.value });
  } catch (error) {
    return notSaved(error);
  }
}

/** Erasing records or words for good: from the project, its trash, its history and its index. */
export function eraseHandlers(session: ProjectSession, machine: Machine): HandlersOf<'erase'> {
  return {
    'erase.preview': async (request) => {
      const opened = session.needed();
      if (!opened.ok) return opened;
      const asked = await lookFor(opened.value, request);
      if (!asked.ok) return asked;
      const { documents, request: whole } = asked.value;
      const ids = documents.map(({ id }) => id);
      const erasure = erasureOf(opened.value.project.project, whole, ids);
      return ok({
        records: erasure.whole.size,
        changed: erasure.changed,
        documents: documents.map(({ id, title }) => ({ id, title: title.value })),
      });
    },
    'erase.run': async (request) => {
      const opened = session.needed();
      if (!opened.ok) return opened;
      const { readOnly } = opened.value.project;
      // The words are noted before anything is done: not in a project that is somebody else's.
      if (readOnly !== null) return fail('read-only', readOnly);
      const asked = await lookFor(opened.value, request);
      return asked.ok ? erase(opened.value, asked.value, machine) : asked;
    },
  };
}
