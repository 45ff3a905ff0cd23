import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ok } from '#shared/base/result.ts';
import { eraseHandlers } from '#electron/handlers/erase-handlers.ts';
import { followTexts } from '#electron/handlers/follow-texts.ts';
import type { ProjectSession } from '#electron/handlers/project-session.ts';
import { trashHandlers } from '#electron/handlers/trash-handlers.ts';
import { IndexedSearch } from '#electron/search/indexed-search.ts';
import { indexName } from '#electron/store/project-files.ts';
import { testMachine } from '#test/electron/store/test-machine.ts';
import { newProject } from './test-project.ts';

/** Everything below a folder whose bytes hold the words, in any writing this product or another uses. */
export async function holding(folder: string, words: string): Promise<string[]> {
  const wide = Buffer.from(words, 'utf16le');
  const ascii = words.replace(
    /\P{ASCII}/gu,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  const needles = [
    ...['NFC', 'NFD'].map((form) => Buffer.from(words.normalize(form))),
    ...[Buffer.from(ascii), wide, Buffer.from(wide).swap16()],
  ];
  const found: string[] = [];
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    if ((await stat(path)).isDirectory()) found.push(...(await holding(path, words)));
    else {
      const bytes = await readFile(path);
      if (needles.some((needle) => bytes.includes(needle))) found.push(path);
    }
  }
  return found;
}

/** An open project with a search whose index is on disk, and the requests the window makes. */
export async function opened(machine = testMachine()) {
  const project = await newProject(machine);
  const { open, ports, folder } = project;
  const file = indexName(folder, ports.machine.token);
  const place = { folder, projectId: open.project.id, file };
  const search = new IndexedSearch({ ...place, disk: ports.machine });
  followTexts(open, search);
  const session = { needed: () => ok({ project: open, search }) } as unknown as ProjectSession;
  const requests = {
    ...eraseHandlers(session, ports.machine),
    ...trashHandlers(session, ports.machine),
  };
  return { ...project, search, requests };
}
