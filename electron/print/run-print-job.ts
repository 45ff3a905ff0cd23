import '#electron/system/runtime-globals.ts';
import { readFile, writeFile } from 'node:fs/promises';
import type { App } from 'electron';
import { z } from 'zod';
import type { BriefModel } from '#shared/brief/brief-model.ts';
import type { PrintJob } from './print-job.ts';
import { createWindowPrinter } from './window-printer.ts';

// The whole shape is the page's business; what this process itself uses is checked here.
const printable = z.looseObject({
  title: z.string(),
  author: z.string(),
  language: z.string(),
  page: z.enum(['A4', 'Letter']),
  parts: z.array(z.unknown()),
}) as unknown as z.ZodType<BriefModel>;

/** Prints without a window to click and ends the app: 0 when the PDF was written, else 1. */
export async function runPrintJob(app: App, job: PrintJob, preload: string): Promise<void> {
  // Without a listener Electron quits with the hidden window, before the PDF is on the disk.
  app.on('window-all-closed', () => {});
  try {
    const brief = printable.parse(JSON.parse(await readFile(job.brief, 'utf8')));
    await writeFile(job.pdf, await createWindowPrinter(preload).print({ brief }));
    app.exit(0);
  } catch (error) {
    process.stderr.write(`attest: the brief could not be printed: ${String(error)}\n`);
    app.exit(1);
  }
}
