import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Document } from '#shared/document/document.ts';
import type { Output } from '#shared/ipc/contract.ts';
import type { WaitingPassage } from '#shared/project/passage-proposal.ts';
import type { ProjectCommand, SingleCommand } from '#shared/project/command.ts';
import { getRecord, table } from '#shared/project/project.ts';
import type { FileChange } from '#electron/store/journal.ts';
import { textFiles } from '#electron/store/text-shelf.ts';
import type { OpenProject } from './open-project.ts';
import { planOne } from './plan-one.ts';
import type { Opened } from './project-session.ts';
import { resolvePassages } from './resolve-passages.ts';

/** What may be taken along by itself: the very words, in their old company. */
const stands = ({ status }: WaitingPassage): boolean => status === 'exact' || status === 'moved';

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
  const own = <T extends { readonly document: string }>(records: Iterable<T>): T[] =>
    [...records].filter(({ document }) => document === older.id);
  const highlights = own(table(open.project, 'highlight').values());
  const figures = own(table(open.project, 'figure').values()).filter(
    ({ supersededBy }) => supersededBy === undefined,
  );
  const resolved = await resolvePassages(opened, { highlights, figures }, newer);
  if (!resolved.ok) return resolved;
  const outlines = await outlinesFor(open, newer, older.id);
  if (!outlines.ok) return outlines;
  const moved = resolved.value.filter(stands).flatMap(({ accept }) => singles(accept));
  const command = {
    kind: 'batch' as const,
    label: 'declare new version',
    commands: [{ kind: 'document.declare' as const, id: older.id, newer: newer.id }, ...moved],
  } satisfies ProjectCommand;
  const change = await open.changeFiles(command.label, planOne(command, { files: outlines.value }));
  if (!change.ok) return change;
  const dismissed = new Set<string>(
    figures.filter((one) => one.decision === 'dismissed').map(({ id }) => id),
  );
  const asks = resolved.value.filter((one) => !stands(one) && !dismissed.has(one.id));
  return ok({ change: change.value, relinked: moved.length, waiting: asks.length });
}

function singles(command: ProjectCommand | null): readonly SingleCommand[] {
  if (command === null) return [];
  return command.kind === 'batch' ? command.commands : [command];
}
