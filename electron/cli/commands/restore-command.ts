import type { DifferenceItem, HistoryDifference } from '#shared/ipc/history-contract.ts';
import { describeDelta } from '#shared/project/describe-delta.ts';
import { listed } from '#electron/handlers/history-handlers.ts';
import { historyOf, lookBack, type RestorePoint } from '#electron/handlers/look-back.ts';
import { restoreProject, type RestoreRequest } from '#electron/handlers/restore-project.ts';
import { word, type CliCommand } from '#electron/cli/command.ts';
import { must, printJson, withProject, type CliContext } from '#electron/cli/context.ts';
import type { Arguments } from '#electron/cli/parse-arguments.ts';
import { readMoment, writeMoment } from '#electron/cli/restore-moment.ts';
import { EXIT, UsageError } from '#electron/cli/usage.ts';

const USAGE = 'restore DIR --list [--json] | --to WHEN [--file FILE] [--keep-added] [--dry-run]';

/** Everything kept, with moments as `--to` takes them. */
async function list(given: Arguments, context: CliContext): Promise<void> {
  await withProject(context, word(given, 0), 'read', async ({ project }) => {
    const history = must(await historyOf(project, context.ports.machine));
    const { files, moments, quarantine } = listed(history, project.project);
    if (given.flags.has('json')) {
      const versions = files.map(({ versions: kept, ...file }) => ({
        ...file,
        versions: kept.map(({ from, until, size }) => ({
          at: writeMoment(until - 1),
          from: writeMoment(from),
          until: writeMoment(until),
          size,
        })),
      }));
      const when = moments.map(({ at, files: changed }) => ({ at: writeMoment(at), changed }));
      printJson(context, { moments: when, files: versions, quarantine });
      return;
    }
    const lines = [
      ...moments.map(
        ({ at, files: changed }) => `${writeMoment(at)}  before a change of ${changed.join(', ')}`,
      ),
      ...files.flatMap(({ file, versions }) =>
        versions.map(({ until, size }) => `${writeMoment(until - 1)}  ${file}  ${size} bytes`),
      ),
      ...quarantine.map(({ kept, size }) => `in quarantine  ${kept}  ${size} bytes`),
    ];
    if (lines.length === 0)
      lines.push('Nothing was ever replaced in this project, so there is nothing to go back to.');
    context.out(`${lines.join('\n')}\n`);
  });
}

const SIGN: Readonly<Record<DifferenceItem['change'], string>> = {
  returns: '+',
  changes: '~',
  goes: '-',
  kept: '=',
};

function printItem(
  { out }: CliContext,
  { change, kind, words, quoted, fields }: DifferenceItem,
): void {
  out(`${SIGN[change]} ${kind} ${quoted ? `“${words}”` : words}\n`);
  for (const { name, now, then } of fields) out(`    ${name}: ${now} -> ${then}\n`);
}

type Counts = Pick<HistoryDifference, 'returns' | 'changes' | 'goes'>;

function countWords({ returns, changes, goes }: Counts): string {
  return `${returns} back, ${changes} changed, ${goes} deleted`;
}

async function showDifference(
  context: CliContext,
  folder: string,
  point: RestorePoint,
): Promise<void> {
  await withProject(context, folder, 'read', async ({ project }) => {
    const look = must(await lookBack(project, context.ports.machine, point));
    const { delta, doubts } = look(project.project);
    for (const item of describeDelta(delta, project.project, Infinity)) printItem(context, item);
    for (const doubt of doubts) context.tell(doubt);
    const { returns, changes, goes } = delta;
    const counts = { returns: returns.length, changes: changes.length, goes: goes.length };
    context.out(`Would be: ${countWords(counts)}. Nothing was done.\n`);
  });
}

async function goBack(context: CliContext, folder: string, asked: RestoreRequest): Promise<void> {
  await withProject(context, folder, 'edit-or-refuse', async ({ project }) => {
    const { machine } = context.ports;
    const look = must(await lookBack(project, machine, asked.point));
    for (const doubt of look(project.project).doubts) context.tell(doubt);
    const { patch } = must(await restoreProject(project, machine, asked));
    const [back, gone] = [patch.changed.length, patch.removed.length];
    context.out(
      back + gone === 0
        ? 'Nothing differs: the project shows what it showed then.\n'
        : `Went back: ${back} records as they were, ${gone} deleted. The state before is in history.\n`,
    );
  });
}

export const restoreCommand: CliCommand = {
  usage: USAGE,
  words: [1, 1],
  options: {
    list: 'flag',
    json: 'flag',
    to: 'value',
    file: 'value',
    'dry-run': 'flag',
    'keep-added': 'flag',
  },
  run: async (given, context) => {
    const to = given.values.get('to');
    if (given.flags.has('list') === (to !== undefined)) {
      throw new UsageError(`Say --list, or --to with a moment. Usage: attest ${USAGE}`);
    }
    if (to === undefined) {
      await list(given, context);
      return EXIT.done;
    }
    const point = { file: given.values.get('file') ?? null, at: readMoment(to) };
    if (given.flags.has('dry-run')) await showDifference(context, word(given, 0), point);
    else await goBack(context, word(given, 0), { point, keepAdded: given.flags.has('keep-added') });
    return EXIT.done;
  },
};
