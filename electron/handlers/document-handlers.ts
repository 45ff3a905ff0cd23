import { fail, ok, type Result } from '#shared/base/result.ts';
import { currentText, type Document } from '#shared/document/document.ts';
import { getRecord } from '#shared/project/project.ts';
import { sha256 } from '#electron/store/sha256.ts';
import type { HandlersOf } from './handlers.ts';
import type { OpenProject } from './open-project.ts';
import type { Converter } from './ports.ts';
import type { ProjectSession } from './project-session.ts';
import { readPicture } from './read-picture.ts';
import { readPage } from './read-page.ts';
import { rereadDocument } from './reread-document.ts';
import { suggestFigures } from './suggest-figures.ts';

interface Found {
  readonly project: OpenProject;
  readonly document: Document;
}

function findDocument(session: ProjectSession, id: string): Result<Found> {
  const opened = session.needed();
  if (!opened.ok) return opened;
  const { project } = opened.value;
  const document = getRecord(project.project, 'document', id);
  return document
    ? ok({ project, document })
    : fail('not-found', 'This document is no longer in the project.');
}

export function documentHandlers(
  session: ProjectSession,
  converter: Converter,
): HandlersOf<'document'> {
  return {
    'document.text': async ({ document: id, textHash }) => {
      const found = findDocument(session, id);
      if (!found.ok) return found;
      const { project, document } = found.value;
      if (!document.texts.some((version) => version.textHash === textHash)) {
        return fail('not-found', 'This document has no such text. Open it again.');
      }
      const text = await project.store.text(textHash);
      if (!text.ok) return text;
      const blocks = await project.store.blocks(id, textHash);
      return blocks.ok ? ok({ ...blocks.value, text: text.value }) : blocks;
    },
    'document.suggestions': async ({ documents }) => {
      const opened = session.needed();
      return opened.ok ? suggestFigures(opened.value.project, documents) : opened;
    },
    'document.sameText': async () => {
      const opened = session.needed();
      return opened.ok ? ok(await opened.value.fingerprints.twins()) : opened;
    },
    'document.original': async ({ document: id }) => {
      const found = findDocument(session, id);
      if (!found.ok) return found;
      const { project, document } = found.value;
      const { originalSha256, fileName } = currentText(document);
      const bytes = await project.store.original(originalSha256, fileName);
      if (!bytes) {
        return fail(
          'not-found',
          `The original ${fileName} is not in the project folder: it was left out of the bundle this came in, or moved away.`,
        );
      }
      const unchanged = sha256(bytes) === originalSha256;
      return ok({ fileName, bytes: bytes.length, unchanged });
    },
    'document.picture': async ({ document: id, textHash, sha256: hash }) => {
      const found = findDocument(session, id);
      return found.ok ? readPicture(found.value.project.store, id, textHash, hash) : found;
    },
    'document.page': async ({ document: id, textHash, page }) => {
      const found = findDocument(session, id);
      if (!found.ok) return found;
      const { project, document } = found.value;
      return readPage(project.store, converter, document, { textHash, page });
    },
    'document.reread': async ({ document: id, ...reading }) => {
      const opened = session.needed();
      const found = findDocument(session, id);
      if (!opened.ok) return opened;
      if (!found.ok) return found;
      return rereadDocument(opened.value, converter, found.value.document, reading);
    },
  };
}
