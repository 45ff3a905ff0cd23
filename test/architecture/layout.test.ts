import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FEATURES, FLOW } from '#build/flow.mjs';
import { ROOT } from '#build/root.mjs';
import { filesBelow } from './files-below.ts';

const foldersOf = (folder: string) =>
  readdirSync(join(ROOT, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);

const MACHINE = `window ipc handlers store import search print bundle system cli preload`.split(
  ' ',
);
const WINDOW = ['backend', 'state', 'shell', ...FEATURES, 'parts', 'print', 'ui'];

describe('the tree', () => {
  it('keeps FLOW in step with the folders of shared/', () => {
    expect(foldersOf('shared').filter((name) => !FLOW.some((stage) => stage === name))).toEqual([]);
    expect(new Set(FLOW).size).toBe(FLOW.length);
  });

  it('has only the rooms of the plan', () => {
    expect(foldersOf('electron').filter((name) => !MACHINE.includes(name))).toEqual([]);
    expect(foldersOf('renderer').filter((name) => !WINDOW.includes(name))).toEqual([]);
  });

  it('names a file after what it exports', () => {
    const vague = /^(utils?|helpers?|types?|common|misc|index)\.tsx?$/;
    const ours = filesBelow('', /\.tsx?$/).map((file) => basename(file));
    expect(ours.filter((name) => vague.test(name))).toEqual([]);
  });

  it('writes file names in kebab-case', () => {
    const ours = ['shared', 'electron', 'renderer', 'test', 'build'].flatMap((folder) =>
      filesBelow(folder, /\.(tsx?|mjs)$/),
    );
    const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|e2e|d|config))?\.(tsx?|mjs)$/;
    expect(ours.filter((file) => !kebab.test(basename(file)))).toEqual([]);
  });
});

describe('the lockfile', () => {
  interface Locked {
    readonly version: string;
    readonly integrity?: string;
    readonly resolved?: string;
  }
  const text = readFileSync(join(ROOT, 'package-lock.json'), 'utf8');
  const { packages } = JSON.parse(text) as { packages: Record<string, Locked> };
  const libraries = Object.entries(packages).filter(([path]) => path !== '');

  it('names no registry', () => {
    expect(libraries.filter(([, locked]) => locked.resolved !== undefined)).toEqual([]);
  });

  it('holds the digest of every library', () => {
    const without = libraries.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'));
    expect(without.map(([path]) => path)).toEqual([]);
  });
});

describe('package.json', () => {
  it('pins exact versions', () => {
    const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Record<
      'dependencies' | 'devDependencies',
      Record<string, string>
    >;
    const versions = { ...manifest.dependencies, ...manifest.devDependencies };
    const exact = /^(npm:@?[\w/-]+@)?\d+\.\d+\.\d+$/;
    expect(Object.entries(versions).filter(([, version]) => !exact.test(version))).toEqual([]);
  });
});
