import { join } from 'node:path';
import { idSchema } from '#shared/base/ids.ts';
import { FIXED_HOMES, type Home } from '#shared/project/homes.ts';

/** Everything local and disposable but for history and trash lives below this folder. */
export const LOCAL_FOLDER = '.attest';

const DOCUMENT_HOME =
  /^(?:private\/)?documents\/(doc_[a-z2-7]{26})\/(?:document|annotations(?:-[a-z2-7]{1,26})?)\.json$/;
const TOP = new Set([
  ...FIXED_HOMES,
  ...FIXED_HOMES.filter((home) => !home.startsWith('private/')).map((home) => `private/${home}`),
]);
TOP.delete('private/project.json');

/** Homes that do not belong to a document. */
export const TOP_HOMES: readonly Home[] = [...TOP];

/** Whether a path is one a record may be kept in: nothing else is ever written, whatever a record says. */
export function isHome(path: string): boolean {
  return TOP.has(path) || DOCUMENT_HOME.test(path);
}

const documentIds = idSchema('document');

export function isDocumentFolder(name: string): boolean {
  return documentIds.safeParse(name).success;
}

/** The files of records among the names in a document's folder, which stands in `under`. */
export function homesAmong(names: readonly string[], under: string, document: string): Home[] {
  return names
    .map((name) => `${under}/${document}/${name}`)
    .filter((path) => DOCUMENT_HOME.test(path));
}

const EXTENSION = /\.([a-z0-9]{1,10})$/;

/** `originals/<sha256>.<ext>`: the extension the file came with, `bin` where it has none of the plain kind. */
export function originalName(originalSha256: string, fileName: string): string {
  const extension = EXTENSION.exec(fileName.toLowerCase())?.[1] ?? 'bin';
  return `originals/${originalSha256}.${extension}`;
}

export function textName(textHash: string): string {
  return `texts/${textHash}.json`;
}

export function blocksName(document: string, textHash: string): string {
  return `documents/${document}/blocks-${textHash}.json`;
}

const IMMUTABLE =
  /^(?:texts\/[0-9a-f]{64}\.json|originals\/[0-9a-f]{64}\.[a-z0-9]{1,10}|(?:private\/)?documents\/doc_[a-z2-7]{26}\/blocks-[0-9a-f]{64}\.json)$/;
const LOCAL = /^\.attest\/[\w-]+\/(?:journal|undo|trash)\/(.+)$/;
const PLAIN_PART = /^[\w-][\w.-]*$/;

/** Whether a file is written once under the hash of its content. */
export function isImmutable(path: string): boolean {
  return IMMUTABLE.test(path);
}

/**
 * Whether a path is one a journal may write, move or remove. A journal is read from a folder that may
 * have come from somebody else: nothing it says may lead out of the project.
 */
export function isJournalled(path: string): boolean {
  if (isHome(path) || isImmutable(path)) return true;
  const inside = LOCAL.exec(path)?.[1];
  return inside !== undefined && inside.split('/').every((part) => PLAIN_PART.test(part));
}

/** A name inside the project folder (forward slashes) as a path of this machine. */
export function inProject(folder: string, name: string): string {
  return join(folder, ...name.split('/'));
}

/** The search index of this machine: disposable. */
export function indexName(folder: string, token: string): string {
  return join(localFolder(folder, token), 'index', 'texts.idx');
}

/** The name, inside the project, of a folder of this machine. */
export function localName(token: string, ...parts: readonly string[]): string {
  return [LOCAL_FOLDER, token, ...parts].join('/');
}

export function localFolder(folder: string, token: string): string {
  return join(folder, LOCAL_FOLDER, token);
}
