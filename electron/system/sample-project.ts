import { constants, existsSync } from 'node:fs';
import { copyFile, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, ok } from '#shared/base/result.ts';
import type { SampleProject } from '#electron/handlers/ports.ts';

const NAME = 'Sample project';

async function copyTree(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) await copyTree(source, target);
    else if (entry.isFile()) await copyFile(source, target, constants.COPYFILE_EXCL);
  }
}

/** The first name nobody has: somebody may have gone on working in an earlier copy. */
function freshFolder(place: string): string {
  for (let count = 1; ; count += 1) {
    const folder = join(place, count === 1 ? NAME : `${NAME} ${count}`);
    if (!existsSync(folder)) return folder;
  }
}

/** Copies the packaged sample at `original` into a new folder below `place`. */
export function createSampleProject(original: string, place: string): SampleProject {
  return {
    prepare: async () => {
      if (!existsSync(join(original, 'project.json'))) {
        return fail('not-found', 'This copy of Attest came without its sample project.');
      }
      const folder = freshFolder(place);
      try {
        await copyTree(original, folder);
      } catch (error) {
        const { code, message } = error as NodeJS.ErrnoException;
        if (code === undefined) throw error;
        return fail('not-saved', `The sample project could not be copied: ${message}`);
      }
      return ok(folder);
    },
  };
}
