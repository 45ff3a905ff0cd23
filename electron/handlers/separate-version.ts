import { fail, type Result } from '#shared/base/result.ts';
import type { ChangeAnswer, Input } from '#shared/ipc/contract.ts';
import { leavingTexts } from '#shared/project/commands/separate-version.ts';
import { getRecord } from '#shared/project/project.ts';
import type { FileChange } from '#electron/store/journal.ts';
import { textFiles } from '#electron/store/text-shelf.ts';
import { planOne } from './plan-one.ts';
import type { Opened } from './project-session.ts';

/**
 * Makes a declared newer version a document of its own again, as one step. The outlines of its texts are
 * put back into its own folder, from which they went when it was declared.
 */
export async function separateVersion(
  { project: open }: Opened,
  asked: Input<'version.separate'>,
): Promise<Result<ChangeAnswer>> {
  if (open.readOnly !== null) return fail('read-only', open.readOnly);
  const older = getRecord(open.project, 'document', asked.document);
  const version = older?.joined?.find(({ id }) => id === asked.newer);
  if (!older || !version) {
    return fail('not-found', 'This is no declared version of the document any more.');
  }
  const hashes = new Set<string>([
    ...version.texts,
    ...leavingTexts(older, version).map(({ textHash }) => textHash),
  ]);
  const files: FileChange[] = [];
  for (const textHash of hashes) {
    const text = await open.store.text(textHash);
    if (!text.ok) return text;
    const sheet = await open.store.blocks(older.id, textHash);
    if (!sheet.ok) return sheet;
    files.push(...textFiles({ document: version.id, text: text.value, blocks: sheet.value }));
  }
  const command = { kind: 'document.separate', id: older.id, newer: version.id } as const;
  return open.changeFiles('take back new version', planOne(command, { files }));
}
