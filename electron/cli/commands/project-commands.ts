import { writeFileAtomically } from '#electron/store/atomic-file.ts';
import { basename, resolve } from 'node:path';
import { bundleContent } from '#electron/bundle/bundle-content.ts';
import { unpackBundle } from '#electron/bundle/unpack-bundle.ts';
import { zipBundle } from '#electron/bundle/zip-bundle.ts';
import { createProject } from '#electron/handlers/open-folder.ts';
import { notSaved } from '#electron/store/disk-failure.ts';
import { word, type CliCommand } from '#electron/cli/command.ts';
import { must, withProject } from '#electron/cli/context.ts';
import { EXIT, UsageError } from '#electron/cli/usage.ts';

/** Nobody is asked on the command line, and nothing is taken from the operating system. */
const UNNAMED_AUTHOR = 'Author';

export const newCommand: CliCommand = {
  usage: 'new DIR --name NAME [--author PSEUDONYM]',
  words: [1, 1],
  options: { name: 'value', author: 'value' },
  run: async (given, { ports, out }) => {
    const name = given.values.get('name')?.trim();
    if (!name) throw new UsageError('A project needs a name. Usage: attest new DIR --name NAME');
    const pseudonym = given.values.get('author')?.trim() || UNNAMED_AUTHOR;
    const folder = word(given, 0);
    const project = must(await createProject(ports, { folder, name, pseudonym }));
    await project.close();
    out(`Made the project “${name}” in ${basename(resolve(folder))}.\n`);
    return EXIT.done;
  },
};

export const shareCommand: CliCommand = {
  usage: 'share DIR --out FILE [--without-originals]',
  words: [1, 1],
  options: { out: 'value', 'without-originals': 'flag' },
  run: async (given, context) => {
    const file = given.values.get('out');
    if (!file)
      throw new UsageError('Say where the bundle goes. Usage: attest share DIR --out FILE');
    await withProject(context, word(given, 0), 'read', async ({ project }) => {
      const originals = !given.flags.has('without-originals');
      const content = must(await bundleContent(project.project, project.store, { originals }));
      const bytes = await zipBundle(content);
      try {
        await writeFileAtomically(context.ports.machine, resolve(file), bytes);
      } catch (error) {
        must(notSaved(error));
      }
      context.out(
        `Shared ${content.documents} documents and ${content.records} records in ${basename(file)} ` +
          `(${bytes.length} bytes). ${content.privateLeft} private records stay here.\n`,
      );
    });
    return EXIT.done;
  },
};

export const openBundleCommand: CliCommand = {
  usage: 'open-bundle FILE DIR',
  words: [2, 2],
  options: {},
  run: async (given, { ports, out }) => {
    const folder = resolve(word(given, 1));
    must(await unpackBundle(ports.machine, resolve(word(given, 0)), folder));
    out(`Opened the bundle as a project in ${basename(folder)}.\n`);
    return EXIT.done;
  },
};
