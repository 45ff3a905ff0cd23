import { isoDate } from '#shared/base/iso-date.ts';
import { namesIn } from '#shared/document/byline.ts';
import { presentFields } from '#shared/document/guess-metadata.ts';
import type { Metadata, TextField } from '#shared/document/metadata.ts';
import { readDate } from '#shared/document/read-date.ts';

/** `length` is how much of the file the block takes, fences and last line end included. */
export interface FrontMatter {
  readonly stated: Metadata;
  readonly length: number;
}

const BLOCK = /^---[ \t]*\r?\n([^]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;
const LARGEST = 20_000;

const unquoted = (value: string): string =>
  value
    .trim()
    .replace(/^(['"])([^]*)\1$/, '$2')
    .trim();

/** `key: value`, `key: [a, b]` and `key:` with `- a` lines below: what people write there by hand. */
function fieldsOf(block: string): Map<string, string[]> {
  const fields = new Map<string, string[]>();
  let open: string[] = [];
  for (const line of block.split(/\r?\n/)) {
    const item = /^\s*-\s+(.+)$/.exec(line);
    const pair = /^([\p{L}][\p{L}\d_-]*)\s*:\s*(.*)$/u.exec(line);
    if (item?.[1] !== undefined) open.push(unquoted(item[1]));
    if (pair?.[1] === undefined) continue;
    const value = unquoted(pair[2] ?? '');
    const list = /^\[(.*)\]$/.exec(value)?.[1];
    open = list === undefined ? [value] : list.split(',').map(unquoted);
    open = open.filter((entry) => entry !== '');
    fields.set(pair[1].toLowerCase(), open);
  }
  return fields;
}

/** Front matter at the head of a Markdown file: what its writer stated, so no guess. */
export function readFrontMatter(text: string): FrontMatter | undefined {
  const match = BLOCK.exec(text.slice(0, LARGEST));
  if (!match) return undefined;
  const fields = fieldsOf(match[1] ?? '');
  const first = (...keys: string[]): string | undefined =>
    keys.map((key) => fields.get(key)?.[0]).find((value) => value !== undefined);
  const field = (value: string | undefined): TextField | undefined =>
    value === undefined ? undefined : { value, from: 'front matter', guess: false };
  const names = fields.get('authors') ?? fields.get('author') ?? fields.get('by') ?? [];
  const authors = names.flatMap((name) => {
    const known = namesIn(name);
    return known.length > 0 ? known : [{ literal: name }];
  });
  const written = first('date', 'published', 'created');
  const plain = isoDate.safeParse(written);
  const date = plain.success ? plain.data : written && readDate(written)?.date;
  return {
    length: match[0].length,
    stated: presentFields({
      title: field(first('title')),
      authors:
        authors.length > 0 ? { value: authors, from: 'front matter', guess: false } : undefined,
      publisher: field(first('publisher', 'outlet', 'site', 'publication')),
      date: date ? { value: date, from: 'front matter', guess: false } : undefined,
      url: field(first('url', 'link', 'canonical')),
      language: field(first('language', 'lang')),
    }),
  };
}
