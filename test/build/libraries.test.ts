import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { librariesInstalled } from '#build/setup/libraries.mjs';

const a = { version: '1.0.0', integrity: 'sha512-a' };
const b = { version: '2.0.0', integrity: 'sha512-b' };

describe('the installed libraries', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'attest-libraries-'));
    mkdirSync(join(root, 'node_modules'));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  const lock = (packages: object) => {
    writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages }));
  };
  const install = (packages: object) => {
    const file = join(root, 'node_modules', '.package-lock.json');
    writeFileSync(file, JSON.stringify({ packages }));
  };

  it('are complete when each is there in its version', () => {
    lock({ '': {}, 'node_modules/a': a, 'node_modules/b': b });
    install({ 'node_modules/b': b, 'node_modules/a': a });
    expect(librariesInstalled(root)).toBe(true);
  });

  it('are stale when one is missing, of another version, or of other bytes', () => {
    lock({ '': {}, 'node_modules/a': a, 'node_modules/b': b });
    for (const other of [
      { 'node_modules/a': a },
      { 'node_modules/a': a, 'node_modules/b': { ...b, version: '2.0.1' } },
      { 'node_modules/a': a, 'node_modules/b': { ...b, integrity: 'sha512-c' } },
    ]) {
      install(other);
      expect(librariesInstalled(root)).toBe(false);
    }
  });

  it('may lack what is for another system', () => {
    lock({ '': {}, 'node_modules/a': a, 'node_modules/mac': { ...b, optional: true } });
    install({ 'node_modules/a': a });
    expect(librariesInstalled(root)).toBe(true);
  });

  it('are absent before the first install and after a broken one', () => {
    lock({ '': {}, 'node_modules/a': a });
    expect(librariesInstalled(root)).toBe(false);
    writeFileSync(join(root, 'node_modules', '.package-lock.json'), '{"pack');
    expect(librariesInstalled(root)).toBe(false);
  });
});
