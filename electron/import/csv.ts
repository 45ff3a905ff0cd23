import { fail, ok, type Result } from '#shared/base/result.ts';
import type { DraftBlock, Inline } from '#shared/document/canonical-text.ts';
import type { FormatReading } from './format-reading.ts';

/** More cells than a page can show are data for a program, not a document to read. */
export const MOST_CELLS = 200_000;
export const TOO_MANY_CELLS =
  'The table has more than 200,000 cells. Import the part of it that you write about.';

const RUNS_A_CELL = 2;

const DELIMITERS = [',', ';', '\t', '|'] as const;

/** The character that splits the first lines into most and equally many fields, quotes respected. */
export function delimiterOf(text: string): string {
  const lines = text.slice(0, 20_000).split(/\r?\n/).filter(Boolean).slice(0, 20);
  let best = ',';
  let bestScore = 0;
  for (const delimiter of DELIMITERS) {
    const counts = lines.map((line) => line.replace(/"[^"]*"/g, '').split(delimiter).length - 1);
    const least = Math.min(...counts);
    const equal = counts.filter((count) => count === counts[0]).length;
    const score = (least > 0 ? 1_000 : 0) + equal * Math.min(50, counts[0] ?? 0);
    if (score > bestScore) [best, bestScore] = [delimiter, score];
  }
  return best;
}

/** The line by which Excel is told the delimiter: no line of the table. A tab, a stop or any other sign. */
const SEP_LINE = /^\ufeff?"?sep=([^\w"\r\n])"?(?:\r\n|[\r\n]|$)/i;

interface Field {
  readonly inline: Inline[];
  readonly end: number;
}

/** A field in quotes: a doubled quote is one (RFC 4180, 2.7). Runs keep their place in the file. */
function quotedField(text: string, start: number): Field {
  const inline: Inline[] = [];
  let from = start + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    const end = quote < 0 ? text.length : quote;
    const doubled = text.charAt(end + 1) === '"' && quote >= 0;
    inline.push({ kind: 'text', text: text.slice(from, doubled ? end + 1 : end), source: from });
    if (!doubled) return { inline, end: quote < 0 ? end : end + 1 };
    from = end + 2;
  }
}

function plainField(text: string, start: number, stop: RegExp): Field {
  stop.lastIndex = start;
  const end = stop.exec(text)?.index ?? text.length;
  return { inline: [{ kind: 'text', text: text.slice(start, end), source: start }], end };
}

/**
 * A table of delimited values: every filled cell is a block that knows its row and column, with its
 * place in the file. Fails with `too-large`.
 */
export function convertCsv(text: string): Result<FormatReading> {
  const told = SEP_LINE.exec(text);
  const delimiter = told?.[1] ?? delimiterOf(text);
  const stop = new RegExp(`[\\${delimiter}\r\n]`, 'g');
  const drafts: DraftBlock[] = [];
  let [row, column, at, runs] = [0, 0, told?.[0].length ?? 0, 0];
  while (at < text.length) {
    const { inline, end } =
      text.charAt(at) === '"' ? quotedField(text, at) : plainField(text, at, stop);
    drafts.push({ kind: 'table-cell', inline, table: 0, row, column });
    runs += inline.length; // a doubled quote begins another
    if (Math.max(drafts.length, runs / RUNS_A_CELL) > MOST_CELLS)
      return fail('too-large', TOO_MANY_CELLS);
    stop.lastIndex = end;
    const next = stop.exec(text)?.index ?? text.length;
    if (text.charAt(next) === delimiter) {
      column += 1;
      at = next + 1;
    } else {
      row += 1;
      column = 0;
      at = next + (text.startsWith('\r\n', next) ? 2 : 1);
    }
  }
  return ok({ drafts, stated: {}, warnings: [], mapped: true });
}
