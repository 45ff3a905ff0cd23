import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describeAnchor } from '#shared/anchor/describe-anchor.ts';
import { parseSearch } from '#shared/query/search-query.ts';
import type { TextSearch } from '#electron/search/text-search.ts';
import { WorkerSearch } from '#electron/search/worker-search.ts';
import { indexName } from '#electron/store/project-files.ts';
import { madeTexts, seeded, wordMaker, type MadeTexts } from './made-texts.ts';
import { against, timed, type Measured } from './measure.ts';

const DOCUMENTS = 10_000;
const WORDS = 800;
const QUERIES = 60;
/** What the Library asks for; the palette asks for less. */
const LIMIT = 100;
const MOST = 50; // ms
const MOST_TIMES = 2;
const PROJECT = 'prj_aaaaaaaaaaaaaaaaaaaaaaaaaa';
const ANCHORS = 500;
const ARTICLE = 29_000;
const MOST_RESOLVING = 500; // ms
const MB = 2 ** 20;

/** Two words letter by letter, as they are typed, from the third on. */
function typed(word: () => string): string[] {
  return Array.from({ length: QUERIES }, () => `${word()} ${word()}`).flatMap((query) =>
    Array.from({ length: Math.max(0, query.length - 2) }, (_, at) => query.slice(0, at + 3)),
  );
}

function p95(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * 0.95)] ?? 0;
}

async function find(search: TextSearch, query: string): Promise<number> {
  const { terms } = parseSearch(query);
  const asked = { terms, without: [], zones: [], limit: LIMIT, each: 50, within: null };
  return (await search.find(asked, new AbortController().signal)).length;
}

/** Every text looked through for the letters as they are: nothing is folded, cut or ordered. */
function scan(texts: readonly string[], query: string): number {
  let count = 0;
  for (const text of texts) if (text.includes(query)) count += 1;
  return count;
}

const limited = (name: string, unit: string, value: number, goal: number | null): Measured => ({
  ...{ name, unit, value: Number(value.toPrecision(3)), baseline: null, ratio: null, goal },
  ok: goal === null || value <= goal,
});

async function benchTyping(search: TextSearch, made: MadeTexts): Promise<Measured[]> {
  const queries = typed(made.word);
  const ours: number[] = [];
  const plain: number[] = [];
  for (const query of queries) {
    ours.push(await timed(() => find(search, query)));
    plain.push(await timed(() => Promise.resolve(scan(made.texts, query))));
  }
  const name = `search ${DOCUMENTS} documents of ${WORDS} words while typing, p95`;
  return [
    against(`${name}, against a plain scan`, 'ms', p95(ours), p95(plain), MOST_TIMES),
    limited(name, 'ms', p95(ours), MOST),
  ];
}

/** Anchors all over an article, found again where every other sentence has been rewritten. */
async function benchResolving(): Promise<Measured> {
  const folder = await mkdtemp(join(tmpdir(), 'attest-bench-anchors-'));
  const search = worker(folder);
  try {
    const random = seeded(5);
    const word = wordMaker(random);
    const { sources, texts } = await madeTexts(folder, 1, ARTICLE / 6);
    const [source] = sources;
    const [now = ''] = texts;
    if (!source) throw new Error('No text was made');
    const then = now
      .slice(0, ARTICLE)
      .split('. ')
      .map((sentence, at) => (at % 2 === 0 ? sentence : sentence.replace(/\S+$/, word())))
      .join('. ');
    const old = { text: then, textHash: 'a'.repeat(64), blocks: [{ start: 0, end: then.length }] };
    const anchors = Array.from({ length: ANCHORS }, () => {
      const start = Math.floor(random() * (then.length - 80));
      return describeAnchor(old, { start, end: start + 20 + Math.floor(random() * 60) });
    });
    search.follow({ changed: [...sources], gone: [] });
    await search.settle();
    const took = await timed(() => search.resolve(source, anchors));
    const name = `find ${ANCHORS} anchors again in ${ARTICLE} changed characters`;
    return limited(name, 'ms', took, MOST_RESOLVING);
  } finally {
    await search.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function worker(folder: string): WorkerSearch {
  const file = indexName(folder, 'bench');
  return new WorkerSearch(resolve('dist', 'search.cjs'), { folder, file, projectId: PROJECT });
}

/** Searching while somebody types, in the worker that ships, over files as a project has them. */
export async function benchSearch(): Promise<Measured[]> {
  const folder = await mkdtemp(join(tmpdir(), 'attest-bench-search-'));
  try {
    const made = await madeTexts(folder, DOCUMENTS, WORDS);
    const before = process.memoryUsage().rss;
    const first = worker(folder);
    first.follow({ changed: [...made.sources], gone: [] });
    const indexing = await timed(() => first.settle());
    const memory = (process.memoryUsage().rss - before) / MB;
    const typing = await benchTyping(first, made);
    await first.close();
    const again = worker(folder);
    again.follow({ changed: [...made.sources], gone: [] });
    const opening = await timed(() => find(again, 'solver'));
    await again.close();
    return [
      ...typing,
      limited('index them', 'ms', indexing, null),
      limited('memory of the process more than before that', 'MB', memory, null),
      limited('first answer after opening with the index there', 'ms', opening, null),
      await benchResolving(),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
