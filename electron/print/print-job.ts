import type { App } from 'electron';
import { PRINT_FLAGS } from './print-flags.ts';

/** Files of one printing run: the briefing as JSON, and where its PDF goes. */
export interface PrintJob {
  readonly brief: string;
  readonly pdf: string;
}

/** The job named on the command line, or undefined when a window is wanted. */
export function printJob({ commandLine }: App): PrintJob | undefined {
  const brief = commandLine.getSwitchValue(PRINT_FLAGS.brief);
  const pdf = commandLine.getSwitchValue(PRINT_FLAGS.pdf);
  return brief && pdf ? { brief, pdf } : undefined;
}
