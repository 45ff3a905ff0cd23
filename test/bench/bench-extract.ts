import { createRequire } from 'node:module';
import type { Block } from '#shared/document/text.ts';
import { hashText } from '#shared/document/text.ts';
import { extractFigures } from '#shared/figure/extract.ts';
import { against, median, timed, type Measured } from './measure.ts';

const PARAGRAPH =
  'From January to September 2025, 880 soldiers defected, 135 surrendered and around 900 were captured, according to the group. ' +
  'The rest of the year is told in words and not in numbers, because those who counted had gone home by then. ';
const BYTES = 1_000_000;
const PAGE = 10_000;
/** The others need seconds for a megabyte. */
const RIVALS_BYTES = 50_000;
const ROUNDS = 5;
const MOST_FOR_MEGABYTE = 100; // ms
const LONGEST_PAGE = 2; // ms
/** Twice the text takes twice the time; the rest is what a busy machine adds. */
const MOST_DOUBLING = 2.6;

// What costs one step too many in a reader that goes back: each is repeated to half and to a whole megabyte.
const HOSTILE: readonly (readonly [string, string])[] = [
  ['digits', '7'],
  ['commas', ','],
  ['one hundred and', 'one hundred and '],
  ['(1)', '(1)'],
  ['newlines', '\n'],
  ['NULs', '\u0000'],
  ['lone surrogates', '\udc00'],
  ['right-to-left text', 'בשנת ٧ '],
  ['one line of letters', 'a'],
];

/** Microsoft's number model and compromise; both are read as CommonJS, which is how they are shipped. */
function rivals(): Readonly<Record<string, (text: string) => unknown>> {
  const load = createRequire(import.meta.url);
  // Neither ships types that agree with its module format.
  const { NumberRecognizer } = load('@microsoft/recognizers-text-number') as {
    NumberRecognizer: new (culture: string) => {
      getNumberModel: () => { parse: (text: string) => unknown };
    };
  };
  const nlp = load('compromise') as (text: string) => { numbers: () => { json: () => unknown } };
  const model = new NumberRecognizer('en-us').getNumberModel();
  return {
    microsoft: (text) => model.parse(text),
    compromise: (text) => nlp(text).numbers().json(),
  };
}

/** Paragraphs of running text, half of whose sentences hold three numbers each. */
function runningText(length: number): { text: string; blocks: Block[] } {
  const line = PARAGRAPH.trim();
  const lines = Array.from({ length: Math.ceil(length / PARAGRAPH.length) }, () => line);
  const blocks = lines.map((_, index): Block => {
    const start = index * (line.length + 1);
    return { kind: 'paragraph', zone: 'body', start, end: start + line.length };
  });
  return { text: lines.join('\n'), blocks };
}

function oneBlock(text: string): Block[] {
  return [{ kind: 'paragraph', zone: 'body', start: 0, end: text.length }];
}

async function milliseconds(rounds: number, work: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1)
    times.push(await timed(() => Promise.resolve(work())));
  return median(times);
}

const limited = (name: string, value: number, goal: number): Measured => ({
  ...{ name, unit: 'ms', value: Number(value.toPrecision(3)), baseline: null, ratio: null, goal },
  ok: value <= goal,
});

/** Milliseconds for a megabyte of running text, ours and the others', the latter from a part of it. */
async function benchSpeed(): Promise<Measured[]> {
  const { text, blocks } = runningText(BYTES);
  const textHash = hashText(text);
  const ours = await milliseconds(ROUNDS, () => extractFigures(text, blocks, { textHash }));
  const rows = [limited('extract figures from 1 MB (10 MB/s is 100 ms)', ours, MOST_FOR_MEGABYTE)];
  const part = runningText(RIVALS_BYTES).text;
  for (const [who, parse] of Object.entries(rivals())) {
    const theirs = (await milliseconds(ROUNDS, () => parse(part))) * (text.length / part.length);
    rows.push(against(`extract figures from 1 MB, against ${who}`, 'ms', ours, theirs, 1));
  }
  return rows;
}

async function benchPage(): Promise<Measured> {
  const { text, blocks } = runningText(PAGE);
  const textHash = hashText(text);
  const time = await milliseconds(21, () => extractFigures(text, blocks, { textHash }));
  return limited('extract figures from a page of 10 kB', time, LONGEST_PAGE);
}

async function benchHostile(name: string, piece: string): Promise<Measured> {
  const whole = piece.repeat(Math.floor(BYTES / piece.length));
  const half = whole.slice(0, whole.length / 2);
  const time = (text: string): Promise<number> =>
    milliseconds(3, () => extractFigures(text, oneBlock(text), { textHash: '0'.repeat(64) }));
  await time(half);
  const [once, twice] = [await time(half), await time(whole)];
  const row = `extract figures from 1 MB of ${name}, against half of it`;
  return against(row, 'ms', twice, once, MOST_DOUBLING);
}

/** How fast running text is read, beside others that find numbers, and how the work grows. */
export async function benchExtract(): Promise<Measured[]> {
  const rows = [...(await benchSpeed()), await benchPage()];
  for (const [name, piece] of HOSTILE) rows.push(await benchHostile(name, piece));
  return rows;
}
