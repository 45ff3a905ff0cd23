import { ESLint } from 'eslint';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '#build/root.mjs';
import { filesBelow } from './files-below.ts';

/** A file that is there, so that the type-aware rules know its project; its text is replaced. */
function fileIn(folder: string): string {
  const [file] = filesBelow(folder, /\.tsx?$/);
  if (file === undefined) throw new Error(`${folder} holds no file to try the lint on`);
  return file;
}

interface Ban {
  readonly what: string;
  readonly folder: string;
  readonly code: string;
  readonly rule: string;
}

const ban = (what: string, folder: string, rule: string, code: string): Ban => ({
  what,
  folder,
  rule,
  code: `${code}\n`,
});

const offline = ['http', 'https', 'net', 'dns', 'tls'].flatMap((name) => [
  ban(`node:${name}`, 'electron', 'no-restricted-imports', `import { x } from 'node:${name}';`),
  ban(name, 'electron/store', 'no-restricted-imports', `import * as x from '${name}';`),
]);

const BANS: readonly Ban[] = [
  ban('the clock', 'shared', 'no-restricted-properties', 'export const x = Date.now();'),
  ban('a new Date', 'shared', 'no-restricted-syntax', 'export const x = new Date();'),
  ban('the date as text', 'shared', 'no-restricted-syntax', 'export const x = Date();'),
  ban('dice', 'shared', 'no-restricted-properties', 'export const x = Math.random();'),
  ...offline,
  ban('fetch', 'electron', 'no-restricted-globals', `void fetch('x');`),
  ban('fetch', 'electron/store', 'no-restricted-globals', `void fetch('x');`),
  ban('fetch', 'renderer', 'no-restricted-globals', `void fetch('x');`),
  ban('globalThis.fetch', 'electron', 'no-restricted-properties', `void globalThis.fetch('x');`),
  ban('electron.net', 'electron/store', 'no-restricted-imports', `import { net } from 'electron';`),
  ban('writing', 'electron/handlers', 'no-restricted-imports', `import { rm } from 'node:fs';`),
  ban('writing', 'electron/import', 'no-restricted-imports', `import * as fs from 'node:fs';`),
  ban(
    'writing',
    'electron/import',
    'no-restricted-imports',
    `import { writeFile } from 'fs/promises';`,
  ),
  ban('ipcMain', 'electron/store', 'no-restricted-imports', `import { ipcMain } from 'electron';`),
  ban('ipcMain', 'electron', 'no-restricted-imports', `import * as e from 'electron';`),
  ban(
    'ipcRenderer',
    'electron',
    'no-restricted-imports',
    `import { ipcRenderer } from 'electron';`,
  ),
  ban('a default export', 'shared', 'no-restricted-syntax', 'export default 1;'),
  ban(
    'a default export',
    'renderer',
    'no-restricted-syntax',
    'const x = 1; export { x as default };',
  ),
  ban('a barrel', 'shared', 'no-restricted-syntax', `export * from './x.ts';`),
  ban('a way up', 'shared', 'no-restricted-imports', `import { x } from '../base/x.ts';`),
  ban('a way up', 'electron/store', 'no-restricted-imports', `import { x } from '../../x.ts';`),
  ban('any', 'shared', '@typescript-eslint/no-explicit-any', 'export const x: any = 1;'),
  ban(
    'a floating promise',
    'electron',
    '@typescript-eslint/no-floating-promises',
    'Promise.resolve(1);',
  ),
  ban('@ts-ignore', 'shared', '@typescript-eslint/ban-ts-comment', '// @ts-ignore why'),
  ban('a note to self', 'shared', 'no-warning-comments', '// TODO later'),
  ban('a long file', 'shared', 'max-lines', '\n'.repeat(400)),
  ban('console', 'shared', 'no-console', `console.log('x');`),
];

describe('the lint', () => {
  let lint: ESLint;
  beforeAll(() => {
    lint = new ESLint({ cwd: ROOT });
  });

  const problems = async (folder: string, code: string) => {
    const [result] = await lint.lintText(code, { filePath: fileIn(folder) });
    return result?.messages.map((message) => message.ruleId ?? message.message) ?? [];
  };

  it.each(BANS)('forbids $what in $folder', { timeout: 60_000 }, async ({ folder, code, rule }) => {
    expect(await problems(folder, code)).toContain(rule);
  });

  it('obeys no comment that turns it off', { timeout: 60_000 }, async () => {
    const code = '/* eslint-disable */\nexport const x = Date.now();\n';
    expect(await problems('shared', code)).toContain('no-restricted-properties');
  });

  it('lets the store write', { timeout: 60_000 }, async () => {
    const code = `import { writeFileSync } from 'node:fs';\nexport const x = writeFileSync;\n`;
    expect(await problems('electron/store', code)).toEqual([]);
  });

  it('lets the one door hold ipcMain', { timeout: 60_000 }, async () => {
    const code = `import { ipcMain } from 'electron';\nexport const x = ipcMain;\n`;
    const [result] = await lint.lintText(code, { filePath: 'electron/ipc/serve.ts' });
    expect(result?.messages.map((message) => message.ruleId)).toEqual([]);
  });
});
