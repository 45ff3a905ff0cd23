import type { Result } from '#shared/base/result.ts';
import { createFingerprints } from '#electron/handlers/fingerprints.ts';
import { openProject } from '#electron/handlers/open-folder.ts';
import type { ProjectPorts } from '#electron/handlers/open-project.ts';
import type { Converter, Printer } from '#electron/handlers/ports.ts';
import type { Opened } from '#electron/handlers/project-session.ts';
import { IndexedSearch } from '#electron/search/indexed-search.ts';
import { EXIT } from './usage.ts';

/** What commands work with. `out` is standard output, `tell` standard error; both take whole lines. */
export interface CliContext {
  readonly ports: ProjectPorts;
  readonly converter: Converter;
  readonly printer: Printer;
  readonly out: (text: string) => void;
  readonly tell: (line: string) => void;
  /** Where the sample documents stand. */
  readonly samples: string;
}

/** A command's own failure, as the sentence to print and the code to end with. */
export class CommandFailed extends Error {
  override readonly name = 'CommandFailed';
  readonly exit: number;

  constructor(sentence: string, exit: number = EXIT.failed) {
    super(sentence);
    this.exit = exit;
  }
}

/** The value, or the end of the command with the failure's sentence. */
export function must<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  const { code, sentence } = result.failure;
  throw new CommandFailed(sentence, code === 'project-held' ? EXIT.held : EXIT.failed);
}

/** Opens a project, lets `work` use it, saves and closes, whatever happens. */
export async function withProject<T>(
  { ports }: CliContext,
  folder: string,
  access: 'read' | 'edit-or-refuse',
  work: (opened: Opened) => Promise<T>,
): Promise<T> {
  const project = must(await openProject(ports, folder, access));
  try {
    const place = { folder: project.store.folder, projectId: project.project.id, file: null };
    const search = new IndexedSearch({ ...place, disk: ports.machine });
    const answer = await work({ project, fingerprints: createFingerprints(project), search });
    if (access !== 'read') must(await project.flush());
    return answer;
  } finally {
    await project.close();
  }
}

export function printJson({ out }: CliContext, value: unknown): void {
  out(`${JSON.stringify(value, null, 2)}\n`);
}
