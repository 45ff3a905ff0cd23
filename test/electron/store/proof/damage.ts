import { canonicalJson } from '#shared/base/canonical-json.ts';
import type { AnyRecord, RecordByType } from '#shared/project/kinds.ts';
import type { OpenedStore } from '#electron/store/project-store.ts';
import { openLowdbStore } from '#electron/store/lowdb-store.ts';
import { sha256 } from '#electron/store/sha256.ts';
import { diskOf, seenBy, type Remains } from './crash-states.ts';
import {
  addClaim,
  addHighlight,
  addTag,
  bringTwo,
  FOLDER,
  machineOn,
  projectOn,
  settled,
} from './proof-project.ts';
import { SimulatedDisk } from './simulated-disk.ts';

/** What of a project can be read: each record, text, outline and original with a print of its content. */
export interface Readable {
  readonly parts: ReadonlyMap<string, { readonly file: string; readonly print: string }>;
  /** The files a problem names. */
  readonly named: ReadonlySet<string>;
}

/** Where each record of the whole project lives, and which documents it has. */
export interface Known {
  readonly homes: ReadonlyMap<string, string>;
  readonly documents: readonly RecordByType['document'][];
}

/** A closed project with something in each kind of file. */
export async function filledProject(): Promise<Remains> {
  const disk = new SimulatedDisk();
  const on = await projectOn(machineOn(disk));
  // So many that their files are several.
  const highlights = [addHighlight, addHighlight, addHighlight, addHighlight, addHighlight];
  for (const deed of [bringTwo('First'), addTag('toll'), ...highlights]) await deed.act(on);
  for (const deed of [addClaim('The toll rose.'), addTag('town'), settled]) await deed.act(on);
  await on.open.close();
  return seenBy(disk);
}

/** Files of the project itself, without what is local to a machine. */
export function projectFiles(remains: Remains): string[] {
  return [...remains]
    .filter(([path, bytes]) => bytes && !path.includes('/.attest/'))
    .map(([path]) => path);
}

async function readParts({ store, project }: OpenedStore, { homes, documents }: Known) {
  const parts = new Map<string, { file: string; print: string }>();
  const put = (name: string, file: string, print: string | undefined): void => {
    if (print !== undefined) parts.set(name, { file, print });
  };
  for (const records of Object.values(project.tables)) {
    for (const record of records.values()) {
      put(record.id, homes.get(record.id) ?? '', canonicalJson(record));
    }
  }
  for (const {
    id,
    current,
    texts: [version],
  } of documents) {
    const text = await store.text(current);
    put(`text of ${id}`, `texts/${current}.json`, text.ok ? text.value : undefined);
    const blocks = await store.blocks(id, current);
    const sheet = blocks.ok ? canonicalJson(blocks.value) : undefined;
    put(`blocks of ${id}`, `documents/${id}/blocks-${current}.json`, sheet);
    if (!version) continue;
    const original = await store.original(version.originalSha256, version.fileName);
    // As checking a project does: what does not hash to its name is said to be changed.
    const own = original && sha256(original) === version.originalSha256;
    const print = own ? version.originalSha256 : undefined;
    put(`original of ${id}`, `originals/${version.originalSha256}.txt`, print);
  }
  return parts;
}

/** Opens the project and reads all it can; null where it does not open. */
export async function readAll(remains: Remains, known: Known): Promise<Readable | null> {
  const opened = await openLowdbStore(machineOn(diskOf(remains)), {
    folder: FOLDER,
    run: 'runafter',
    access: 'read',
    listeners: {
      onSaving: () => {},
      onSaved: () => {},
      onNotSaved: () => {},
      onLost: () => {},
      onForeign: () => {},
      onNotice: () => {},
    },
  });
  if (!opened.ok) return null;
  const parts = await readParts(opened.value, known);
  return { parts, named: new Set(opened.value.problems.map(({ file }) => file)) };
}

/** Looks at a whole project. */
export function knownOf(remains: Remains): Known {
  const homes = new Map<string, string>();
  const documents: RecordByType['document'][] = [];
  for (const [path, bytes] of remains) {
    if (!bytes || !path.endsWith('.json')) continue;
    const file = JSON.parse(Buffer.from(bytes).toString('utf8')) as { records?: AnyRecord[] };
    for (const record of file.records ?? []) {
      homes.set(record.id, path.slice(FOLDER.length + 1));
      if (record.type === 'document') documents.push(record);
    }
  }
  return { homes, documents };
}
