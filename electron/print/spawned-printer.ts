import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Printer } from '#electron/handlers/ports.ts';
import { PRINT_LIMIT } from './print-limit.ts';
import { PRINT_FLAGS } from './print-flags.ts';

const run = promisify(execFile);

export interface ElectronProgram {
  readonly executable: string;
  /** The bundled main process, `dist/main.cjs`. */
  readonly main: string;
}

/** Electron needs a display even for a window nobody sees. */
function onDisplay(command: string, args: readonly string[]): [string, string[]] {
  const shown = process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'];
  return process.platform !== 'linux' || shown
    ? [command, [...args]]
    : ['xvfb-run', ['-a', command, ...args]];
}

/**
 * Prints from plain Node: starts Electron for one briefing and waits for it. The temporary folder
 * holds the briefing in clear while it prints, readable by its owner alone.
 */
export function createSpawnedPrinter({ executable, main }: ElectronProgram): Printer {
  return {
    print: async ({ brief }) => {
      const folder = await mkdtemp(join(tmpdir(), 'attest-print-'));
      try {
        const files = { brief: join(folder, 'brief.json'), pdf: join(folder, 'brief.pdf') };
        await writeFile(files.brief, JSON.stringify(brief), { mode: 0o600 });
        // root has no sandbox to give; anybody else keeps it.
        const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
        const [command, args] = onDisplay(executable, [
          ...root,
          main,
          `--user-data-dir=${join(folder, 'user-data')}`,
          `--${PRINT_FLAGS.brief}=${files.brief}`,
          `--${PRINT_FLAGS.pdf}=${files.pdf}`,
        ]);
        await run(command, args, { timeout: 2 * PRINT_LIMIT });
        return await readFile(files.pdf);
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
  };
}
