import type { CliContext } from './context.ts';
import type { Arguments, Shape } from './parse-arguments.ts';

/** One command of the command line: what it takes, and what it does; answers the exit code. */
export interface CliCommand extends Shape {
  readonly run: (given: Arguments, context: CliContext) => Promise<number>;
}

/** A word that the shape promised is there. */
export function word({ words }: Arguments, at: number): string {
  const found = words[at];
  if (found === undefined) throw new Error(`No argument ${at}`); // counted by parseArguments
  return found;
}
