import { readFileSync, readdirSync } from 'node:fs';
import type { TextRange } from '#shared/base/text-range.ts';
import type { FigureValue } from '#shared/figure/quantity.ts';

/** The days a figure's period should cover. `*` = not asserted; `loose` compares only as far as written. */
export interface ExpectedDays {
  readonly from: string;
  readonly to: string;
  readonly loose: boolean;
}

/**
 * A figure as `corpus/README.md` writes it; `undefined` = not asserted, `null` = there is none. Of
 * values, qualifiers, units and counted each reading listed is as right as the first.
 */
export interface ExpectedFigure {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly values: readonly FigureValue[];
  readonly qualifiers: readonly string[];
  readonly units: readonly (string | null)[];
  readonly counted: readonly (string | null)[];
  readonly period: string | null | undefined;
  readonly attribution: string | null | undefined;
  readonly days: ExpectedDays | undefined;
}
export interface ExpectedNone {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly reason: string;
}
export interface CorpusSentence {
  readonly file: string;
  readonly line: number;
  readonly text: string;
  readonly date: string | undefined;
  readonly figures: readonly ExpectedFigure[];
  readonly none: readonly ExpectedNone[];
  /** Numbers that may be suggested or not. */
  readonly open: readonly TextRange[];
}

const CLOSE: Readonly<Record<string, string>> = { '[': ']', '<': '>', '{': '}' };

function value(text: string): FigureValue {
  const range = /^(-?[\d.]*?)\.\.(-?[\d.]*)$/.exec(text);
  if (range !== null) return [limit(range[1]), limit(range[2])];
  const [over = '', under = '1'] = text.split('/');
  return Number(over) / Number(under);
}

const limit = (part: string | undefined): number | null =>
  part === undefined || part === '' ? null : Number(part);

function field(text: string | undefined): string | null | undefined {
  if (text === undefined || text === '') return undefined;
  return text === '-' ? null : text;
}

function readings(text: string | undefined): (string | null)[] {
  const whole = field(text);
  return whole === undefined ? [] : whole === null ? [null] : whole.split(' or ');
}

function days(text: string | undefined): ExpectedDays | undefined {
  if (text === undefined || text === '') return undefined;
  const [from = '*', to = '*'] = text.replace('~', '').split('..');
  return { from, to, loose: text.startsWith('~') };
}

function figure(parts: readonly string[], start: number): ExpectedFigure {
  const [text = '', number = '', qualifier, unit, counted, period, attribution, covered] = parts;
  return {
    start,
    end: start + text.length,
    text,
    values: number.split(' or ').map(value),
    qualifiers: readings(qualifier).map(String),
    units: readings(unit),
    counted: field(counted) === undefined ? [] : [...readings(counted), field(counted) ?? null],
    period: field(period),
    attribution: field(attribution),
    days: days(covered),
  };
}

/** Reads from `from` to the closing sign; `\` keeps the next character as text. */
function readInside(source: string, from: number, close: string): { inside: string; next: number } {
  let inside = '';
  let i = from;
  for (; i < source.length && source.charAt(i) !== close; i += 1) {
    if (source.charAt(i) === '\\') i += 1;
    inside += source.charAt(i);
  }
  return { inside, next: i };
}

/** Reads one line of a corpus file. */
export function readCorpusLine(line: string, file = '', number = 0): CorpusSentence {
  const dated = /^@(\S+) /.exec(line);
  const source = dated === null ? line : line.slice(dated[0].length);
  const figures: ExpectedFigure[] = [];
  const none: ExpectedNone[] = [];
  const open: TextRange[] = [];
  let text = '';
  for (let i = 0; i < source.length; i += 1) {
    const char = source.charAt(i);
    const close = CLOSE[char];
    if (close === undefined) {
      if (char === '\\') i += 1;
      text += source.charAt(i);
      continue;
    }
    const { inside, next } = readInside(source, i + 1, close);
    i = next;
    const parts = inside.split('|');
    const words = parts[0] ?? '';
    const range = { start: text.length, end: text.length + words.length };
    if (char === '[') figures.push(figure(parts, text.length));
    else if (char === '{') open.push(range);
    else none.push({ ...range, text: words, reason: parts[1] ?? '' });
    text += words;
  }
  return { file, line: number, text, date: dated?.[1], figures, none, open };
}

/** The sentences of one file, named from this folder. */
export function sentencesOf(file: string): CorpusSentence[] {
  return readFileSync(new URL(file, import.meta.url), 'utf8')
    .split('\n')
    .flatMap((line, index) =>
      line === '' || line.startsWith('#') ? [] : [readCorpusLine(line, file, index + 1)],
    );
}

/** Every sentence of the corpus the rules were written after, in the order of the files. */
export function corpusSentences(): CorpusSentence[] {
  return readdirSync(new URL('corpus/', import.meta.url))
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => sentencesOf(`corpus/${name}`));
}
