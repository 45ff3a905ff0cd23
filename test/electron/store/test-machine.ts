import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { FileSystem, OpenFile } from '#electron/store/file-system.ts';
import type { Machine } from '#electron/store/machine.ts';
import { nodeFileSystem } from '#electron/store/node-file-system.ts';

/** A folder of its own that goes when the test ends. */
export async function tempFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'attest-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Which call is about to be made; an error code makes it fail, a number makes a write short. */
export type Fault = (call: keyof FileSystem | 'write' | 'sync' | 'size', path: string) => Outcome;
type Outcome = string | number | undefined;

const failure = (code: string) => Object.assign(new Error(code), { code });

function guard(outcome: Outcome): void {
  if (typeof outcome === 'string') throw failure(outcome);
}

function faultyFile(file: OpenFile, path: string, fault: Fault): OpenFile {
  return {
    write: async (bytes, offset, length) => {
      const outcome = fault('write', path);
      guard(outcome);
      return file.write(
        bytes,
        offset,
        typeof outcome === 'number' ? Math.min(outcome, length) : length,
      );
    },
    sync: async () => {
      guard(fault('sync', path));
      await file.sync();
    },
    stat: async () => {
      const outcome = fault('size', path);
      guard(outcome);
      const stat = await file.stat();
      return typeof outcome === 'number' ? { ...stat, size: outcome } : stat;
    },
    close: () => file.close(),
  };
}

/** The real disk, failing where told to. */
export function faultyFileSystem(fault: Fault): FileSystem {
  const real = nodeFileSystem;
  const first =
    <A extends readonly unknown[], R>(
      call: keyof FileSystem,
      run: (path: string, ...rest: A) => R,
    ) =>
    async (path: string, ...rest: A): Promise<Awaited<R>> => {
      guard(fault(call, path));
      return await run(path, ...rest);
    };
  return {
    open: async (path, flags) => {
      guard(fault('open', path));
      return faultyFile(await real.open(path, flags), path, fault);
    },
    readFile: first('readFile', real.readFile),
    readWithStat: first('readWithStat', real.readWithStat),
    readdir: first('readdir', real.readdir),
    stat: first('stat', real.stat),
    mkdir: first('mkdir', real.mkdir),
    rename: first('rename', real.rename),
    link: first('link', real.link),
    copyFile: first('copyFile', real.copyFile),
    unlink: first('unlink', real.unlink),
    rmdir: first('rmdir', real.rmdir),
  };
}

export interface TestMachine extends Machine {
  /** Moves the wall clock, and calls back whoever waited for it. */
  readonly pass: (ms: number) => void;
  readonly dead: Set<number>;
}

let seed = 0;

/** The real disk with a clock and timers that stand still until told, and ids that repeat in no test. */
export function testMachine(given: Partial<Machine> = {}): TestMachine {
  let now = Date.UTC(2026, 0, 14, 9, 30);
  const dead = new Set<number>();
  const timers = new Set<{ at: number; call: () => void }>();
  return {
    fs: nodeFileSystem,
    now: () => now,
    random: () => {
      seed += 1;
      const bytes = new Uint8Array(16);
      new DataView(bytes.buffer).setUint32(0, Math.imul(seed, 0x9e3779b1) >>> 0);
      new DataView(bytes.buffer).setUint32(12, seed);
      return bytes;
    },
    token: 'machine-a',
    pid: 4711,
    isAlive: (pid) => !dead.has(pid),
    after: (ms, call) => {
      const timer = { at: now + ms, call };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
    windows: false,
    dead,
    pass: (ms) => {
      now += ms;
      for (const timer of [...timers].filter(({ at }) => at <= now)) {
        timers.delete(timer);
        timer.call();
      }
    },
    ...given,
  };
}
