import { briefCommand } from './commands/brief-command.ts';
import { checkCommand } from './commands/check-command.ts';
import { demoCommand, makeSampleCommand } from './commands/demo-command.ts';
import { documentsCommand, importCommand } from './commands/document-commands.ts';
import { acceptCommand, extractCommand, figuresCommand } from './commands/figure-commands.ts';
import { newCommand, openBundleCommand, shareCommand } from './commands/project-commands.ts';
import { restoreCommand } from './commands/restore-command.ts';
import type { CliCommand } from './command.ts';
import { CommandFailed, type CliContext } from './context.ts';
import { parseArguments } from './parse-arguments.ts';
import { EXIT, USAGE, UsageError } from './usage.ts';

const COMMANDS: ReadonlyMap<string, CliCommand> = new Map([
  ['new', newCommand],
  ['import', importCommand],
  ['documents', documentsCommand],
  ['extract', extractCommand],
  ['figures', figuresCommand],
  ['accept', acceptCommand],
  ['brief', briefCommand],
  ['share', shareCommand],
  ['open-bundle', openBundleCommand],
  ['check', checkCommand],
  ['restore', restoreCommand],
  ['demo', demoCommand],
  ['make-sample', makeSampleCommand],
]);

/** Runs one command line and answers its exit code. Failures are one sentence on standard error. */
export async function run(given: readonly string[], context: CliContext): Promise<number> {
  const [name, ...rest] = given;
  if (name === undefined || name === 'help' || name === '--help') {
    context.out(USAGE);
    return name === undefined ? EXIT.usage : EXIT.done;
  }
  try {
    const command = COMMANDS.get(name);
    if (!command) throw new UsageError(`There is no command ${name}. attest help lists them.`);
    return await command.run(parseArguments(rest, command), context);
  } catch (error) {
    if (error instanceof UsageError) {
      context.tell(error.message);
      return EXIT.usage;
    }
    if (error instanceof CommandFailed) {
      context.tell(error.message);
      return error.exit;
    }
    throw error;
  }
}
