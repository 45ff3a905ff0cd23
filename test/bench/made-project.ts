import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { documentId, makeId } from '#shared/base/ids.ts';
import { describeAnchor } from '#shared/anchor/describe-anchor.ts';
import { hashText } from '#shared/document/text.ts';
import type { ProjectCommand } from '#shared/project/command.ts';
import type { AnyRecord, RecordByType } from '#shared/project/kinds.ts';
import { allRecords, table } from '#shared/project/project.ts';
import { createFingerprints } from '#electron/handlers/fingerprints.ts';
import { importDocuments } from '#electron/handlers/import-documents.ts';
import { createProject, openProject } from '#electron/handlers/open-folder.ts';
import type { OpenProject, ProjectPorts } from '#electron/handlers/open-project.ts';
import { suggestFigures } from '#electron/handlers/suggest-figures.ts';
import { convert } from '#electron/import/convert.ts';
import { fileBytes } from '#electron/store/file-bytes.ts';
import { emptyFile } from '#electron/store/home-file.ts';
import { createMachine } from '#electron/system/machine.ts';
import { fail, ok, type Result } from '#shared/base/result.ts';

const SENTENCE = 'The roll holds 880 soldiers who left from January to September 2025. ';

export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.failure.sentence);
  return result.value;
}

export function benchPorts(): ProjectPorts {
  const people = new Map<string, string>();
  const machine = createMachine(randomBytes(16).toString('hex'));
  const identity = {
    me: (id: string) => Promise.resolve(people.get(id) ?? null),
    setMe: (id: string, me: string) => Promise.resolve(void people.set(id, me)),
  };
  return { machine, identity };
}

/** What is to be made: characters of text a document, highlights and figures a document. */
export interface Size {
  readonly documents: number;
  readonly text: number;
  readonly highlights: number;
  readonly figures: number;
  /** Sentences a paragraph; one paragraph of all where it is not said. */
  readonly paragraph?: number;
}

/** The command that highlights the number in a document: the first, where none is named. */
export async function highlightOf(
  open: OpenProject,
  document: RecordByType['document'] | undefined = [...table(open.project, 'document').values()][0],
): Promise<ProjectCommand> {
  if (!document) throw new Error('There is no document');
  const text = must(await open.store.text(document.current));
  const { blocks } = must(await open.store.blocks(document.id, document.current));
  const start = text.indexOf('880');
  const source = { text, textHash: document.current, blocks };
  const anchor = describeAnchor(source, { start, end: start + 3 });
  return { kind: 'highlight.add', document: document.id, anchor, tags: [] };
}

/** One document, highlight and figure made as a person makes them: what all others are copies of. */
async function patterns(open: OpenProject, ports: ProjectPorts, size: Size) {
  const many = Math.ceil(size.text / SENTENCE.length);
  const each = size.paragraph ?? many;
  const paragraphs = Array.from({ length: Math.ceil(many / each) }, () => SENTENCE.repeat(each));
  const text = `Document one\n\n${paragraphs.join('\n\n')}\n`;
  const converter = {
    convert: (job: { fileName: string; bytes: Uint8Array }) =>
      Promise.resolve(convert(job.bytes, job.fileName)),
    entries: () => Promise.resolve(ok([])),
    page: () => Promise.resolve(fail('unreadable', 'No page of these is a picture.')),
  };
  const deps = { open, converter, fingerprints: createFingerprints(open), fs: ports.machine.fs };
  const { signal } = new AbortController();
  const items = [{ name: 'one.txt', bytes: Buffer.from(text) }];
  must(await importDocuments(deps, items, { signal, onProgress: () => {} }));
  must(await open.dispatch(await highlightOf(open)));
  const [document] = table(open.project, 'document').values();
  const [found] = must(await suggestFigures(open, document ? [document.id] : []));
  const [suggestion] = found?.suggestions ?? [];
  if (!document || !found || !suggestion) throw new Error('The sentence holds no figure');
  const { id: _id, zone: _zone, ...quantity } = suggestion;
  must(
    await open.dispatch({
      kind: 'figure.add',
      document: document.id,
      textHash: document.current,
      quantity,
      tags: [],
    }),
  );
  const of = (type: 'highlight' | 'figure'): AnyRecord => {
    const [record] = table(open.project, type).values();
    if (!record) throw new Error(`There is no ${type}`);
    return record;
  };
  return { document, highlight: of('highlight'), figure: of('figure') };
}

/** A record that says of another document what the pattern says of its own. */
function copied<R extends AnyRecord>(pattern: R, id: string, from: string[], to: string[]): R {
  let json = JSON.stringify({ ...pattern, id });
  for (const [at, word] of from.entries()) json = json.replaceAll(word, to[at] ?? word);
  return JSON.parse(json) as R;
}

/** Makes a project of that size in `folder`, closed. Its texts are there; its originals are not. */
export async function madeProject(folder: string, size: Size): Promise<ProjectPorts> {
  const ports = benchPorts();
  const open = must(await createProject(ports, { folder, name: 'Bench', pseudonym: 'bench' }));
  const { document, highlight, figure } = await patterns(open, ports, size);
  const file = emptyFile(open.project.id);
  const text = must(await open.store.text(document.current));
  const blocks = JSON.stringify(must(await open.store.blocks(document.id, document.current)));
  must(await open.close());
  await mkdir(join(folder, 'texts'), { recursive: true });
  const random = (): Uint8Array => randomBytes(16);
  for (let at = 1; at < size.documents; at += 1) {
    const own = `${text.slice(0, -12)} ${String(at).padStart(10)}.`;
    const textHash = hashText(own);
    const id = documentId(textHash);
    const from = [document.id, document.current];
    const to = [id, textHash];
    const many = (count: number, pattern: AnyRecord, kind: 'highlight' | 'figure'): AnyRecord[] =>
      Array.from({ length: count }, () => copied(pattern, makeId(kind, random), from, to));
    const record: RecordByType['document'] = copied(document, id, from, to);
    const annotations = [
      ...many(size.highlights, highlight, 'highlight'),
      ...many(size.figures, figure, 'figure'),
    ];
    const place = join(folder, 'documents', id);
    await mkdir(place, { recursive: true });
    await writeFile(join(place, 'document.json'), fileBytes({ ...file, records: [record] }));
    await writeFile(join(place, 'annotations.json'), fileBytes({ ...file, records: annotations }));
    const sheet = blocks.replaceAll(document.current, textHash);
    await writeFile(join(place, `blocks-${textHash}.json`), sheet);
    await writeFile(
      join(folder, 'texts', `${textHash}.json`),
      JSON.stringify({ textHash, text: own }),
    );
  }
  return ports;
}

export async function opened(ports: ProjectPorts, folder: string): Promise<OpenProject> {
  const open = must(await openProject(ports, folder, 'edit-or-refuse'));
  if (open.header.problems.length > 0) throw new Error(open.header.problems[0]?.sentence);
  return open;
}

export const count = (open: OpenProject): number => [...allRecords(open.project)].length;
