import { canonicalJson } from '#shared/base/canonical-json.ts';
import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Document, TextVersion } from '#shared/document/document.ts';
import type { TextBlocks } from '#shared/document/text.ts';
import { FORMAT, MIN_READER, type Tombstone } from '#shared/record/envelope.ts';
import { homeOf, isPrivate, isPrivateHome, type Home } from '#shared/project/homes.ts';
import type { AnyRecord } from '#shared/project/kinds.ts';
import { allRecords, projectRecord, table, type Project } from '#shared/project/project.ts';
import { filesOf } from '#shared/project/shards.ts';
import { blocksName, originalName, textName } from '#electron/store/project-files.ts';
import { sha256 } from '#electron/store/sha256.ts';
import type { TextShelf } from '#electron/store/text-shelf.ts';
import { fileBytes } from '#electron/store/file-bytes.ts';
import { sealedJson } from '#electron/store/seal.ts';
import type { Tell } from './tell.ts';

/** One file of a bundle. */
export interface Member {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface BundleOptions {
  /** Whether the files leave as they were imported; their texts and cleaned pictures leave anyway. */
  readonly originals: boolean;
}

/** What leaves and what stays, before anything is written. Sizes in bytes. */
export interface BundleContent {
  readonly name: string; // of the project
  readonly projectId: string;
  readonly members: readonly Member[];
  readonly documents: number;
  readonly records: number;
  readonly privateLeft: number;
}

const utf8 = (value: unknown): Uint8Array => Buffer.from(canonicalJson(value), 'utf8');

/** Public records by the file they go to. Made from the project value: nothing else in the folder leaves. */
function publicHomes(project: Project): Map<Home, (AnyRecord | Tombstone)[]> {
  const homes = new Map<Home, (AnyRecord | Tombstone)[]>();
  const put = (home: Home, record: AnyRecord | Tombstone): void => {
    const held = homes.get(home);
    if (held) held.push(record);
    else homes.set(home, [record]);
  };
  for (const record of allRecords(project)) {
    if (!isPrivate(record)) put(homeOf(record), record);
  }
  for (const { tombstone, home } of project.graves.values()) {
    if (!isPrivateHome(home)) put(home, tombstone);
  }
  return homes;
}

function recordMembers(project: Project): Member[] {
  const files = [...publicHomes(project)].flatMap(([home, records]) => [...filesOf(home, records)]);
  return files.map(([name, records]) => ({
    name,
    bytes: fileBytes({
      projectId: project.id,
      format: FORMAT,
      minReader: MIN_READER,
      records: [...records].sort((a, b) => (a.id < b.id ? -1 : 1)),
    }),
  }));
}

/** A text's pictures. One that is gone or changed stays out: the reader shows where it is missing. */
async function pictureMembers(shelf: TextShelf, { pictures = [] }: TextBlocks): Promise<Member[]> {
  const members: Member[] = [];
  for (const { sha256: hash, type } of pictures) {
    const name = `picture.${type}`;
    const bytes = await shelf.original(hash, name);
    if (bytes && sha256(bytes) === hash) members.push({ name: originalName(hash, name), bytes });
  }
  return members;
}

async function originalMember(
  shelf: TextShelf,
  { title }: Document,
  { originalSha256, fileName }: TextVersion,
): Promise<Result<Member>> {
  const bytes = await shelf.original(originalSha256, fileName);
  if (!bytes) {
    return fail(
      'not-found',
      `The original of “${title.value}” is missing, so the bundle would be incomplete. Bring the ` +
        'file back, delete the document or leave the originals out, then share again.',
    );
  }
  if (sha256(bytes) !== originalSha256) {
    return fail(
      'unreadable',
      `The original of “${title.value}” was changed in the project folder, so a colleague would get ` +
        'another file than the one you quote. Bring the file back as it was imported, delete the ' +
        'document or leave the originals out, then share again.',
    );
  }
  return ok({ name: originalName(originalSha256, fileName), bytes });
}

async function documentMembers(
  project: Project,
  shelf: TextShelf,
  { originals }: BundleOptions,
  tell?: Tell,
): Promise<Result<Member[]>> {
  const members = new Map<string, Uint8Array>();
  const documents = [...table(project, 'document').values()];
  for (const [at, document] of documents.entries()) {
    tell?.(at, documents.length);
    if (isPrivate(document)) continue;
    for (const version of document.texts) {
      const { textHash } = version;
      const text = await shelf.text(textHash);
      if (!text.ok) return text;
      const blocks = await shelf.blocks(document.id, textHash);
      if (!blocks.ok) return blocks;
      members.set(textName(textHash), utf8({ textHash, text: text.value }));
      members.set(blocksName(document.id, textHash), sealedJson(blocks.value));
      if (originals) {
        const original = await originalMember(shelf, document, version);
        if (!original.ok) return original;
        members.set(original.value.name, original.value.bytes);
      }
      for (const { name, bytes } of await pictureMembers(shelf, blocks.value)) {
        members.set(name, bytes);
      }
    }
  }
  return ok([...members].map(([name, bytes]) => ({ name, bytes })));
}

/** Everything of a project that a bundle carries: all but what is private, and originals left out. */
export async function bundleContent(
  project: Project,
  shelf: TextShelf,
  options: BundleOptions = { originals: true },
  tell?: Tell,
): Promise<Result<BundleContent>> {
  const texts = await documentMembers(project, shelf, options, tell);
  if (!texts.ok) return texts;
  const members = [...recordMembers(project), ...texts.value].sort((a, b) =>
    a.name < b.name ? -1 : 1,
  );
  const all = [...allRecords(project)];
  return ok({
    name: projectRecord(project).name,
    projectId: project.id,
    members,
    documents: all.filter((record) => record.type === 'document' && !isPrivate(record)).length,
    records: all.filter((record) => !isPrivate(record)).length,
    privateLeft: all.filter(isPrivate).length,
  });
}
