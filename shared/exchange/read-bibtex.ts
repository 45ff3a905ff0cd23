import type { CslName } from '#shared/document/metadata.ts';
import {
  bareDoi,
  dateOfParts,
  entryOf,
  nameOf,
  type BibliographyEntry,
} from './bibliography-entry.ts';
import { plainLatex } from './plain-latex.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const NO_ENTRY = new Set(['comment', 'preamble', 'string']);

/** What may stand behind a value. */
const BEHIND_VALUE = /\s*(?:[,#})]|$)/y;
/** What may stand behind a note. */
const ANYTHING = /(?:)/y;

/**
 * Reads along a file, in linear time: but for one way to its end and back, where the first entry that is
 * never closed is found, every step moves forward.
 */
class BibtexScanner {
  at = 0;
  readonly text: string;
  readonly strings = new Map<string, string>();
  /** An entry was never closed: from there on none is believed to hold the line that begins the next. */
  private isWary = false;
  private readonly beginning = /^[ \t]*@[A-Za-z]+[ \t]*[{(]/gm;
  private nextEntry = -1;

  constructor(text: string) {
    this.text = text;
  }

  space(): void {
    while (/\s/.test(this.text.charAt(this.at))) this.at += 1;
  }

  /** Whether the next sign is this one; passes it if so. */
  sign(sign: string): boolean {
    this.space();
    if (this.text.charAt(this.at) !== sign) return false;
    this.at += 1;
    return true;
  }

  name(): string {
    this.space();
    const start = this.at;
    while (this.at < this.text.length && !/[\s{}(),="#@]/.test(this.text.charAt(this.at))) {
      this.at += 1;
    }
    return this.text.slice(start, this.at);
  }

  /** Where a line next begins an entry; the end of the file where none does. */
  private behindEntry(): number {
    if (this.nextEntry < this.at) {
      this.beginning.lastIndex = this.at;
      const found = this.beginning.exec(this.text);
      this.nextEntry = found ? found.index + found[0].indexOf('@') : this.text.length;
    }
    return this.nextEntry;
  }

  /**
   * What stands between the opening sign just passed and its end, nested braces included; where it has
   * none, what stands before the next entry.
   */
  until(end: string, behind = BEHIND_VALUE): string {
    const start = this.at;
    const next = this.behindEntry();
    const isClosed = this.passEnd(end);
    if (this.at <= next) return this.text.slice(start, isClosed ? this.at - 1 : this.at);
    behind.lastIndex = this.at;
    if (isClosed && !this.isWary && behind.test(this.text))
      return this.text.slice(start, this.at - 1);
    this.isWary = true;
    this.at = next;
    return this.text.slice(start, next).trimEnd();
  }

  /** Passes the end of what was opened; false at the end of the file. */
  private passEnd(end: string): boolean {
    let depth = 0;
    const stop = this.isWary ? this.behindEntry() + 1 : this.text.length;
    for (; this.at < stop; this.at += 1) {
      const char = this.text.charAt(this.at);
      if (char === '\\') this.at += 1;
      else if (depth === 0 && char === end) {
        this.at += 1;
        return true;
      } else if (char === '{') depth += 1;
      else if (char === '}') depth -= 1;
    }
    return false;
  }

  /** Strings, braces, numbers and names of strings, joined by `#`. */
  value(): string {
    const parts: string[] = [];
    do {
      if (this.sign('{')) parts.push(this.until('}'));
      else if (this.sign('"')) parts.push(this.until('"'));
      else {
        const name = this.name();
        parts.push(this.strings.get(name.toLowerCase()) ?? name);
      }
    } while (this.sign('#'));
    return parts.join('');
  }

  fields(end: string): Map<string, string> {
    const fields = new Map<string, string>();
    while (this.at < this.text.length && !this.sign(end) && this.at < this.behindEntry()) {
      const before = this.at;
      const name = this.name().toLowerCase();
      if (this.sign('=') && name !== '') fields.set(name, this.value());
      this.sign(',');
      if (this.at === before) this.at += 1; // a sign nobody expects is passed over
    }
    return fields;
  }
}

/** `and` between names counts only outside braces: {Salt and Sons} is one. */
function namesOf(value: string | undefined): string[] {
  const names: string[] = [];
  let depth = 0;
  let open = '';
  for (const word of (value ?? '').split(/(\s+)/)) {
    if (depth === 0 && word.toLowerCase() === 'and') {
      names.push(open);
      open = '';
      continue;
    }
    for (const char of word) depth += char === '{' ? 1 : char === '}' ? -1 : 0;
    open += word;
  }
  return [...names, open].map((name) => name.trim()).filter((name) => name !== '');
}

/** Whether one pair of braces holds all of it: a body's name, not `{\AA}ngstr{\"o}m`. */
function isBraced(written: string): boolean {
  if (!written.startsWith('{') || !written.endsWith('}')) return false;
  let depth = 0;
  for (let at = 0; at < written.length; at += 1) {
    const char = written.charAt(at);
    depth += char === '{' ? 1 : char === '}' ? -1 : 0;
    if (depth === 0) return at === written.length - 1;
  }
  return false;
}

/** `Ludwig van Beethoven`: the family begins with the first word in small letters (BibTeX, "von"). */
function authorOf(written: string): CslName {
  const plain = plainLatex(written);
  if (isBraced(written)) return { literal: plain };
  if (plain.includes(',')) return nameOf(plain);
  const words = plain.split(' ');
  if (words.length < 2) return { literal: plain };
  const small = words.findIndex((word) => /^\p{Ll}/u.test(word));
  const from = small > 0 && small < words.length - 1 ? small : words.length - 1;
  return { family: words.slice(from).join(' '), given: words.slice(0, from).join(' ') };
}

/** `and others` says that there are more, and is the name of nobody. */
const authorsOf = (value: string | undefined): CslName[] =>
  namesOf(value)
    .filter((name) => name.toLowerCase() !== 'others')
    .map(authorOf);

/** `:paths/a.pdf:application/pdf;b.pdf` as reference managers write it: description, path, kind. */
function filesOf(value: string | undefined): string[] {
  return (value ?? '')
    .split(';')
    .map((one) => {
      const parts = one.split(/(?<!\\):/).map((part) => part.replace(/\\(.)/g, '$1').trim());
      return parts.length >= 3 ? (parts.at(-2) ?? '') : (parts[0] ?? '');
    })
    .filter((path) => path !== '');
}

function monthOf(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const named = MONTHS.indexOf(value.trim().slice(0, 3).toLowerCase());
  return named >= 0 ? String(named + 1) : /^\s*(\d{1,2})/.exec(value)?.[1];
}

function entryFrom(fields: ReadonlyMap<string, string>): BibliographyEntry {
  const first = (...names: string[]): string | undefined => {
    const value = names.map((name) => fields.get(name)).find((one) => one !== undefined);
    return value === undefined ? undefined : plainLatex(value);
  };
  const [year, month, day] = (first('date') ?? '').split('-');
  return entryOf({
    title: [first('title'), first('subtitle')].filter(Boolean).join(': '),
    authors: authorsOf(fields.get('author')),
    publisher: first(
      'journaltitle',
      'journal',
      'booktitle',
      'publisher',
      'institution',
      'organization',
      'school',
      'howpublished',
    ),
    date:
      dateOfParts(year, month, day) ??
      dateOfParts(first('year'), monthOf(fields.get('month')), first('day')),
    url: fields
      .get('url')
      ?.replace(/\\([&%$#_~])/g, '$1')
      .trim(),
    doi: bareDoi(fields.get('doi')) ?? bareDoi(fields.get('url')),
    language: first('langid', 'language'),
    files: filesOf(fields.get('file')),
  });
}

/** What a part has of its own, and not of the volume that it stands in. */
const OWN = new Set(['title', 'subtitle', 'author', 'url', 'doi', 'file', 'crossref']);

/** A part without a field has that of the entry it refers to; the volume's title is its `booktitle`. */
function withVolume(
  fields: ReadonlyMap<string, string>,
  volumes: ReadonlyMap<string, ReadonlyMap<string, string>>,
): ReadonlyMap<string, string> {
  const volume = volumes.get((fields.get('crossref') ?? '').trim().toLowerCase());
  if (volume === undefined || volume === fields) return fields;
  const title = volume.get('booktitle') ?? volume.get('title');
  return new Map([
    ...[...volume].filter(([name]) => !OWN.has(name)),
    ...(title === undefined ? [] : [['booktitle', title] as const]),
    ...fields,
  ]);
}

/**
 * The entries of a BibTeX or BibLaTeX file: braces, quotes, strings and accents. Never fails; what is
 * no entry is passed over.
 */
export function readBibtex(text: string): BibliographyEntry[] {
  const scanner = new BibtexScanner(text);
  const entries: ReadonlyMap<string, string>[] = [];
  const volumes = new Map<string, ReadonlyMap<string, string>>();
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', scanner.at)) {
    scanner.at = at + 1;
    const kind = scanner.name().toLowerCase();
    const end = scanner.sign('{') ? '}' : scanner.sign('(') ? ')' : undefined;
    if (end === undefined || kind === '') continue;
    if (kind === 'comment' || kind === 'preamble') {
      scanner.until(end, ANYTHING);
      continue;
    }
    const key = NO_ENTRY.has(kind) ? '' : scanner.name().toLowerCase();
    if (key !== '') scanner.sign(',');
    const fields = scanner.fields(end);
    if (kind === 'string') for (const [name, value] of fields) scanner.strings.set(name, value);
    else entries.push(fields);
    if (key !== '') volumes.set(key, fields);
  }
  // A part refers to a volume further down as often as not.
  return entries.map((fields) => entryFrom(withVolume(fields, volumes)));
}
