import { mkdir, readdir as namesIn, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { History } from '#electron/store/history.ts';
import { nodeFileSystem } from '#electron/store/node-file-system.ts';
import { tempFolder, testMachine } from './test-machine.ts';

const padded = (ms: number) => String(ms).padStart(15, '0');

describe('history that is far too full', () => {
  it('is tidied by and by, and only folders from which something went are synced', async () => {
    const synced: string[] = [];
    const fs = {
      ...nodeFileSystem,
      open: async (path: string, flags: 'wx' | 'r') => {
        synced.push(path);
        return nodeFileSystem.open(path, flags);
      },
    };
    const machine = testMachine({ fs });
    const folder = await tempFolder();
    const place = (home: string) => join(folder, '.attest', 'machine-a', 'history', home);
    const fill = async (home: string, many: number): Promise<void> => {
      await mkdir(place(home), { recursive: true });
      for (let at = 0; at < many; at += 1) {
        const until = machine.now() - at;
        await writeFile(join(place(home), `${padded(until - 1)}-${padded(until)}-2.json`), '');
      }
    };
    await fill('tags.json', 3);
    await fill('claims.json', 6000);
    const history = new History(machine, folder);
    await history.tidy();
    expect(await namesIn(place('claims.json'))).toHaveLength(1000);
    expect(synced).toEqual([place('claims.json')]);
    await history.tidy();
    const left = await namesIn(place('claims.json'));
    expect(left.length).toBeLessThanOrEqual(11);
    await history.tidy();
    expect(synced).toEqual([place('claims.json'), place('claims.json')]);
    expect(await namesIn(place('tags.json'))).toHaveLength(3);
  });
});

describe('history while somebody saves and saves', () => {
  const SAVES = 40;

  /** Saves one file every `every` ms of a made clock, then pauses; answers when it was tidied, from when on. */
  async function savedEvery(every: number): Promise<{ since: number[]; most: number }> {
    const folder = await tempFolder();
    await writeFile(join(folder, 'claims.json'), '{}');
    const since: number[] = [];
    let beside = 0;
    let most = 0;
    const unlink = async (path: string): Promise<void> => {
      most = Math.max(most, (beside += 1));
      await nodeFileSystem.unlink(path);
      beside -= 1;
    };
    const readdir: typeof nodeFileSystem.readdir = (path) => {
      since.push(machine.now() - start);
      return nodeFileSystem.readdir(path);
    };
    const machine = testMachine({ fs: { ...nodeFileSystem, unlink, readdir } });
    const start = machine.now();
    const history = new History(machine, folder);
    for (let at = 0; at < SAVES; at += 1) {
      await history.keep('claims.json', { mtimeMs: start, size: 2, ino: 1, hash: null });
      machine.pass(every);
    }
    machine.pass(2000);
    const kept = join(folder, '.attest', 'machine-a', 'history', 'claims.json');
    await vi.waitFor(async () => expect((await namesIn(kept)).length).toBeLessThanOrEqual(11));
    return { since, most };
  }

  it('removes nothing before two quiet seconds, and then one file after the other', async () => {
    const { since, most } = await savedEvery(500);
    expect(new Set(since)).toEqual(new Set([SAVES * 500 + 2000]));
    expect(most).toBe(1);
  });

  it('is tidied all the same where half a minute brings no pause', async () => {
    const { since } = await savedEvery(1900);
    const first = since[0] ?? 0;
    expect(first).toBeGreaterThanOrEqual(30_000);
    expect(first).toBeLessThan(SAVES * 1900);
  });
});
