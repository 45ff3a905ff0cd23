import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { ok, type Result } from '#shared/base/result.ts';
import type { ImportOutcome } from '#shared/ipc/contract.ts';
import { bibliographyEntries } from '#electron/import/bibliography.ts';
import { convertFile } from '#electron/import/convert-file.ts';
import { pagePicture } from '#electron/import/page-picture.ts';
import { createFingerprints } from '#electron/handlers/fingerprints.ts';
import type { ImportItem } from '#electron/handlers/arrivals.ts';
import { importDocuments } from '#electron/handlers/import-documents.ts';
import { createProject, openProject } from '#electron/handlers/open-folder.ts';
import type { OpenProject, ProjectPorts } from '#electron/handlers/open-project.ts';
import type { Converter } from '#electron/handlers/ports.ts';
import type { Machine } from '#electron/store/machine.ts';
import { tempFolder, testMachine } from '#test/electron/store/test-machine.ts';

/** The value of a Result that must be one. */
export function got<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.failure.code}: ${result.failure.sentence}`);
  return result.value;
}

export function refused<T>(result: Result<T>): { code: string; sentence: string } {
  if (result.ok) throw new Error('Expected a failure');
  return result.failure;
}

/** Who I am, by project, as user data would keep it. */
export function testIdentity(): ProjectPorts['identity'] {
  const people = new Map<string, string>();
  return {
    me: async (project) => Promise.resolve(people.get(project) ?? null),
    setMe: async (project, person) => {
      await Promise.resolve(people.set(project, person));
    },
  };
}

/** The real converter, in this process: what it needs a process of its own for is tested there. */
export const converter: Converter = {
  convert: ({ bytes, fileName, ...options }) => convertFile(bytes, fileName, options),
  page: ({ bytes, page }) => pagePicture(bytes, page),
  entries: async ({ fileName, bytes }) => Promise.resolve(ok(bibliographyEntries(fileName, bytes))),
};

export interface TestProject {
  readonly open: OpenProject;
  readonly ports: ProjectPorts;
  readonly folder: string;
  readonly bring: (...items: ImportItem[]) => Promise<ImportOutcome[]>;
  /** Closes and opens again, as the same person on the same machine. */
  readonly reopen: () => Promise<TestProject>;
}

export function bringInto(open: OpenProject, ports: ProjectPorts) {
  const deps = { open, converter, fingerprints: createFingerprints(open), fs: ports.machine.fs };
  return async (...items: ImportItem[]): Promise<ImportOutcome[]> =>
    got(
      await importDocuments(deps, items, {
        signal: new AbortController().signal,
        onProgress: () => {},
      }),
    );
}

function testProject(open: OpenProject, ports: ProjectPorts, folder: string): TestProject {
  return {
    open,
    ports,
    folder,
    bring: bringInto(open, ports),
    reopen: async () => {
      got(await open.close());
      const again = got(await openProject(ports, folder, 'edit-or-refuse'));
      onTestFinished(async () => {
        await again.close();
      });
      return testProject(again, ports, folder);
    },
  };
}

/** A new project in a folder of its own. */
export async function newProject(machine: Machine = testMachine()): Promise<TestProject> {
  const ports = { machine, identity: testIdentity() };
  const folder = join(await tempFolder(), 'Losses');
  const open = got(await createProject(ports, { folder, name: 'Losses', pseudonym: 'Heron' }));
  onTestFinished(async () => {
    await open.close();
  });
  return testProject(open, ports, folder);
}

/** Text as a pasted item, named after its first words. */
export function pasted(text: string, name = 'Pasted.txt'): ImportItem {
  return { name, bytes: Buffer.from(text, 'utf8') };
}

/** Every file below a folder, with forward slashes, without what is local to this machine. */
export async function filesBelow(folder: string, under = ''): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(join(folder, under), { withFileTypes: true })) {
    const name = under === '' ? entry.name : `${under}/${entry.name}`;
    if (name === '.attest') continue;
    if (entry.isDirectory()) found.push(...(await filesBelow(folder, name)));
    else found.push(name);
  }
  return found.sort();
}
