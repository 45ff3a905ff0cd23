import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '#build/root.mjs';
import { filesBelow } from './files-below.ts';

const TEXT =
  /\.(tsx?|mjs|cjs|js|json|md|html|css|ya?ml|svg|txt)$|(^|\/)(\.npmrc|\.gitignore|run|LICENSE)$/;
const ME = 'test/architecture/no-machine.test.ts';

/** Where this very checkout and its neighbours stand; short names such as / would match anything. */
const HERE = [ROOT.slice(0, -1), `${dirname(ROOT.slice(0, -1))}/shared`, homedir()].filter(
  (path) => path.split('/').length > 2,
);
const MACHINE = [/\/(?:home|Users)\/[a-z][\w.-]*\/(?!\.)/, /\b[A-Z]:\\Users\\/];
const REGISTRY = [/\bregistry\.[a-z0-9-]+\.[a-z]+/i, /\bnpm\.[a-z0-9-]+\.(?:com|org|io|dev)\b/i];

/** The first thing in a text that only makes sense on one machine. Tests may invent a home. */
function machineName(text: string, mayInvent = false): string | undefined {
  const here = HERE.find((path) => text.includes(`${path}/`));
  if (here !== undefined) return here;
  for (const pattern of mayInvent ? REGISTRY : [...MACHINE, ...REGISTRY]) {
    const found = pattern.exec(text);
    if (found !== null) return found[0];
  }
  return undefined;
}

describe('what is committed', () => {
  const files = filesBelow('', TEXT).filter((file) => file !== ME && file !== 'package-lock.json');

  it('names no path of a machine and no registry', () => {
    expect(files.length).toBeGreaterThan(50);
    const naming = files.flatMap((file) => {
      const found = machineName(readFileSync(join(ROOT, file), 'utf8'), file.startsWith('test/'));
      return found === undefined ? [] : [`${file}: ${found}`];
    });
    expect(naming).toEqual([]);
  });
});

describe('the search for machine names', () => {
  it.each([
    '/home/aye/attest/x',
    '/Users/aye/x',
    'C:\\Users\\aye',
    'https://registry.example.org/',
  ])('finds %s', (text) => expect(machineName(`see ${text}`)).toBeDefined());

  it('finds this checkout', () => expect(machineName(`${ROOT}x`)).toBeDefined());
  it('lets ordinary text pass', () => {
    expect(machineName('at home/aye, a registry of deaths, npm run check')).toBeUndefined();
  });
});
