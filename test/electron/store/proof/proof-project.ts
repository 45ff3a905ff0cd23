import { describeAnchor } from '#shared/anchor/describe-anchor.ts';
import type { Result } from '#shared/base/result.ts';
import type { ProjectCommand } from '#shared/project/command.ts';
import { table, type Project } from '#shared/project/project.ts';
import { wholeHome } from '#shared/project/shards.ts';
import { createFingerprints } from '#electron/handlers/fingerprints.ts';
import { importDocuments } from '#electron/handlers/import-documents.ts';
import { createProject, openProject } from '#electron/handlers/open-folder.ts';
import type { OpenProject, ProjectPorts } from '#electron/handlers/open-project.ts';
import { restoreProject } from '#electron/handlers/restore-project.ts';
import { listVersions } from '#electron/store/history.ts';
import { errorCode, type FileSystem } from '#electron/store/file-system.ts';
import type { Machine } from '#electron/store/machine.ts';
import { converter, pasted, testIdentity } from '#test/electron/handlers/test-project.ts';
import { testMachine } from '#test/electron/store/test-machine.ts';
import { simulatedFileSystem, type SimulatedDisk } from './simulated-disk.ts';

export const FOLDER = '/Losses';
/** Annotations a file holds before it is split: few, so that short lives see it. */
export const FILE_HOLDS = 3;
const SENTENCE = 'The monitor counted 880 people in the first quarter.';

/** The computer after its process was killed: same installation, nobody of before lives. */
export function machineOn(
  disk: SimulatedDisk,
  wrap: (fs: FileSystem) => FileSystem = (fs) => fs,
  given: Pick<Partial<Machine>, 'random'> = {},
): Machine {
  const fs = wrap(simulatedFileSystem(disk));
  return testMachine({ fs, isAlive: () => false, fileHolds: FILE_HOLDS, ...given });
}

/** The same ids in every life, so that records lie in the same files; like those of no other machine. */
export function sameIds(): Machine['random'] {
  let next = 0;
  return () => {
    next += 1;
    return Uint8Array.from(
      { length: 16 },
      (_, at) => (at === 8 ? 255 : next * (at * 7 + 37)) & 255,
    );
  };
}

/** Somebody was told in a sentence that something cannot be done. */
export class Refused extends Error {
  override readonly name = 'Refused';
}

export function got<T>(result: Result<T>): T {
  if (!result.ok) throw new Refused(`${result.failure.code}: ${result.failure.sentence}`);
  return result.value;
}

export interface ProofProject {
  readonly open: OpenProject;
  readonly ports: ProjectPorts;
}

/** A new project on a simulated disk. */
export async function projectOn(machine: Machine): Promise<ProofProject> {
  const ports = { machine, identity: testIdentity() };
  const named = { folder: FOLDER, name: 'Losses', pseudonym: 'Heron' };
  return { ports, open: got(await createProject(ports, named)) };
}

export async function reopened(machine: Machine): Promise<ProofProject> {
  const ports = { machine, identity: testIdentity() };
  return { ports, open: got(await openProject(ports, FOLDER, 'edit-or-refuse')) };
}

/** One thing a person does. `whole`: what it changes comes and goes together, in whatever files it lies. */
export interface Deed {
  readonly name: string;
  readonly whole: boolean;
  readonly act: (on: ProofProject) => Promise<unknown>;
}

const command = (make: (project: Project) => ProjectCommand): Deed['act'] => {
  return async ({ open }) => got(await open.dispatch(make(open.project)));
};

const first = <T>(values: Iterable<T>): T => {
  const [value] = values;
  if (value === undefined) throw new Refused('There is none');
  return value;
};

const firstDocument = (project: Project) => first(table(project, 'document').values());

export const addTag = (name: string): Deed => ({
  name: 'tag',
  whole: false,
  act: command(() => ({ kind: 'tag.add', name })),
});

export const addClaim = (statement: string): Deed => ({
  name: 'claim',
  whole: false,
  act: command(() => ({ kind: 'claim.add', statement })),
});

export const rename = (name: string): Deed => ({
  name: 'rename',
  whole: false,
  act: command(() => ({ kind: 'project.rename', name })),
});

export const addHighlight: Deed = {
  name: 'highlight',
  whole: false,
  act: async ({ open }) => {
    const document = firstDocument(open.project);
    const text = got(await open.store.text(document.current));
    const { blocks } = got(await open.store.blocks(document.id, document.current));
    const start = text.indexOf('880');
    const source = { text, textHash: document.current, blocks };
    const anchor = describeAnchor(source, { start, end: start + 3 });
    const tags = [...table(open.project, 'tag').keys()].slice(0, 1);
    return got(await open.dispatch({ kind: 'highlight.add', document: document.id, anchor, tags }));
  },
};

/** Writes a note to the first highlight. */
export const editHighlight = (note: string): Deed => ({
  name: 'note',
  whole: false,
  act: command((project) => {
    const [id] = [...table(project, 'highlight').keys()].sort();
    return { kind: 'highlight.note', id: id ?? '', note };
  }),
});

/** Removes a tag: its record, and every mention of it in the highlights of documents. */
export const deleteTag: Deed = {
  name: 'delete',
  whole: false,
  act: command((project) => ({ kind: 'tag.delete', id: first(table(project, 'tag').keys()) })),
};

export const bringTwo = (name: string): Deed => ({
  name: 'import',
  whole: true,
  act: async ({ open, ports }) => {
    const deps = { open, converter, fingerprints: createFingerprints(open), fs: ports.machine.fs };
    const items = ['one', 'two'].map((which) => pasted(`${SENTENCE} ${name} ${which}.`));
    const { signal } = new AbortController();
    return got(await importDocuments(deps, items, { signal, onProgress: () => {} }));
  },
});

export const undoLast: Deed = {
  name: 'undo',
  whole: true,
  act: async ({ open }) => got(await open.undo()),
};

export const redoLast: Deed = {
  name: 'redo',
  whole: true,
  act: async ({ open }) => got(await open.redo()),
};

/** Deletes a document with what hangs on it: tombstones in its files, the content in the trash. */
export const deleteDocument: Deed = {
  name: 'delete document',
  whole: true,
  act: command((project) => ({ kind: 'document.delete', ids: [firstDocument(project).id] })),
};

function refused(error: unknown): never {
  const code = errorCode(error);
  throw code === undefined ? error : new Refused(code);
}

/** Goes back to just before a file was replaced for the last time, or with `first` for the first time. */
const goBackTo = (file: string | null, which: 'first' | 'last'): Deed => ({
  name: file === null ? 'restore' : 'restore a file',
  whole: true,
  act: async ({ open, ports: { machine } }) => {
    const kept = await listVersions(machine, FOLDER).catch(refused);
    const versions = kept.filter(({ home }) => file === null || home.includes(file));
    const version = versions.at(which === 'first' ? 0 : -1);
    if (!version) throw new Refused('There is no history');
    const point = { file: file && wholeHome(version.home), at: version.until - 1 };
    return got(await restoreProject(open, machine, { point, keepAdded: false }));
  },
});

/** Takes the whole project back to just before the last file that was replaced. */
export const goBack = goBackTo(null, 'last');

/** Takes the whole project back to the first moment that is kept: nearly all of it goes. */
export const goBackFar = goBackTo(null, 'first');

/** Takes one file back to before it was last replaced; `file` is part of its name. */
export const goBackFile = (file: string): Deed => goBackTo(file, 'last');

/** Waits until what was done is said to be on disk. */
export const settled: Deed = {
  name: 'saved',
  whole: false,
  act: async ({ open }) => got(await open.flush()),
};
