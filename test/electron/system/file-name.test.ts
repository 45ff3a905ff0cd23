import * as fc from 'fast-check';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileNameFor } from '#electron/system/file-name.ts';

describe('a file name made of a title', () => {
  it.each([
    ['Leaving the army', 'Leaving the army'],
    ['../../etc/passwd', 'etc passwd'],
    ['a:b\\c?', 'a b c'],
    ['  . ', 'Untitled'],
    ['CON', 'CON_'],
    ['com1.txt', 'com1.txt_'],
    ['မြန်မာ', 'မြန်မာ'],
    ['invoice\u202efdp.exe', 'invoice fdp.exe'],
    ['lone \ud800 half', 'lone half'],
  ])('%j is %j', (title, name) => {
    expect(fileNameFor(title)).toBe(name);
  });

  it('fits every common file system, cut between letters', () => {
    const name = fileNameFor('ကို'.repeat(200));
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
    expect(name.endsWith('ကို')).toBe(true);
  });

  it('is never empty and never leads anywhere', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (title) => {
        const name = fileNameFor(title);
        expect(name).not.toBe('');
        expect(basename(name)).toBe(name);
        expect(name).not.toMatch(/^\.|[\\/:\u0000]/);
      }),
    );
  });
});
