import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fingerprint } from '#build/fingerprint.mjs';

describe('a fingerprint', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'attest-fingerprint-'));
    mkdirSync(join(root, 'a'));
    writeFileSync(join(root, 'a', 'one.ts'), '1');
    writeFileSync(join(root, 'two.ts'), '2');
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  const now = () => fingerprint(root, ['a', 'two.ts', 'absent']);

  it('stays when only times change', () => {
    const before = now();
    utimesSync(join(root, 'two.ts'), 1, 1);
    expect(now()).toBe(before);
  });

  it.each([
    ['bytes', () => writeFileSync(join(root, 'a', 'one.ts'), '3')],
    ['a name', () => renameSync(join(root, 'a', 'one.ts'), join(root, 'a', 'won.ts'))],
    ['a new file', () => writeFileSync(join(root, 'a', 'new.ts'), '')],
    ['an input that appears', () => writeFileSync(join(root, 'absent'), '')],
  ])('changes with %s', (_what, change) => {
    const before = now();
    change();
    expect(now()).not.toBe(before);
  });
});
