import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findAppFile, listAppFiles, type AppFiles } from '#electron/window/app-files.ts';

describe('the bundled files', () => {
  let outside: string;
  let files: AppFiles;

  beforeAll(() => {
    outside = mkdtempSync(join(tmpdir(), 'attest-app-files-'));
    const renderer = join(outside, 'renderer');
    mkdirSync(join(renderer, 'assets'), { recursive: true });
    writeFileSync(join(outside, 'secret.json'), '{}');
    writeFileSync(join(renderer, 'index.html'), '<!doctype html>');
    writeFileSync(join(renderer, 'assets', 'index-1a.js'), '');
    writeFileSync(join(renderer, 'notes.unknown'), '');
    symlinkSync(join(outside, 'secret.json'), join(renderer, 'link.json'));
    files = listAppFiles(renderer);
  });
  afterAll(() => rmSync(outside, { recursive: true }));

  it('are listed with their content types, links and unknown kinds left out', () => {
    expect([...files].map(([address, { contentType }]) => [address, contentType]).sort()).toEqual([
      ['/assets/index-1a.js', 'text/javascript; charset=utf-8'],
      ['/index.html', 'text/html; charset=utf-8'],
    ]);
  });

  it('are found by their address, whatever follows the path', () => {
    expect(findAppFile(files, 'app://attest/index.html?x=1#y')?.path).toMatch(/index\.html$/);
  });

  it.each([
    'app://attest/../secret.json',
    'app://attest/%2e%2e/secret.json',
    'app://attest/..%2fsecret.json',
    'app://attest/assets/..%5c..%5csecret.json',
    'app://attest/%00/index.html',
    'app://attest//etc/passwd',
    'app://attest/etc/passwd',
    'app://attest/link.json',
    'app://attest/INDEX.HTML',
    'app://attest/',
    'app://other/index.html',
    'app:///index.html',
    'file:///index.html',
    'no address',
  ])('are not %s', (address) => {
    expect(findAppFile(files, address)).toBeUndefined();
  });
});
