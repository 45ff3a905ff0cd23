import { sameJson } from '#shared/base/canonical-json.ts';
import { documentId } from '#shared/base/ids.ts';
import { fail, ok, type Result } from '#shared/base/result.ts';
import { regionText, shownRegions } from '#shared/annotation/region.ts';
import { table } from '#shared/project/project.ts';
import type { Conversion } from '#shared/document/conversion.ts';
import { currentText, type Document, type TextVersion } from '#shared/document/document.ts';
import type { SingleCommand } from '#shared/project/command.ts';
import type { ChangeAnswer } from '#shared/ipc/contract.ts';
import { notSaved } from '#electron/store/disk-failure.ts';
import { sha256 } from '#electron/store/sha256.ts';
import type { JournalDraft } from '#electron/store/journal.ts';
import { textFiles } from '#electron/store/text-shelf.ts';
import { carriedPassages, passagesOf } from './carried-passages.ts';
import { textVersionOf } from './document-draft.ts';
import { planOne } from './plan-one.ts';
import type { ConversionJob, Converter } from './ports.ts';
import { resolveGiven } from './resolve-passages.ts';
import type { Opened } from './project-session.ts';
import { pictureFiles, sheetOf } from './text-sheet.ts';

/** How the original is to be read; `encoding` null = as it is recognised. */
export interface Reading {
  readonly encoding: string | null;
  readonly unicode: boolean;
}

function jobOf(
  { kind }: Document,
  version: TextVersion,
  bytes: Uint8Array,
  { encoding, unicode }: Reading,
): ConversionJob {
  return {
    fileName: version.fileName,
    bytes,
    ...(kind === 'pasted text' ? { format: 'text' as const } : {}),
    ...(encoding === null ? {} : { encoding }),
    ...(unicode ? { unicode } : {}),
  };
}

/** Commands that take along what stands in the new text word for word; the rest waits for a person. */
async function carry(
  opened: Opened,
  document: Document,
  { text, blocks }: Conversion,
): Promise<Result<SingleCommand[]>> {
  const hash = sha256(text);
  const { highlights, figures } = passagesOf(opened.project, document);
  const regions = shownRegions(table(opened.project.project, 'region').values(), document);
  const standing = new Set([hash, ...regions.map((region) => regionText(region).textHash)]);
  const passages = {
    highlights: highlights.filter(
      ({ anchor, kept }) => !standing.has(anchor.textHash) && kept !== hash,
    ),
    figures: figures.filter(({ textHash, kept }) => !standing.has(textHash) && kept !== hash),
  };
  const resolved = await resolveGiven(opened, passages, { textHash: hash, text, blocks });
  return resolved.ok ? ok(carriedPassages(resolved.value)) : resolved;
}

/** What a person, a bibliography or a copy of the text said stands, however the file is read. */
const SAID = new Set(['person', 'bibliography', 'twin']);
const READ_OFF = ['title', 'authors', 'publisher', 'date', 'url', 'language'] as const;

/**
 * What the file itself tells of the document, as it is read now: a title in letters that were guessed
 * wrongly was wrong too. Nothing where another file's text is the one that is shown.
 */
function toldAgain(
  document: Document,
  { originalSha256 }: TextVersion,
  { metadata }: Conversion,
): SingleCommand[] {
  if (documentId(originalSha256) !== document.id) return [];
  const changes: Record<string, unknown> = {};
  for (const field of READ_OFF) {
    const [old, read] = [document[field], metadata[field]];
    if (!read || (old && SAID.has(old.from)) || (old && sameJson(old, read))) continue;
    changes[field] = read;
  }
  if (Object.keys(changes).length === 0) return [];
  return [{ kind: 'document.set', id: document.id, changes }];
}

async function stage(
  { project: open }: Opened,
  document: string,
  conversion: Conversion,
): Promise<Result<{ draft: JournalDraft; textHash: string }>> {
  const { text } = conversion;
  const textHash = sha256(text);
  const draft = open.store.draft();
  try {
    const files = textFiles({ document, text, blocks: sheetOf(conversion, textHash) });
    await draft.stage([...files, ...pictureFiles(conversion)]);
    return ok({ draft, textHash });
  } catch (error) {
    await draft.discard();
    return notSaved(error);
  }
}

/**
 * Reads a document's original anew, in another encoding or with its Burmese made into Unicode: the text
 * that comes of it joins the document's texts and is the one shown, as one step that can be undone. A title
 * and other facts that were read off the file are read off it again.
 * Highlights, figures and dismissals whose very words stand there come along; the rest stays on the text
 * it was made in and waits for a person. Fails as converting and saving do.
 */
export async function rereadDocument(
  opened: Opened,
  converter: Converter,
  document: Document,
  reading: Reading,
): Promise<Result<ChangeAnswer>> {
  const { project: open } = opened;
  if (open.readOnly !== null) return fail('read-only', open.readOnly);
  const version = currentText(document);
  const { originalSha256, fileName } = version;
  const bytes = await open.store.original(originalSha256, fileName);
  if (!bytes) {
    return fail('not-found', `The original ${fileName} is missing from the project folder.`);
  }
  const job = jobOf(document, version, bytes, reading);
  const { signal } = new AbortController();
  const converted = await converter.convert(job, { signal, onProgress: () => {} });
  if (!converted.ok) return converted;
  const carried = await carry(opened, document, converted.value);
  if (!carried.ok) return carried;
  const staged = await stage(opened, document.id, converted.value);
  if (!staged.ok) return staged;
  const { draft, textHash } = staged.value;
  const origin = { fileName, originalSha256, importedAt: open.stamp() };
  const label = reading.unicode ? 'convert to Unicode' : 'read with another encoding';
  const adding = {
    kind: 'document.addText',
    id: document.id,
    version: textVersionOf(converted.value, textHash, origin),
    label,
  } as const;
  const told = toldAgain(document, version, converted.value);
  const commands = [adding, ...told, ...carried.value];
  const command = { kind: 'batch' as const, label, commands };
  return open.changeFiles(label, planOne(command), { draft });
}
