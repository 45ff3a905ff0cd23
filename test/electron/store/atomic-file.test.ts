import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ensureFolder, writeFileAtomically } from '#electron/store/atomic-file.ts';
import { faultyFileSystem, tempFolder, testMachine, type Fault } from './test-machine.ts';

const OLD = 'the old file';
const NEW = Buffer.from('the new file, which is longer than the old one');

async function prepared(): Promise<{ folder: string; path: string }> {
  const folder = await tempFolder();
  const path = join(folder, 'tags.json');
  await writeFile(path, OLD);
  return { folder, path };
}

describe('an atomic write', () => {
  it('replaces the file and leaves nothing else', async () => {
    const { folder, path } = await prepared();
    await writeFileAtomically(testMachine(), path, NEW);
    expect(await readFile(path)).toEqual(NEW);
    expect(await readdir(folder)).toEqual(['tags.json']);
  });

  it('goes on where the disk takes a few bytes at a time', async () => {
    const { path } = await prepared();
    const short: Fault = (call) => (call === 'write' ? 3 : undefined);
    await writeFileAtomically(testMachine({ fs: faultyFileSystem(short) }), path, NEW);
    expect(await readFile(path)).toEqual(NEW);
  });

  it('puts file and folder on disk in the order that lets no crash lose both', async () => {
    const { path } = await prepared();
    const calls: string[] = [];
    const record: Fault = (call, where) => {
      calls.push(
        where === path || call !== 'sync' ? call : where.endsWith('.tmp') ? 'sync' : 'sync folder',
      );
      return undefined;
    };
    await writeFileAtomically(testMachine({ fs: faultyFileSystem(record) }), path, NEW);
    expect(calls).toEqual(['open', 'write', 'sync', 'size', 'rename', 'open', 'sync folder']);
  });

  it('takes what makes the bytes as well as the bytes', async () => {
    const { path } = await prepared();
    await writeFileAtomically(testMachine(), path, () => NEW);
    expect(await readFile(path)).toEqual(NEW);
  });

  it('whose bytes cannot be made leaves the old file whole and no other', async () => {
    const { folder, path } = await prepared();
    const make = (): Uint8Array => {
      throw new TypeError('no bytes');
    };
    await expect(writeFileAtomically(testMachine(), path, make)).rejects.toThrow('no bytes');
    expect(await readFile(path, 'utf8')).toBe(OLD);
    expect(await readdir(folder)).toEqual(['tags.json']);
  });

  const faults: [string, Fault][] = [
    ['open', (call, path) => (call === 'open' && path.endsWith('.tmp') ? 'EMFILE' : undefined)],
    ['write', (call) => (call === 'write' ? 'ENOSPC' : undefined)],
    ['a write of nothing', (call) => (call === 'write' ? 0 : undefined)],
    ['fsync', (call) => (call === 'sync' ? 'EIO' : undefined)],
    ['the size check', (call) => (call === 'size' ? 7 : undefined)],
    ['rename', (call) => (call === 'rename' ? 'EACCES' : undefined)],
  ];
  it.each(faults)('that fails at %s leaves the old file whole and no other', async (_at, fault) => {
    const { folder, path } = await prepared();
    const machine = testMachine({ fs: faultyFileSystem(fault) });
    await expect(writeFileAtomically(machine, path, NEW)).rejects.toHaveProperty('code');
    expect(await readFile(path, 'utf8')).toBe(OLD);
    expect(await readdir(folder)).toEqual(['tags.json']);
  });

  it('that cannot sync its folder is not called done', async () => {
    const { folder, path } = await prepared();
    const fault: Fault = (call, where) => (call === 'sync' && where === folder ? 'EIO' : undefined);
    const machine = testMachine({ fs: faultyFileSystem(fault) });
    await expect(writeFileAtomically(machine, path, NEW)).rejects.toHaveProperty('code', 'EIO');
  });

  it('waits on Windows for whoever holds the file, and gives up after five seconds', async () => {
    const { path } = await prepared();
    let refusals = 3;
    const held: Fault = (call) => (call === 'rename' && refusals-- > 0 ? 'EBUSY' : undefined);
    const machine = testMachine({ fs: faultyFileSystem(held), windows: true });
    const waiting = {
      ...machine,
      after: (ms: number, call: () => void) => passed(machine, ms, call),
    };
    await writeFileAtomically(waiting, path, NEW);
    expect(await readFile(path)).toEqual(NEW);
    refusals = Infinity;
    await expect(writeFileAtomically(waiting, path, NEW)).rejects.toHaveProperty('code', 'EBUSY');
  });
});

/** Time that passes as soon as somebody waits for it. */
function passed(machine: ReturnType<typeof testMachine>, ms: number, call: () => void): () => void {
  machine.pass(ms);
  queueMicrotask(call);
  return () => {};
}

describe('a folder made for a file', () => {
  it('is not made where the project itself is gone', async () => {
    const gone = join(await tempFolder(), 'unplugged');
    const made = ensureFolder(testMachine(), gone, join(gone, 'texts'));
    await expect(made).rejects.toHaveProperty('code', 'ENOENT');
  });
});
