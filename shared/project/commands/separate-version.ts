import { sameJson } from '#shared/base/canonical-json.ts';
import { fail, ok, type Result } from '#shared/base/result.ts';
import { regionText } from '#shared/annotation/region.ts';
import type { Document, JoinedDocument, TextVersion } from '#shared/document/document.ts';
import { joinedVersions } from '#shared/document/joined-versions.ts';
import type { Plan } from '#shared/project/define-command.ts';
import { getRecord, table, type Project } from '#shared/project/project.ts';
import type { Draft, Write } from '#shared/project/write.ts';
import { find } from './fields.ts';

/** What the older document takes over from a newer version, with its tags, where it does not know it itself. */
export const LENT_FIELDS = ['authors', 'publisher', 'date', 'url', 'accessed', 'language'] as const;

const set = (id: string, path: string, value: unknown): Write => ({ kind: 'set', id, path, value });

/**
 * The texts that go when a declared version is taken back: those it brought, and other readings of the
 * same files.
 */
export function leavingTexts(document: Document, version: JoinedDocument): TextVersion[] {
  const { texts } = document;
  const brought = new Set<string>(version.brought);
  const others = new Set<string>(
    joinedVersions(document).flatMap((one) => (one.id === version.id ? [] : one.brought)),
  );
  const files = new Set(
    texts.filter((text) => brought.has(text.textHash)).map((text) => text.originalSha256),
  );
  return texts.filter(
    ({ textHash, originalSha256 }) =>
      brought.has(textHash) || (files.has(originalSha256) && !others.has(textHash)),
  );
}

/** What leaves, as the plan asks for it: hashes of texts and files, and what anchors in typed words. */
interface Leaving {
  readonly hashes: ReadonlySet<string>;
  readonly files: ReadonlySet<string>;
}

function leavingOf(project: Project, older: Document, version: JoinedDocument): Leaving {
  const leaving = leavingTexts(older, version);
  const hashes = new Set<string>(leaving.map(({ textHash }) => textHash));
  const stay = older.texts.filter(({ textHash }) => !hashes.has(textHash));
  const kept = new Set(stay.map(({ originalSha256 }) => originalSha256));
  const files = new Set(
    leaving.map(({ originalSha256 }) => originalSha256).filter((one) => !kept.has(one)),
  );
  for (const region of table(project, 'region').values()) {
    if (region.document === older.id && files.has(region.original))
      hashes.add(regionText(region).textHash);
  }
  return { hashes, files };
}

/** The places without those in texts that leave; what is written where any was. */
function formerWrites(
  id: string,
  former: readonly { readonly textHash: string }[],
  hashes: ReadonlySet<string>,
): Write[] {
  const left = former.filter(({ textHash }) => !hashes.has(textHash));
  return left.length === former.length
    ? []
    : [set(id, 'former', left.length > 0 ? left : undefined)];
}

const allButLast = <T>(list: readonly T[]): T[] | undefined =>
  list.length > 1 ? list.slice(0, -1) : undefined;

/** Highlights on the texts that leave: back to where they were, or with the newer document. */
function highlightWrites(
  project: Project,
  [older, newer]: readonly [string, string],
  { hashes }: Leaving,
): Write[] {
  const writes: Write[] = [];
  for (const { id, document, anchor, kept, former = [] } of table(project, 'highlight').values()) {
    if (document !== older) continue;
    if (kept !== undefined && hashes.has(kept)) writes.push(set(id, 'kept', undefined));
    const places = former.filter(({ textHash }) => !hashes.has(textHash));
    const back = places.at(-1);
    if (!hashes.has(anchor.textHash)) writes.push(...formerWrites(id, former, hashes));
    else if (back) writes.push(set(id, 'anchor', back), set(id, 'former', allButLast(places)));
    else writes.push(set(id, 'document', newer));
  }
  return writes;
}

/** The same for figures; one whose number was followed by a newer one stands for itself again. */
function figureWrites(
  project: Project,
  [older, newer]: readonly [string, string],
  { hashes }: Leaving,
): Write[] {
  const writes: Write[] = [];
  for (const figure of table(project, 'figure').values()) {
    const { id, document, textHash, kept, supersededBy, former = [] } = figure;
    if (document !== older) continue;
    if (kept !== undefined && hashes.has(kept)) writes.push(set(id, 'kept', undefined));
    const follower = getRecord(project, 'figure', supersededBy ?? '');
    if (follower && hashes.has(follower.textHash) && !hashes.has(textHash))
      writes.push(set(id, 'supersededBy', undefined));
    const places = former.filter((place) => !hashes.has(place.textHash));
    const back = places.at(-1);
    if (!hashes.has(textHash)) writes.push(...formerWrites(id, former, hashes));
    else if (!back) writes.push(set(id, 'document', newer));
    else {
      for (const [path, value] of Object.entries(back)) writes.push(set(id, path, value));
      writes.push(set(id, 'former', allButLast(places)));
    }
  }
  return writes;
}

/** Zones, typed-in regions and notes that are the newer document's own. */
function ownWrites(
  project: Project,
  [older, newer]: readonly [string, string],
  { hashes, files }: Leaving,
  notes: readonly string[],
): Write[] {
  const writes: Write[] = [];
  for (const { id, document, textHash } of table(project, 'zone').values()) {
    if (document === older && hashes.has(textHash)) writes.push(set(id, 'document', newer));
  }
  for (const { id, document, original } of table(project, 'region').values()) {
    if (document === older && files.has(original)) writes.push(set(id, 'document', newer));
  }
  for (const id of notes) {
    if (getRecord(project, 'note', id)?.about === older) writes.push(set(id, 'about', newer));
  }
  return writes;
}

/** The text it is to show: the one in sight, if it is its own, else the one it showed before. */
function currentOf(
  { shown }: JoinedDocument,
  texts: readonly TextVersion[],
  inSight: string | null,
): string | undefined {
  if (inSight !== null) return inSight;
  return texts.some(({ textHash }) => textHash === shown) ? shown : texts.at(-1)?.textHash;
}

/** The newer document as it was, with the texts it brought; where it came back by itself, only those. */
function newerAgain(
  project: Project,
  older: Document,
  version: JoinedDocument,
  hashes: ReadonlySet<string>,
): Write[] {
  const own = new Set<string>(version.texts);
  const texts = older.texts.filter(({ textHash }) => own.has(textHash) || hashes.has(textHash));
  const there = getRecord(project, 'document', version.id);
  if (there) {
    const known = new Set<string>(there.texts.map(({ textHash }) => textHash));
    const missing = texts.filter(({ textHash }) => !known.has(textHash));
    return missing.length === 0 ? [] : [set(there.id, 'texts', [...there.texts, ...missing])];
  }
  const record = {
    ...version.was,
    id: version.id,
    type: 'document',
    texts,
    current: currentOf(version, texts, hashes.has(older.current) ? older.current : null),
    ...(older.private && { private: true }),
  };
  // The id was a document's when the version was declared.
  return [{ kind: 'create', record: record as Draft }];
}

/** Takes back from the older document what was written there for the newer one's sake alone. */
function olderWrites(
  older: Document,
  version: JoinedDocument,
  hashes: ReadonlySet<string>,
): Write[] {
  const writes: Write[] = [];
  const texts = older.texts.filter(({ textHash }) => !hashes.has(textHash));
  const others = older.joined?.filter(({ id }) => id !== version.id) ?? [];
  if (hashes.has(older.current)) {
    const before = texts.find(({ textHash }) => textHash === version.before) ?? texts.at(-1);
    writes.push(set(older.id, 'current', before?.textHash));
  }
  for (const path of version.lent) {
    const [field = '', key] = path.split('/');
    const isField = key === undefined && LENT_FIELDS.some((one) => one === field);
    const shown: Readonly<Record<string, unknown>> = older;
    const lent: Readonly<Record<string, unknown>> = version.was;
    const isTag = field === 'tags' && key !== undefined && older.tags[key] === true;
    // A file may name any path here: only what is ever lent is taken back.
    if (isTag || (isField && sameJson(shown[field], lent[field])))
      writes.push(set(older.id, path, undefined));
  }
  return [
    ...writes,
    set(older.id, 'texts', texts),
    set(older.id, 'joined', others.length > 0 ? others : undefined),
  ];
}

/**
 * Makes a declared newer version a document of its own again. Passages go back to where they stood
 * before they were taken along; what was marked in its texts alone goes with it.
 */
export function planSeparate(project: Project, id: string, newer: string): Result<Plan> {
  const older = find(project, 'document', id);
  if (!older.ok) return older;
  const version = joinedVersions(older.value).find((one) => one.id === newer);
  if (!version) {
    return fail('not-found', 'This is no declared version of the document any more.');
  }
  const leaving = leavingOf(project, older.value, version);
  if (leavingTexts(older.value, version).length === 0) {
    return fail('not-found', 'Its text is no longer among those of the document.');
  }
  if (older.value.texts.every(({ textHash }) => leaving.hashes.has(textHash))) {
    return fail('not-valid', 'It is the only text this document has. Delete the document instead.');
  }
  const pair = [id, newer] as const;
  return ok({
    label: 'take back new version',
    writes: [
      ...newerAgain(project, older.value, version, leaving.hashes),
      ...highlightWrites(project, pair, leaving),
      ...figureWrites(project, pair, leaving),
      ...ownWrites(project, pair, leaving, version.notes),
      ...olderWrites(older.value, version, leaving.hashes),
    ],
  });
}
