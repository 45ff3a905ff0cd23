import { compareTexts, type ComparedText } from '#shared/anchor/compare-texts.ts';
import { fail, ok, type Result } from '#shared/base/result.ts';
import { getRecord } from '#shared/project/project.ts';
import { keptPassages, waitingPassages } from '#shared/project/waiting-passages.ts';
import { declareVersion } from './declare-version.ts';
import type { HandlersOf } from './handlers.ts';
import type { OpenProject } from './open-project.ts';
import type { ProjectSession } from './project-session.ts';
import { resolvePassages } from './resolve-passages.ts';
import { separateVersion } from './separate-version.ts';

interface OneText {
  readonly document: string;
  readonly textHash: string;
}

async function readText(
  open: OpenProject,
  { document: id, textHash }: OneText,
): Promise<Result<ComparedText>> {
  const document = getRecord(open.project, 'document', id);
  if (!document?.texts.some((version) => version.textHash === textHash)) {
    return fail('not-found', 'This document has no such text. Open it again.');
  }
  const text = await open.store.text(textHash);
  if (!text.ok) return text;
  const sheet = await open.store.blocks(id, textHash);
  return sheet.ok ? ok({ text: text.value, blocks: sheet.value.blocks }) : sheet;
}

/** Newer versions of documents: declaring them, what waits for a person then, and what differs. */
export function versionHandlers(session: ProjectSession): HandlersOf<'version'> {
  return {
    'version.declare': async (asked) => {
      const opened = session.needed();
      return opened.ok ? declareVersion(opened.value, asked) : opened;
    },
    'version.separate': async (asked) => {
      const opened = session.needed();
      return opened.ok ? separateVersion(opened.value, asked) : opened;
    },
    'version.waiting': async ({ document: id }) => {
      const opened = session.needed();
      if (!opened.ok) return opened;
      const { project } = opened.value.project;
      const document = getRecord(project, 'document', id);
      if (!document) return fail('not-found', 'This document is no longer in the project.');
      const waiting = waitingPassages(project.tables, document);
      const passages = await resolvePassages(opened.value, waiting, document);
      if (!passages.ok) return passages;
      const left = keptPassages(project.tables, document);
      const kept = await resolvePassages(opened.value, left, document);
      if (!kept.ok) return kept;
      return ok({ textHash: document.current, passages: passages.value, kept: kept.value });
    },
    'version.differences': async ({ older, newer }) => {
      const opened = session.needed();
      if (!opened.ok) return opened;
      const then = await readText(opened.value.project, older);
      if (!then.ok) return then;
      const now = await readText(opened.value.project, newer);
      return now.ok ? ok(compareTexts(then.value, now.value)) : now;
    },
  };
}
