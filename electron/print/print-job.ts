import { readFile, writeFile } from 'node:fs/promises';
import type { App } from 'electron';
import { z } from 'zod';
import type { BriefModel } from '#shared/brief/brief-model.ts';
import type { Printer } from '#electron/handlers/ports.ts';
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

// The whole shape is the page's business; what this process itself uses is checked here.
const printable = z.looseObject({
  title: z.string(),
  author: z.string(),
  language: z.string(),
  page: z.enum(['A4', 'Letter']),
  parts: z.array(z.unknown()),
}) as unknown as z.ZodType<BriefModel>;

/** Prints without a window to click and ends the app: 0 when the PDF was written, else 1. */
export async function runPrintJob(app: App, job: PrintJob, printer: Printer): Promise<void> {
  // Without a listener Electron quits with the hidden window, before the PDF is on the disk.
  app.on('window-all-closed', () => {});
  try {
    const brief = printable.parse(JSON.parse(await readFile(job.brief, 'utf8')));
    await writeFile(job.pdf, await printer.print({ brief }));
    app.exit(0);
  } catch (error) {
    process.stderr.write(`attest: the brief could not be printed: ${String(error)}\n`);
    app.exit(1);
  }
}
