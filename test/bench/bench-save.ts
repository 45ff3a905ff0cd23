import { mkdtemp, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';
import { canonicalJson } from '#shared/base/canonical-json.ts';
import { describeAnchor } from '#shared/anchor/describe-anchor.ts';
import { table } from '#shared/project/project.ts';
import { convert } from '#electron/import/convert.ts';
import { importDocuments } from '#electron/handlers/import-documents.ts';
import { createFingerprints } from '#electron/handlers/fingerprints.ts';
import { createProject } from '#electron/handlers/open-folder.ts';
import type { OpenProject } from '#electron/handlers/open-project.ts';
import { createMachine } from '#electron/system/machine.ts';
import { against, median, timed, type Measured } from './measure.ts';

const DOCUMENTS = 1000;
const ROUNDS = 40;
const SENTENCE = 'The roll holds 880 soldiers who left from January to September 2025. ';

async function bigProject(folder: string): Promise<OpenProject> {
  const people = new Map<string, string>();
  const identity = {
    me: (id: string) => Promise.resolve(people.get(id) ?? null),
    setMe: (id: string, me: string) => Promise.resolve(void people.set(id, me)),
  };
  const machine = createMachine(randomBytes(16).toString('hex'));
  const made = await createProject(
    { machine, identity },
    { folder, name: 'Bench', pseudonym: 'bench' },
  );
  if (!made.ok) throw new Error(made.failure.sentence);
  const project = made.value;
  const converter = {
    convert: (job: { fileName: string; bytes: Uint8Array }) =>
      Promise.resolve(convert(job.bytes, job.fileName)),
  };
  const items = Array.from({ length: DOCUMENTS }, (_, at) => ({
    name: `${at}.txt`,
    bytes: Buffer.from(`Document ${at}\n\n${SENTENCE.repeat(40)}\n\nNumber ${at} ends here.\n`),
  }));
  const fingerprints = createFingerprints(project);
  const done = await importDocuments(
    { open: project, converter, fingerprints, fs: machine.fs },
    items,
    {
      signal: new AbortController().signal,
      onProgress: () => {},
    },
  );
  if (!done.ok) throw new Error(done.failure.sentence);
  await project.flush();
  return project;
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

/** Saving one annotation at 1,000 documents, against the bare durable write and one big lowdb file. */
export async function benchSave(): Promise<Measured[]> {
  const stage = await mkdtemp(join(tmpdir(), 'attest-bench-'));
  try {
    const folder = join(stage, 'project');
    const project = await bigProject(folder);
    const [document] = table(project.project, 'document').values();
    if (!document) throw new Error('Nothing was imported');
    const text = await project.store.text(document.current);
    const outline = await project.store.blocks(document.id, document.current);
    if (!text.ok || !outline.ok) throw new Error('The text cannot be read');
    const start = text.value.indexOf('880');
    const anchor = describeAnchor(
      { text: text.value, textHash: document.current, blocks: outline.value.blocks },
      { start, end: start + 3 },
    );
    const home = join(folder, 'documents', document.id, 'annotations.json');
    const saves: number[] = [];
    const bares: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      saves.push(
        await timed(async () => {
          await project.dispatch({
            kind: 'highlight.add',
            document: document.id,
            anchor,
            tags: [],
          });
          await project.flush();
        }),
      );
      const bytes = await readFile(home);
      bares.push(await timed(() => bareWrite(stage, bytes)));
    }
    const records = project.snapshot(0).records;
    const everything = { records, texts: Array.from({ length: DOCUMENTS }, () => text.value) };
    const big = join(stage, 'everything.json');
    await writeFile(big, canonicalJson(everything));
    const low = new Low(new JSONFile<typeof everything>(big), everything);
    const bigs: number[] = [];
    for (let round = 0; round < 5; round += 1) bigs.push(await timed(() => low.write()));
    await project.close();
    return [
      against(
        'save one annotation, against a bare durable write of the same bytes',
        'ms',
        median(saves),
        median(bares),
        1.5,
      ),
      against(
        'save one annotation at 1,000 documents, against one lowdb file',
        'ms',
        median(saves),
        median(bigs),
        1,
      ),
    ];
  } finally {
    await rm(stage, { recursive: true, force: true });
  }
}
