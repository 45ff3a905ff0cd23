import { describeAnchor } from '#shared/anchor/describe-anchor.ts';
import type { Result } from '#shared/base/result.ts';
import type { ProjectCommand } from '#shared/project/command.ts';
import { table, type Project } from '#shared/project/project.ts';
import { createFingerprints } from '#electron/handlers/fingerprints.ts';
import { importDocuments } from '#electron/handlers/import-documents.ts';
import { createProject, openProject } from '#electron/handlers/open-folder.ts';
import type { OpenProject, ProjectPorts } from '#electron/handlers/open-project.ts';
import { restoreProject } from '#electron/handlers/restore-project.ts';
import { listVersions } from '#electron/store/history.ts';
import type { FileSystem } from '#electron/store/file-system.ts';
import type { Machine } from '#electron/store/machine.ts';
import { converter, pasted, testIdentity } from '#test/electron/handlers/test-project.ts';
import { testMachine } from '#test/electron/store/test-machine.ts';
import { simulatedFileSystem, type SimulatedDisk } from './simulated-disk.ts';

export const FOLDER = '/Losses';
const SENTENCE = 'The monitor counted 880 people in the first quarter.';

/** The computer after its process was killed: same installation, nobody of before lives. */
export function machineOn(
  disk: SimulatedDisk,
  wrap: (fs: FileSystem) => FileSystem = (fs) => fs,
): Machine {
  return testMachine({ fs: wrap(simulatedFileSystem(disk)), isAlive: () => false });
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

/** Takes the whole project back to just before the last file that was replaced. */
export const goBack: Deed = {
  name: 'restore',
  whole: true,
  act: async ({ open, ports: { machine } }) => {
    const last = (await listVersions(machine, FOLDER)).at(-1);
    if (!last) throw new Refused('There is no history');
    const point = { file: null, at: last.until - 1 };
    return got(await restoreProject(open, machine, { point, keepAdded: false }));
  },
};

/** Waits until what was done is said to be on disk. */
export const settled: Deed = {
  name: 'saved',
  whole: false,
  act: async ({ open }) => got(await open.flush()),
};
