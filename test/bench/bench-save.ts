import { closeSync, openSync, readSync } from 'node:fs';
import { mkdtemp, open, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';
import { allRecords, table } from '#shared/project/project.ts';
import type { OpenProject } from '#electron/handlers/open-project.ts';
import { highlightOf, madeProject, must, opened } from './made-project.ts';
import { against, median, timed, type Measured } from './measure.ts';

const SIZE = { documents: 1000, text: 100_000, highlights: 5, figures: 0 };
/** In each of so many documents, so that a p95 is not the tenth-worst of a few hundred: that swung by half. */
const DOCUMENTS = 4;
const ROUNDS = 200;
/** The first saves of a process read their code; a bare write has next to none. */
const WARM_UP = 20;
const BIG_ROUNDS = 3;
const SAVE_GOAL = 1.5;
/** Fifty times faster. */
const BIG_GOAL = 0.02;

function p95(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? 0;
}

/** The same bytes as saving writes, by the bare calls that make a write durable: file and folder. */
async function bareWrite(folder: string, bytes: Uint8Array): Promise<void> {
  const temp = join(folder, 'bare.tmp');
  const file = await open(temp, 'w');
  await file.writeFile(bytes);
  await file.sync();
  await file.close();
  await rename(temp, join(folder, 'bare.json'));
  const directory = await open(folder, 'r');
  await directory.sync();
  await directory.close();
}

/** Into memory that is there: what measuring leaves to be collected would fall on what is measured. */
const read = Buffer.alloc(4 * 1024 * 1024);

function bytesOf(path: string): Uint8Array {
  const file = openSync(path, 'r');
  const length = readSync(file, read, 0, read.length, 0);
  closeSync(file);
  if (length === read.length) throw new Error('The file is longer than what measures it');
  return read.subarray(0, length);
}

/**
 * Times of saving one annotation and of the bare write of those bytes, turn by turn and in one folder: what
 * a new file costs depends on where on the disk it comes to lie, and ext4 without a journal passes by every
 * file deleted there in the last minutes, one by one.
 */
async function savesAndBares(project: OpenProject): Promise<[number[], number[]]> {
  const documents = [...table(project.project, 'document').values()].slice(0, DOCUMENTS);
  const saves: number[] = [];
  const bares: number[] = [];
  for (const document of documents) {
    const folder = join(project.store.folder, 'documents', document.id);
    const home = join(folder, 'annotations.json');
    const highlight = await highlightOf(project, document);
    for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
      const save = await timed(async () => {
        must(await project.dispatch(highlight));
        must(await project.flush());
      });
      const bytes = bytesOf(home);
      const bare = await timed(() => bareWrite(folder, bytes));
      if (round < WARM_UP) continue;
      saves.push(save);
      bares.push(bare);
    }
  }
  return [saves, bares];
}

/** Times of writing the whole project, texts and records, as one lowdb file. */
async function bigWrites(project: OpenProject, stage: string): Promise<number[]> {
  const texts: string[] = [];
  for (const { current } of table(project.project, 'document').values()) {
    texts.push(must(await project.store.text(current)));
  }
  const everything = { records: [...allRecords(project.project)], texts };
  const low = new Low(new JSONFile<typeof everything>(join(stage, 'everything.json')), everything);
  const times: number[] = [];
  for (let round = 0; round < BIG_ROUNDS; round += 1) times.push(await timed(() => low.write()));
  return times;
}

/** Saving one annotation at 1,000 documents of 100 KB, against the bare write and one big lowdb file. */
export async function benchSave(): Promise<Measured[]> {
  const stage = await mkdtemp(join(tmpdir(), 'attest-bench-'));
  try {
    const folder = join(stage, 'project');
    const project = await opened(await madeProject(folder, SIZE), folder);
    const [saves, bares] = await savesAndBares(project);
    const bigs = await bigWrites(project, stage);
    await project.close();
    const bare = 'save one annotation, against a bare durable write of the same bytes';
    return [
      against(`${bare} (median)`, 'ms', median(saves), median(bares), SAVE_GOAL),
      against(`${bare} (p95)`, 'ms', p95(saves), p95(bares), SAVE_GOAL),
      against(
        'save one annotation at 1,000 documents of 100 KB, against one lowdb file',
        'ms',
        median(saves),
        median(bigs),
        BIG_GOAL,
      ),
    ];
  } finally {
    await rm(stage, { recursive: true, force: true });
  }
}
