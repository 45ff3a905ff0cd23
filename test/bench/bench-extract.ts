import { createRequire } from 'node:module';
import type { Block } from '#shared/document/text.ts';
import { hashText } from '#shared/document/text.ts';
import { extractFigures } from '#shared/figure/extract.ts';
import { seeded } from './made-texts.ts';
import { against, median, timed, type Measured } from './measure.ts';

const PARAGRAPH =
  'From January to September 2025, 880 soldiers defected, 135 surrendered and around 900 were captured, according to the group. ' +
  'The rest of the year is told in words and not in numbers, because those who counted had gone home by then. ';
const BYTES = 1_000_000;
const PAGE = 10_000;
const PAGES = 40;
/** The others need seconds for a megabyte. */
const RIVALS_BYTES = 50_000;
const ROUNDS = 5;
const MOST_FOR_MEGABYTE = 100; // ms
const LONGEST_PAGE = 2; // ms
/** Counting words took 12.9 ms where 115 ms were measured, on one busy machine. */
const MOST_YARDS = 10;
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

/** The same work as a plain splitter of words does: a regular expression, lower case, a count of each word. */
function yardstick(text: string): number {
  const counts = new Map<string, number>();
  for (const [word] of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    const lower = word.toLowerCase();
    counts.set(lower, (counts.get(lower) ?? 0) + 1);
  }
  return counts.size;
}

/**
 * Least milliseconds of many rounds for two works in turn: what another program takes of the machine
 * falls on the other rounds.
 */
async function leastOf(
  rounds: number,
  one: () => unknown,
  other: () => unknown = () => 0,
): Promise<[number, number]> {
  let [least, beside] = [Infinity, Infinity];
  for (let round = 0; round < rounds; round += 1) {
    least = Math.min(least, await timed(() => Promise.resolve(one())));
    beside = Math.min(beside, await timed(() => Promise.resolve(other())));
  }
  return [least, beside];
}

/** Milliseconds for a megabyte of running text, ours and the others', the latter from a part of it. */
async function benchSpeed(): Promise<Measured[]> {
  const { text, blocks } = runningText(BYTES / PAGES);
  const textHash = hashText(text);
  const scale = BYTES / text.length;
  const read = (): unknown => extractFigures(text, blocks, { textHash });
  const [page, yard] = await leastOf(ROUNDS * PAGES, read, () => yardstick(text));
  const [ours, yards] = [page * scale, yard * scale];
  const rows = [
    limited(
      'extract figures from 1 MB, warm, at its fastest (10 MB/s is 100 ms)',
      ours,
      MOST_FOR_MEGABYTE,
    ),
    against('extract figures from 1 MB, against counting its words', 'ms', ours, yards, MOST_YARDS),
  ];
  const part = runningText(RIVALS_BYTES).text;
  for (const [who, parse] of Object.entries(rivals())) {
    const [least] = await leastOf(ROUNDS, () => parse(part));
    const theirs = least * (BYTES / part.length);
    rows.push(against(`extract figures from 1 MB, against ${who}`, 'ms', ours, theirs, 1));
  }
  return rows;
}

const SENTENCES = [
  'In # the union listed # households and said about # more were missing.',
  'Around # people crossed between 1 and 15 March, according to the border office.',
  'Prices rose from # to # percent in a year, while wages stood at # baht a month.',
  'The road was closed again, and nobody who lives beyond the bridge was told why.',
  'She keeps the ledger in a tin box under the stairs of the old customs house.',
  'More than # of its # members had left by the end of June # with their families.',
  'Nobody was asked, the elder said, and the letters were never answered.',
  'Section # of the law was used against # reporters, # of them under twenty.',
];

/** A page of sentences in an order and with numbers of its own. */
function ownPage(random: () => number): { text: string; blocks: Block[] } {
  const lines: string[] = [];
  for (let length = 0; length < PAGE; length += lines.at(-1)?.length ?? 0) {
    const some = Array.from({ length: 4 }, () => {
      const sentence = SENTENCES[Math.floor(random() * SENTENCES.length)] ?? '';
      return sentence.replaceAll('#', () => String(Math.floor(10 ** (1 + random() * 4))));
    });
    lines.push(some.join(' '));
  }
  let start = 0;
  const blocks = lines.map((line): Block => {
    const block: Block = { kind: 'paragraph', zone: 'body', start, end: start + line.length };
    start += line.length + 1;
    return block;
  });
  return { text: lines.join('\n'), blocks };
}

/** A page as it comes when others were read before it: the fastest of a few readings, page by page. */
async function benchPage(): Promise<Measured> {
  const random = seeded(5);
  const times: number[] = [];
  for (let page = 0; page < 3 * PAGES; page += 1) {
    const { text, blocks } = ownPage(random);
    const textHash = hashText(text);
    const [least] = await leastOf(ROUNDS, () => extractFigures(text, blocks, { textHash }));
    if (page >= 2 * PAGES) times.push(least);
  }
  const name = `extract figures from a page of 10 kB, warm: median of ${PAGES} pages, each at its fastest of ${ROUNDS}`;
  return limited(name, median(times), LONGEST_PAGE);
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
