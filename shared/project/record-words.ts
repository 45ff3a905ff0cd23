import { compactJson } from '#shared/base/canonical-json.ts';
import { missingCase } from '#shared/base/missing-case.ts';
import { formatValue } from '#shared/figure/format-value.ts';
import type { Document } from '#shared/document/document.ts';
import { printedName } from '#shared/document/metadata.ts';
import { readingWords } from '#shared/document/reading-words.ts';
import type { BriefNode } from '#shared/brief/brief.ts';
import type { AnyRecord, RecordType } from './kinds.ts';
import { findRecord, getRecord, type Project } from './project.ts';

/** How a record is named in a sentence. `quoted`: the words are somebody else's, verbatim. */
export interface RecordWords {
  readonly words: string;
  readonly quoted: boolean;
}

const KIND_WORDS: Readonly<Record<RecordType, string>> = {
  project: 'project',
  document: 'document',
  zone: 'changed zone',
  highlight: 'highlight',
  region: 'region of a page',
  tag: 'tag',
  figure: 'figure',
  body: 'counting body',
  claim: 'claim',
  evidence: 'evidence',
  ruling: 'ruling',
  query: 'saved query',
  chart: 'chart',
  brief: 'brief',
  block: 'paragraph of a brief',
  comment: 'comment',
  note: 'note',
  contact: 'contact',
  redaction: 'redaction',
};

export function kindWords(type: RecordType): string {
  return KIND_WORDS[type];
}

/** What a node of a brief reads like; references stand as an ellipsis, they are never copies of text. */
export function nodeWords(node: BriefNode): string {
  const own = node.text ?? (node.type.endsWith('Ref') ? '…' : '');
  const inner = (node.content ?? []).map(nodeWords);
  const between = (node.content ?? []).some(({ type }) => type === 'text') ? '' : ' ';
  return own + inner.join(between);
}

const plain = (words: string): RecordWords => ({ words, quoted: false });
const quote = (words: string): RecordWords => ({ words, quoted: true });

function wordsOfId(project: Project, id: string, fallback: string): RecordWords {
  const record = findRecord(project, id);
  // Evidence names a highlight or a figure, a note a record: one step, so that nothing runs in a ring.
  return record && record.type !== 'evidence' && record.type !== 'note'
    ? recordWords(record, project)
    : plain(fallback);
}

/** What a person calls a record: its title, its statement, or the words it quotes. */
export function recordWords(record: AnyRecord, project: Project): RecordWords {
  switch (record.type) {
    case 'project':
    case 'tag':
    case 'body':
    case 'query':
    case 'contact':
      return plain(record.name);
    case 'document':
      return plain(record.title.value);
    case 'zone':
      return plain(`block ${record.block + 1} as ${record.zone}`);
    case 'highlight':
      return quote(record.anchor.exact);
    case 'region':
      return quote(record.words);
    case 'figure':
      return quote(record.sentenceText);
    case 'claim':
      return plain(record.statement);
    case 'evidence':
      return wordsOfId(project, record.target.id, `a ${record.target.kind} that is gone`);
    case 'ruling':
      return plain(`${record.verdict}: ${record.reason}`);
    case 'chart':
    case 'brief':
      return plain(record.title === '' ? `untitled ${record.type}` : record.title);
    case 'block':
      return plain(nodeWords(record.node).trim());
    case 'comment':
    case 'note':
      return plain(record.text);
    case 'redaction':
      return plain(record.phrase);
    default:
      return missingCase(record);
  }
}

const NOTHING = 'nothing';

const FIELD_NAMES: Readonly<Record<string, string>> = {
  accessed: 'read on',
  attributedTo: 'attributed to',
  countedBy: 'counted by',
  groupBy: 'grouped by',
  foldSameSource: 'one source counted once',
  keepApart: 'kept apart',
  order: 'place in the order',
  saidBy: 'said by',
  sentenceText: 'sentence',
  textHash: 'text',
  current: 'version shown',
  texts: 'versions of the text',
  joined: 'declared versions',
  former: 'place in older texts',
};

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A field's name as a person reads it: `tag`, `note`, `counted by`. */
export function fieldName(path: string): string {
  const [field = '', key] = path.split('/');
  if (key === undefined) return FIELD_NAMES[field] ?? field;
  return field === 'tags' ? 'tag' : field === 'people' ? 'author' : field;
}

function listWords(values: readonly unknown[], project: Project): string {
  if (values.length === 0) return NOTHING;
  return values
    .map((value) =>
      isFields(value) && ('literal' in value || 'family' in value || 'given' in value)
        ? printedName(value)
        : valueWords(value, project),
    )
    .join(', ');
}

function objectWords(value: Fields, project: Project): string {
  if ('value' in value && 'from' in value) return valueWords(value['value'], project);
  if ('countedBy' in value || 'saidBy' in value) {
    return listWords([value['countedBy'], value['saidBy']].filter(Boolean), project);
  }
  for (const key of ['words', 'exact', 'verbatim', 'name', 'fileName'] as const) {
    if (typeof value[key] === 'string') return value[key];
  }
  if (typeof value['id'] === 'string') return wordsOfId(project, value['id'], NOTHING).words;
  return compactJson(value);
}

function valueWords(value: unknown, project: Project): string {
  if (value === undefined || value === null || value === '') return NOTHING;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return listWords(value, project);
  if (isFields(value)) return objectWords(value, project);
  if (typeof value !== 'string') return compactJson(value);
  const record = findRecord(project, value);
  return record ? recordWords(record, project).words : value;
}

/** The text a document shows: its file, and how that was read, for one file may have several. */
function shownText({ texts, current }: Document): string {
  const text = texts.find(({ textHash }) => textHash === current);
  return text ? `${text.fileName}, read as ${readingWords(text)}` : 'a text that is gone';
}

/** What a field says, in words a person reads; `path` is its name or a map's name and key. */
export function fieldWords(record: AnyRecord, path: string, project: Project): string {
  const [field = '', key] = path.split('/');
  const fields = record as unknown as Fields;
  const value = key === undefined ? fields[field] : (fields[field] as Fields | undefined)?.[key];
  if (value === undefined) return NOTHING;
  if (field === 'tags') return getRecord(project, 'tag', key ?? '')?.name ?? 'a tag that is gone';
  if (field === 'relations')
    return `${valueWords(value, project)} ${wordsOfId(project, key ?? '', 'a claim that is gone').words}`;
  if (record.type === 'document' && field === 'current') return shownText(record);
  if (record.type === 'figure' && field === 'value') return formatValue(record.value);
  if (record.type === 'block' && field === 'node') return nodeWords(record.node).trim() || NOTHING;
  return valueWords(value, project);
}
