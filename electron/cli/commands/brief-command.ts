import { basename, extname, resolve } from 'node:path';
import { briefBlocks } from '#shared/brief/brief-blocks.ts';
import { draftComparison } from '#shared/brief/draft-comparison.ts';
import { projectRecord, table } from '#shared/project/project.ts';
import { briefWorld } from '#electron/handlers/brief-world.ts';
import {
  BRIEF_FORMATS,
  briefBytes,
  modelOfBrief,
  type BriefFormat,
} from '#electron/handlers/export-brief.ts';
import type { Opened } from '#electron/handlers/project-session.ts';
import { writeFileAtomically } from '#electron/store/atomic-file.ts';
import { notSaved } from '#electron/store/disk-failure.ts';
import { word, type CliCommand } from '#electron/cli/command.ts';
import { must, withProject, type CliContext } from '#electron/cli/context.ts';
import { EXIT, UsageError } from '#electron/cli/usage.ts';

function formatOf(file: string): BriefFormat {
  const extension = extname(file).slice(1).toLowerCase();
  const format = BRIEF_FORMATS.find((known) => known === extension);
  if (!format)
    throw new UsageError(`A briefing is written as .pdf, .html or .md, not as ${basename(file)}.`);
  return format;
}

/** The oldest brief that has content. */
function firstBrief({ project: { project } }: Opened): string | undefined {
  const briefs = [...table(project, 'brief').values()].sort((a, b) =>
    a.created.at < b.created.at ? -1 : 1,
  );
  return briefs.find(({ id }) => briefBlocks(table(project, 'block').values(), id).length > 0)?.id;
}

/** Puts every accepted figure into one chart, where the project has none. */
async function ensureChart({ project: open }: Opened): Promise<void> {
  if (table(open.project, 'chart').size > 0) return;
  const accepted = [...table(open.project, 'figure').values()].filter(
    ({ decision }) => decision === 'accepted',
  );
  if (accepted.length === 0) return;
  must(
    await open.dispatch({
      kind: 'chart.add',
      title: 'Figures side by side',
      note: '',
      figures: { kind: 'query', query: { op: 'and', of: [] } },
      layout: 'bars',
      groupBy: 'outlet',
      sort: 'value',
      foldSameSource: true,
      keepApart: true,
    }),
  );
}

/** Drafts a comparison brief of the whole project and saves it. Answers its id. */
export async function draftBrief(opened: Opened, language = 'en'): Promise<string> {
  const { project: open } = opened;
  await ensureChart(opened);
  const title = projectRecord(open.project).name;
  const nodes = draftComparison(title, await briefWorld(opened));
  const settings = { page: 'A4' as const, language };
  const made = must(
    await open.dispatch({ kind: 'brief.add', title, template: 'comparison', settings, nodes }),
  );
  const brief = made.patch.changed.find(({ type }) => type === 'brief');
  if (!brief) throw new Error('The command makes a brief');
  return brief.id;
}

/** Writes a project's brief to a file. */
export async function writeBrief(
  context: CliContext,
  opened: Opened,
  brief: string,
  file: string,
): Promise<void> {
  const { machine } = context.ports;
  const today = new Date(machine.now()).toISOString().slice(0, 10);
  const model = must(await modelOfBrief(opened, brief, today));
  const bytes = must(await briefBytes(model, formatOf(file), context.printer));
  try {
    await writeFileAtomically(machine, resolve(file), bytes);
  } catch (error) {
    must(notSaved(error));
  }
  context.out(
    `Wrote ${basename(file)}: ${model.notes.length} notes, ${model.documents.length} documents.\n`,
  );
}

export const briefCommand: CliCommand = {
  usage: 'brief DIR --out FILE.pdf|.html|.md',
  words: [1, 1],
  options: { out: 'value' },
  run: async (given, context) => {
    const file = given.values.get('out');
    if (!file)
      throw new UsageError('Say where the briefing goes. Usage: attest brief DIR --out FILE.pdf');
    formatOf(file);
    const folder = word(given, 0);
    const read = (opened: Opened) => Promise.resolve(firstBrief(opened) !== undefined);
    const has = await withProject(context, folder, 'read', read);
    await withProject(context, folder, has ? 'read' : 'edit-or-refuse', async (opened) => {
      await writeBrief(context, opened, firstBrief(opened) ?? (await draftBrief(opened)), file);
    });
    return EXIT.done;
  },
};
