import { missingCase } from '#shared/base/missing-case.ts';
import type { AnyRecord } from './kinds.ts';

/** A file of records, relative to the project folder, with forward slashes. */
export type Home = string;

const PRIVATE_ROOT = 'private/';
const ALWAYS_PRIVATE: ReadonlySet<string> = new Set(['contact', 'redaction']);

function publicHome(record: AnyRecord): Home {
  switch (record.type) {
    case 'project':
      return 'project.json';
    case 'tag':
      return 'tags.json';
    case 'claim':
    case 'evidence':
    case 'ruling':
      return 'claims.json';
    case 'note':
      return 'notes.json';
    case 'contact':
      return 'contacts.json';
    case 'redaction':
      return 'redactions.json';
    case 'chart':
      return 'charts.json';
    case 'query':
      return 'queries.json';
    case 'body':
      return 'bodies.json';
    case 'brief':
    case 'block':
    case 'comment':
      return 'briefs.json';
    case 'document':
      return `documents/${record.id}/document.json`;
    case 'highlight':
    case 'figure':
    case 'zone':
    case 'region':
      return `documents/${record.document}/annotations.json`;
    default:
      return missingCase(record);
  }
}

export function isPrivate(record: AnyRecord): boolean {
  return record.private === true || ALWAYS_PRIVATE.has(record.type);
}

/** The file a record lives in: its kind decides, and private records live under `private/`. */
export function homeOf(record: AnyRecord): Home {
  return isPrivate(record) ? PRIVATE_ROOT + publicHome(record) : publicHome(record);
}

export function isPrivateHome(home: Home): boolean {
  return home.startsWith(PRIVATE_ROOT);
}

/** The files that hold records and exist in every project, whatever its documents. */
export const FIXED_HOMES: readonly Home[] = [
  'project.json',
  'tags.json',
  'claims.json',
  'notes.json',
  'charts.json',
  'queries.json',
  'bodies.json',
  'briefs.json',
  'private/notes.json',
  'private/contacts.json',
  'private/redactions.json',
];
