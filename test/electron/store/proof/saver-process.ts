import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { ROOT } from '#build/root.mjs';
import { nodeConfig } from '#build/vite/node-config.mjs';

export interface SaverRun {
  readonly folder: string;
  /** The installation it says it is. */
  readonly token: string;
  readonly name: string;
  readonly saves: number;
  /** Saves until it lets the project go and takes it again. */
  readonly session: number;
}

/** What a saver has said up to now. */
export interface Saver {
  readonly process: ChildProcessByStdio<null, Readable, Readable>;
  /** Ids of what it made, and of what it was told is on disk. */
  readonly made: Set<string>;
  readonly saved: Set<string>;
  readonly ended: Promise<number | null>;
  /** Resolves once so many are saved, or it has ended. */
  readonly reached: (saves: number) => Promise<void>;
  readonly complaints: () => string;
}

/** The saving process, built like the app's own, in a folder of its own. */
export async function builtSaver(): Promise<{ entry: string; remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'attest-saver-'));
  const output = join(folder, 'saver.cjs');
  const entry = join(ROOT, 'test/electron/store/proof/saver.ts');
  await build({ ...nodeConfig(ROOT, { entry, output }), logLevel: 'error' });
  return { entry: output, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export function startSaver(entry: string, run: SaverRun): Saver {
  const args = [entry, run.folder, run.token, run.name, String(run.saves), String(run.session)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const made = new Set<string>();
  const saved = new Set<string>();
  const revisions = new Map<string, number>();
  let complaints = '';
  child.stderr.on('data', (bytes: Buffer) => (complaints += String(bytes)));
  const waiting = new Set<() => void>();
  const tell = (): void => waiting.forEach((look) => look());
  createInterface(child.stdout).on('line', (line) => {
    const [what, first = '', second = ''] = line.split(' ');
    if (what === 'made') {
      made.add(first);
      revisions.set(first, Number(second));
    }
    // Revisions begin anew when a project is opened.
    if (what === 'closed') revisions.clear();
    if (what !== 'saved') return;
    for (const [id, revision] of revisions) if (revision <= Number(first)) saved.add(id);
    tell();
  });
  let over = false;
  const ended = new Promise<number | null>((resolve) => {
    child.on('close', (code) => {
      over = true;
      tell();
      resolve(code);
    });
  });
  const reached = (saves: number): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (saved.size < saves && !over) return;
        waiting.delete(look);
        resolve();
      };
      waiting.add(look);
      look();
    });
  return { process: child, made, saved, ended, reached, complaints: () => complaints };
}
