import { table, type Project } from '#shared/project/project.ts';
import { openProject } from '#electron/handlers/open-folder.ts';
import type { Problem } from '#electron/store/read-homes.ts';
import { createMachine } from '#electron/system/machine.ts';
import { got, testIdentity } from '#test/electron/handlers/test-project.ts';

/** The installation the tests themselves say they are. */
export const TOKEN = 'b'.repeat(32);

export interface Found {
  /** Ids of the tags and highlights of a project, which is all that savers make. */
  readonly ids: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

const idsOf = (project: Project): string[] =>
  (['tag', 'highlight'] as const).flatMap((type) => [...table(project, type).keys()]);

/** What the next start finds in a folder, and what could not be read of it. */
export async function foundIn(folder: string): Promise<Found> {
  const ports = { machine: createMachine(TOKEN), identity: testIdentity() };
  const open = got(await openProject(ports, folder, 'edit-or-refuse'));
  const ids = new Set(idsOf(open.project));
  const { problems } = open.header;
  await open.close();
  return { ids, problems };
}
