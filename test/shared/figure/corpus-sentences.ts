import { readFileSync, readdirSync } from 'node:fs';
import type { FigureValue } from '#shared/figure/quantity.ts';

/** A figure as `corpus/README.md` writes it; `undefined` = not asserted, `null` = there is none. */
export interface ExpectedFigure {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly value: FigureValue;
  readonly qualifier: string;
  readonly unit: string | null | undefined;
  readonly counted: string | null | undefined;
  readonly period: string | null | undefined;
  readonly attribution: string | null | undefined;
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
}

const FOLDER = new URL('corpus/', import.meta.url);

function value(text: string): FigureValue {
  const range = /^(-?[\d.]*?)\.\.(-?[\d.]*)$/.exec(text);
  if (range === null) return Number(text);
  const end = (part: string | undefined): number | null =>
    part === undefined || part === '' ? null : Number(part);
  return [end(range[1]), end(range[2])];
}

function field(text: string | undefined): string | null | undefined {
  if (text === undefined || text === '') return undefined;
  return text === '-' ? null : text;
}

function figure(parts: readonly string[], start: number): ExpectedFigure {
  const [text = '', number = '', qualifier = '', unit, counted, period, attribution] = parts;
  return {
    start,
    end: start + text.length,
    text,
    value: value(number),
    qualifier,
    unit: field(unit),
    counted: field(counted),
    period: field(period),
    attribution: field(attribution),
  };
}

/** Reads one line of a corpus file. */
export function readCorpusLine(line: string, file = '', number = 0): CorpusSentence {
  const dated = /^@(\S+) /.exec(line);
  const source = dated === null ? line : line.slice(dated[0].length);
  const figures: ExpectedFigure[] = [];
  const none: ExpectedNone[] = [];
  let text = '';
  for (let i = 0; i < source.length; i += 1) {
    const char = source.charAt(i);
    const close = char === '[' ? ']' : char === '<' ? '>' : '';
    if (char === '\\') {
      i += 1;
      text += source.charAt(i);
      continue;
    }
    if (close === '') {
      text += char;
      continue;
    }
    let inside = '';
    for (i += 1; i < source.length && source.charAt(i) !== close; i += 1) {
      if (source.charAt(i) === '\\') i += 1;
      inside += source.charAt(i);
    }
    const parts = inside.split('|');
    if (char === '[') figures.push(figure(parts, text.length));
    else
      none.push({
        start: text.length,
        end: text.length + (parts[0] ?? '').length,
        text: parts[0] ?? '',
        reason: parts[1] ?? '',
      });
    text += parts[0] ?? '';
  }
  return { file, line: number, text, date: dated?.[1], figures, none };
}

/** Every sentence of the corpus, in the order of the files. */
export function corpusSentences(): CorpusSentence[] {
  const files = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.txt'))
    .sort();
  return files.flatMap((file) =>
    readFileSync(new URL(file, FOLDER), 'utf8')
      .split('\n')
      .flatMap((line, index) =>
        line === '' || line.startsWith('#') ? [] : [readCorpusLine(line, file, index + 1)],
      ),
  );
}
