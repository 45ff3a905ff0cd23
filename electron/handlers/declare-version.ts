import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Document } from '#shared/document/document.ts';
import type { Output } from '#shared/ipc/contract.ts';
import type { ProjectCommand } from '#shared/project/command.ts';
import { getRecord } from '#shared/project/project.ts';
import type { FileChange } from '#electron/store/journal.ts';
import { textFiles } from '#electron/store/text-shelf.ts';
import { carriedPassages, passagesOf, stands } from './carried-passages.ts';
import type { OpenProject } from './open-project.ts';
import { planOne } from './plan-one.ts';
import type { Opened } from './project-session.ts';
import { resolvePassages } from './resolve-passages.ts';

/**
 * The outlines of the newer document's texts, to be put beside those of the older: a document's own
 * folder holds them. They stay when the step is undone, and hurt nobody.
 */
async function outlinesFor(
  open: OpenProject,
  from: Document,
  document: string,
): Promise<Result<FileChange[]>> {
  const files: FileChange[] = [];
  for (const { textHash } of from.texts) {
    const text = await open.store.text(textHash);
    if (!text.ok) return text;
    const sheet = await open.store.blocks(from.id, textHash);
    if (!sheet.ok) return sheet;
    files.push(...textFiles({ document, text: text.value, blocks: sheet.value }));
  }
  return ok(files);
}

function gone(): Result<never> {
  return fail('not-found', 'This document is no longer in the project.');
}

/**
 * Makes one document a newer version of another, as one step: its text joins the older document's, and
 * highlights, figures and dismissals whose very words stand there still are taken along. The rest
 * stays on the older text and waits for a person.
 */
export async function declareVersion(
  opened: Opened,
  asked: { readonly document: string; readonly newer: string },
): Promise<Result<Output<'version.declare'>>> {
  const { project: open } = opened;
  if (open.readOnly !== null) return fail('read-only', open.readOnly);
  const older = getRecord(open.project, 'document', asked.document);
  const newer = getRecord(open.project, 'document', asked.newer);
  if (!older || !newer) return gone();
  const passages = passagesOf(open, older);
  const resolved = await resolvePassages(opened, passages, newer);
  if (!resolved.ok) return resolved;
  const outlines = await outlinesFor(open, newer, older.id);
  if (!outlines.ok) return outlines;
  const moved = carriedPassages(resolved.value);
  const command = {
    kind: 'batch' as const,
    label: 'declare new version',
    commands: [{ kind: 'document.declare' as const, id: older.id, newer: newer.id }, ...moved],
  } satisfies ProjectCommand;
  const change = await open.changeFiles(command.label, planOne(command, { files: outlines.value }));
  if (!change.ok) return change;
  const dismissed = new Set<string>(
    passages.figures.filter((one) => one.decision === 'dismissed').map(({ id }) => id),
  );
  const asks = resolved.value.filter((one) => !stands(one) && !dismissed.has(one.id));
  return ok({ change: change.value, relinked: moved.length, waiting: asks.length });
}
