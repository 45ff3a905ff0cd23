import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { table } from '#shared/project/project.ts';
import { bundleContent } from '#electron/bundle/bundle-content.ts';
import { zipBundle } from '#electron/bundle/zip-bundle.ts';
import type { CliCommand } from '#electron/cli/command.ts';
import { CommandFailed, must, withProject, type CliContext } from '#electron/cli/context.ts';
import { SampleJob } from '#electron/cli/sample-job.ts';
import { SAMPLE_NAME, SAMPLE_PSEUDONYM } from '#electron/cli/sample-decisions.ts';
import { EXIT } from '#electron/cli/usage.ts';
import { importDocuments } from '#electron/handlers/import-documents.ts';
import { expandFolders } from '#electron/handlers/import-files.ts';
import { createProject } from '#electron/handlers/open-folder.ts';
import type { Opened } from '#electron/handlers/project-session.ts';
import { suggestFigures } from '#electron/handlers/suggest-figures.ts';
import { writeFileAtomically } from '#electron/store/atomic-file.ts';
import { draftBrief, writeBrief } from './brief-command.ts';
import { checkProject } from './check-command.ts';

const MADE = [
  'project',
  'briefing.pdf',
  'briefing.html',
  'briefing.md',
  'counting-who-left.attest',
];

/** A fresh folder: an earlier demo's is emptied, anybody else's is left alone. */
function freshFolder(folder: string): void {
  if (existsSync(folder)) {
    const stranger = readdirSync(folder).find((name) => !MADE.includes(name));
    if (stranger !== undefined) {
      throw new CommandFailed(
        `${basename(folder)} holds ${stranger}, which no demo made. Name an empty folder.`,
      );
    }
    for (const name of MADE) rmSync(join(folder, name), { recursive: true, force: true });
  }
  mkdirSync(folder, { recursive: true });
}

/** Imports the sample documents and does a researcher's work on them; `step` hears what came out. */
export async function doSampleJob(
  context: CliContext,
  opened: Opened,
  step: (line: string) => void,
): Promise<string> {
  const { project: open, fingerprints } = opened;
  const { fs } = context.ports.machine;
  const files = await expandFolders(fs, [context.samples]);
  const outcomes = must(
    await importDocuments({ open, fingerprints, converter: context.converter, fs }, files, {
      signal: new AbortController().signal,
      onProgress: () => {},
    }),
  );
  const came = outcomes.filter(({ status }) => status === 'imported').length;
  const twins = await fingerprints.twins();
  step(`Imported ${came} of ${outcomes.length} documents; ${twins.length} pair carries one text.`);
  const job = new SampleJob(opened, context);
  await job.nameOutlets();
  const documents = [...table(open.project, 'document').keys()];
  const found = must(await suggestFigures(open, documents)).flatMap(
    ({ suggestions }) => suggestions,
  );
  step(`Found ${found.length} figures, each with its sentence.`);
  step(`Accepted and tagged ${await job.acceptFigures()} of them.`);
  step(`Marked ${await job.markPassages()} passages.`);
  step(`Stated ${await job.stateClaims()} claims with evidence for and against.`);
  await job.drawChart();
  step('Drew a chart of soldiers and police by outlet.');
  const brief = await draftBrief(opened);
  step('Drafted a comparison brief.');
  return brief;
}

export const demoCommand: CliCommand = {
  usage: 'demo [DIR]',
  words: [0, 1],
  options: {},
  run: async (given, context) => {
    const folder = resolve(given.words[0] ?? 'demo-out');
    freshFolder(folder);
    const { ports, out } = context;
    const place = {
      folder: join(folder, 'project'),
      name: SAMPLE_NAME,
      pseudonym: SAMPLE_PSEUDONYM,
    };
    await must(await createProject(ports, place)).close();
    out(`Made the project “${SAMPLE_NAME}”.\n`);
    const step = (line: string): void => out(`${line}\n`);
    await withProject(context, place.folder, 'edit-or-refuse', async (opened) => {
      const brief = await doSampleJob(context, opened, step);
      for (const extension of ['pdf', 'html', 'md']) {
        await writeBrief(context, opened, brief, join(folder, `briefing.${extension}`));
      }
      const content = must(await bundleContent(opened.project.project, opened.project.store));
      const bundle = join(folder, 'counting-who-left.attest');
      await writeFileAtomically(ports.machine, bundle, await zipBundle(content));
      step(`Shared ${content.members.length} files in ${basename(bundle)}.`);
      const findings = await checkProject(opened.project);
      if (findings[0]) throw new CommandFailed(findings[0].sentence);
      step('Checked hashes, quotes and schema: everything is as it should be.');
    });
    out(`Look at ${join(basename(folder), 'briefing.pdf')}. npm start opens a window.\n`);
    return EXIT.done;
  },
};

/** For maintainers: makes the sample project that Welcome opens, from the same job. */
export const makeSampleCommand: CliCommand = {
  usage: 'make-sample DIR',
  words: [1, 1],
  options: {},
  run: async (given, context) => {
    const folder = resolve(given.words[0] ?? '');
    rmSync(folder, { recursive: true, force: true });
    const place = { folder, name: SAMPLE_NAME, pseudonym: SAMPLE_PSEUDONYM };
    await must(await createProject(context.ports, place)).close();
    await withProject(context, folder, 'edit-or-refuse', (opened) =>
      doSampleJob(context, opened, context.tell),
    );
    // Locks and history are this machine's; the sample is everybody's.
    rmSync(join(folder, '.attest'), { recursive: true, force: true });
    return EXIT.done;
  },
};
