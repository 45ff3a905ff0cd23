import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { ProjectPorts } from '#electron/handlers/open-project.ts';
import { mapLimited } from '#electron/store/list-homes.ts';
import { count, highlightOf, madeProject, must, opened, type Size } from './made-project.ts';
import { against, median, timed, type Measured } from './measure.ts';

const ROUNDS = 9;
const READS_AT_ONCE = 16;
const OPEN_GOAL = 1.5;
const THOUSAND: Size = { documents: 1000, text: 1000, highlights: 50, figures: 0 };
const LARGE: Size = { documents: 2000, text: 1000, highlights: 10, figures: 5 };
const RECORDS = /(?:document|annotations|project|tags|claims)\.json$/;
const MB = 2 ** 20;

/** Files of records below a folder. */
async function recordFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  return names
    .filter((name) => RECORDS.test(name) && !name.startsWith('.attest'))
    .map((name) => join(folder, name));
}

/** Reading and parsing those bytes and nothing else. */
async function bareRead(files: readonly string[]): Promise<unknown[]> {
  return mapLimited(files, READS_AT_ONCE, async (file) => {
    const bytes = await readFile(file, 'utf8');
    return JSON.parse(bytes) as unknown;
  });
}

/** Medians of opening and of reading the same bytes in turns, and the heap one open project holds. */
async function openAgainstReading(
  folder: string,
  size: Size,
): Promise<{ open: number; read: number; heap: number }> {
  const ports = await madeProject(folder, size);
  const files = await recordFiles(folder);
  // Before any other: the last one that was closed may not be collected yet when the next is measured.
  const heap = await heapOf(ports, folder);
  const opens: number[] = [];
  const reads: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    reads.push(await timed(() => bareRead(files)));
    let close = (): Promise<unknown> => Promise.resolve();
    opens.push(
      await timed(async () => {
        const project = await opened(ports, folder);
        close = () => project.close();
      }),
    );
    await close();
  }
  return { open: median(opens), read: median(reads), heap };
}

/** Megabytes that one open project holds. */
async function heapOf(ports: ProjectPorts, folder: string): Promise<number> {
  const before = heapUsed();
  const project = await opened(ports, folder);
  const heap = (heapUsed() - before) / MB;
  await project.close();
  return heap;
}

/** Bytes of what is really used: the engine collects first, when told to. */
function heapUsed(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
}

const plain = (name: string, unit: string, value: number): Measured => ({
  ...{ name, unit, value: Number(value.toPrecision(3)) },
  ...{ baseline: null, ratio: null, goal: null, ok: true },
});

/** Open, every record handed over, one highlight saved: and what stays in memory then. */
async function largeProject(folder: string): Promise<Measured[]> {
  const ports = await madeProject(folder, LARGE);
  const before = heapUsed();
  const start = performance.now();
  const project = await opened(ports, folder);
  for (let from: number | null = 0; from !== null;) from = project.snapshot(from).next;
  const open = performance.now() - start;
  const save = await timed(async () => {
    must(await project.dispatch(await highlightOf(project)));
    must(await project.flush());
  });
  const heap = (heapUsed() - before) / MB;
  const records = count(project);
  await project.close();
  return [
    plain(`open and hand over ${records} records of ${LARGE.documents} documents`, 'ms', open),
    plain('save one annotation there', 'ms', save),
    plain('heap after that', 'MB', heap),
  ];
}

/** Opening: against reading and parsing the same bytes, and at the largest size that is promised. */
export async function benchStore(): Promise<Measured[]> {
  const stage = await mkdtemp(join(tmpdir(), 'attest-bench-store-'));
  try {
    const { open, read, heap } = await openAgainstReading(join(stage, 'thousand'), THOUSAND);
    return [
      against(
        'open 1,000 documents with 50 annotations each, against reading and parsing those bytes',
        'ms',
        open,
        read,
        OPEN_GOAL,
      ),
      plain('heap after that open', 'MB', heap),
      ...(await largeProject(join(stage, 'large'))),
    ];
  } finally {
    await rm(stage, { recursive: true, force: true });
  }
}
