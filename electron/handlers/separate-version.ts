import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Document, JoinedDocument, TextVersion } from '#shared/document/document.ts';
import { isRemembered, joinedVersions } from '#shared/document/joined-versions.ts';
import type { ChangeAnswer, Input } from '#shared/ipc/contract.ts';
import type { ProjectCommand, SingleCommand } from '#shared/project/command.ts';
import { leavingTexts } from '#shared/project/commands/separate-version.ts';
import { getRecord } from '#shared/project/project.ts';
import type { FileChange } from '#electron/store/journal.ts';
import { textFiles } from '#electron/store/text-shelf.ts';
import { carriedPassages, passagesOf } from './carried-passages.ts';
import type { OpenProject } from './open-project.ts';
import { planOne } from './plan-one.ts';
import type { Opened } from './project-session.ts';
import { resolveGiven } from './resolve-passages.ts';

/** The outlines of what leaves, put back into its own folder, from which they went when it was declared. */
async function outlinesFor(
  { store }: OpenProject,
  older: Document,
  version: JoinedDocument,
  leaving: readonly TextVersion[],
): Promise<Result<FileChange[]>> {
  const files: FileChange[] = [];
  for (const textHash of new Set([...version.texts, ...leaving.map((one) => one.textHash)])) {
    const text = await store.text(textHash);
    if (!text.ok) return text;
    const sheet = await store.blocks(older.id, textHash);
    if (!sheet.ok) return sheet;
    files.push(...textFiles({ document: version.id, text: text.value, blocks: sheet.value }));
  }
  return ok(files);
}

/**
 * What takes passages back that were taken along when nothing remembered where they had stood: those that
 * were moved once they had been made, and whose very words stand in the older text.
 */
async function broughtBack(
  opened: Opened,
  older: Document,
  version: JoinedDocument,
  leaving: readonly TextVersion[],
): Promise<Result<SingleCommand[]>> {
  if (isRemembered(older, version.id)) return ok([]);
  const { store } = opened.project;
  const hashes = new Set<string>(leaving.map(({ textHash }) => textHash));
  const { highlights, figures } = passagesOf(opened.project, older);
  const moved = {
    highlights: highlights.filter(
      (one) => hashes.has(one.anchor.textHash) && !one.former && one['~']?.['anchor'],
    ),
    figures: figures.filter(
      (one) => hashes.has(one.textHash) && !one.former && one['~']?.['textHash'],
    ),
  };
  const text = await store.text(version.before);
  if (!text.ok) return text;
  const sheet = await store.blocks(older.id, version.before);
  if (!sheet.ok) return sheet;
  const given = { textHash: version.before, text: text.value, blocks: sheet.value.blocks };
  const resolved = await resolveGiven(opened, moved, given);
  return resolved.ok ? ok(carriedPassages(resolved.value)) : resolved;
}

/** Makes a declared newer version a document of its own again, as one step. */
export async function separateVersion(
  opened: Opened,
  asked: Input<'version.separate'>,
): Promise<Result<ChangeAnswer>> {
  const { project: open } = opened;
  if (open.readOnly !== null) return fail('read-only', open.readOnly);
  const older = getRecord(open.project, 'document', asked.document);
  const version = older && joinedVersions(older).find(({ id }) => id === asked.newer);
  if (!older || !version) {
    return fail('not-found', 'This is no declared version of the document any more.');
  }
  const leaving = leavingTexts(older, version);
  const files = await outlinesFor(open, older, version, leaving);
  if (!files.ok) return files;
  const back = await broughtBack(opened, older, version, leaving);
  if (!back.ok) return back;
  const label = 'take back new version';
  const separate = { kind: 'document.separate', id: older.id, newer: version.id } as const;
  const command: ProjectCommand =
    back.value.length === 0
      ? separate
      : { kind: 'batch', label, commands: [...back.value, separate] };
  return open.changeFiles(label, planOne(command, { files: files.value }));
}
