import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
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
    expect(await readdir(place('claims.json'))).toHaveLength(1000);
    expect(synced).toEqual([place('claims.json')]);
    await history.tidy();
    const left = await readdir(place('claims.json'));
    expect(left.length).toBeLessThanOrEqual(11);
    await history.tidy();
    expect(synced).toEqual([place('claims.json'), place('claims.json')]);
    expect(await readdir(place('tags.json'))).toHaveLength(3);
  });
});
