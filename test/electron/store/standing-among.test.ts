import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { standingAmong } from '#electron/store/standing-among.ts';
import { createMachine } from '#electron/system/machine.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attest-standing-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const machine = createMachine('0123456789abcdef0123456789abcdef');
const paths = (of: string, count: number) =>
  Array.from({ length: count }, (_, at) => join(folder, of, `${at}.txt`));

describe('what stands where many files are to go', () => {
  it('is what the folder lists', async () => {
    await mkdir(join(folder, 'texts'));
    const all = paths('texts', 12);
    await writeFile(join(folder, 'texts', '3.txt'), 'here before');
    const standing = await standingAmong(machine, all);
    expect(all.filter(standing)).toEqual([join(folder, 'texts', '3.txt')]);
  });

  it('is nothing where there is no such folder', async () => {
    const all = paths('nowhere', 12);
    expect(all.filter(await standingAmong(machine, all))).toEqual([]);
  });

  it('may be anything where few go, and where nobody looked', async () => {
    const few = paths('texts', 2);
    const standing = await standingAmong(machine, few);
    expect([...few, join(folder, 'other.txt')].map(standing)).toEqual([true, true, true]);
  });
});
