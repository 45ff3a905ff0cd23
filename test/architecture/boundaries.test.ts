import { beforeAll, describe, expect, it } from 'vitest';
import { BOUNDARIES } from '#build/boundaries.mjs';
import { FEATURES, FLOW } from '#build/flow.mjs';
import { ROOT } from '#build/root.mjs';
import { filesBelow } from './files-below.ts';
import { type Cruise, cruise, withTree } from './planted-tree.ts';

interface Canary {
  readonly rule: string;
  readonly from: string;
  readonly imports: string;
}

const MODULE = 'export const x = 1;\n';
const importing = (what: string) => `import { x } from '${what}';\nexport const y = x;\n`;

const flowCanaries = FLOW.map((stage, place): Canary => {
  const later = FLOW[place + 1];
  // The last stage has nothing to its right: it must not reach out of shared/.
  const target = later === undefined ? '#electron/main.ts' : `#shared/${later}/planted.ts`;
  return { rule: `flow-${stage}`, from: `shared/${stage}/bad-flow.ts`, imports: target };
});

const featureCanaries = FEATURES.map((feature, place): Canary => {
  const other = FEATURES[(place + 1) % FEATURES.length] ?? '';
  const from = `renderer/${feature}/bad-island.ts`;
  return { rule: `feature-${feature}`, from, imports: `#renderer/${other}/planted.ts` };
});

/** At least one planted import for every rule there is. */
const CANARIES: readonly Canary[] = [
  ...flowCanaries,
  ...featureCanaries,
  { rule: 'shared-no-node', from: 'shared/base/bad-node.ts', imports: 'node:fs' },
  { rule: 'shared-no-node', from: 'shared/ipc/bad-node.ts', imports: 'crypto' },
  { rule: 'shared-libraries', from: 'shared/base/bad-library.ts', imports: 'left-pad' },
  { rule: 'shared-libraries', from: 'shared/ipc/bad-library.ts', imports: 'react' },
  { rule: 'shared-folder-in-flow', from: 'shared/odds/bad.ts', imports: '#shared/base/planted.ts' },
  {
    rule: 'electron-no-renderer',
    from: 'electron/store/bad.ts',
    imports: '#renderer/ui/planted.ts',
  },
  { rule: 'electron-no-renderer', from: 'electron/window/bad.ts', imports: 'react' },
  { rule: 'preload-shared', from: 'electron/preload/bad.ts', imports: '#shared/ipc/contract.ts' },
  {
    rule: 'preload-shared',
    from: 'electron/preload/bad2.ts',
    imports: '#electron/system/planted.ts',
  },
  { rule: 'preload-libraries', from: 'electron/preload/bad3.ts', imports: 'zod' },
  { rule: 'preload-no-node', from: 'electron/preload/bad4.ts', imports: 'node:fs' },
  {
    rule: 'handlers-ports',
    from: 'electron/handlers/bad.ts',
    imports: '#electron/window/planted.ts',
  },
  {
    rule: 'handlers-cli-no-window',
    from: 'electron/cli/bad.ts',
    imports: '#electron/ipc/planted.ts',
  },
  { rule: 'handlers-cli-no-window', from: 'electron/cli/bad2.ts', imports: '#electron/main.ts' },
  { rule: 'handlers-cli-no-electron', from: 'electron/handlers/bad2.ts', imports: 'electron' },
  {
    rule: 'handlers-cli-no-electron',
    from: 'electron/cli/bad3.ts',
    imports: '#electron/system/needs-electron.ts',
  },
  {
    rule: 'converters-alone',
    from: 'electron/import/bad.ts',
    imports: '#electron/store/planted.ts',
  },
  {
    rule: 'search-alone',
    from: 'electron/search/bad.ts',
    imports: '#electron/handlers/planted.ts',
  },
  { rule: 'renderer-no-electron', from: 'renderer/state/bad.ts', imports: 'electron' },
  { rule: 'renderer-no-electron', from: 'renderer/app.ts', imports: '#electron/store/planted.ts' },
  { rule: 'renderer-no-node', from: 'renderer/parts/bad2.ts', imports: 'node:path' },
  { rule: 'parts', from: 'renderer/parts/bad.ts', imports: '#renderer/claims/planted.ts' },
  { rule: 'shell', from: 'renderer/shell/bad.ts', imports: '#renderer/print/planted.ts' },
  { rule: 'print-page', from: 'renderer/print/bad.ts', imports: '#renderer/shell/planted.ts' },
  { rule: 'state', from: 'renderer/state/bad2.ts', imports: '#renderer/ui/planted.ts' },
  { rule: 'backend', from: 'renderer/backend/bad.ts', imports: '#renderer/state/planted.ts' },
  { rule: 'ui', from: 'renderer/ui/bad.ts', imports: '#shared/base/planted.ts' },
  { rule: 'no-tests-in-product', from: 'electron/store/bad2.ts', imports: '#test/planted.ts' },
  { rule: 'no-build-in-product', from: 'renderer/shell/bad2.ts', imports: '#build/planted.ts' },
  { rule: 'no-dev-library-in-product', from: 'electron/store/bad3.ts', imports: 'vitest' },
  { rule: 'resolvable', from: 'shared/base/bad-path.ts', imports: '#shared/base/nowhere.ts' },
  { rule: 'resolvable', from: 'renderer/ui/bad2.ts', imports: 'never-installed' },
];

/** What the table of the house allows: [from, imports]. */
const ALLOWED: readonly (readonly [string, string])[] = [
  ['shared/ipc/good.ts', '#shared/base/planted.ts'],
  ['shared/claim/good.ts', '#shared/figure/planted.ts'],
  ['shared/base/good.ts', 'zod'],
  ['shared/base/good2.ts', '@noble/hashes'],
  ['electron/preload/good.ts', '#shared/ipc/channels.ts'],
  ['electron/preload/good2.ts', 'electron'],
  ['electron/handlers/good.ts', '#electron/store/planted.ts'],
  ['electron/cli/good.ts', '#electron/handlers/planted.ts'],
  ['electron/window/good.ts', 'electron'],
  ['electron/store/good.ts', 'node:fs'],
  ['renderer/claims/good.ts', '#renderer/parts/planted.ts'],
  ['renderer/claims/good2.ts', '#renderer/backend/planted.ts'],
  ['renderer/shell/good.ts', '#renderer/reader/planted.ts'],
  ['renderer/parts/good.ts', '#renderer/state/planted.ts'],
  ['renderer/ui/good.ts', 'react'],
  ['test/good.ts', '#renderer/claims/planted.ts'],
  ['test/good2.ts', 'node:fs'],
];

const TARGETS = [
  ...FLOW.map((stage) => `shared/${stage}/planted.ts`),
  ...['channels', 'bridge', 'contract'].map((name) => `shared/ipc/${name}.ts`),
  ...['store', 'system', 'window', 'ipc', 'handlers'].map((name) => `electron/${name}/planted.ts`),
  ...[...FEATURES, 'parts', 'state', 'backend', 'ui', 'shell', 'print'].map(
    (name) => `renderer/${name}/planted.ts`,
  ),
  ...['electron/main.ts', 'test/planted.ts', 'build/planted.ts'],
];

const planted: Record<string, string> = {
  ...Object.fromEntries(TARGETS.map((path) => [path, MODULE])),
  ...Object.fromEntries(CANARIES.map(({ from, imports }) => [from, importing(imports)])),
  ...Object.fromEntries(ALLOWED.map(([from, imports]) => [from, importing(imports)])),
  'electron/system/needs-electron.ts': importing('electron'),
  'shared/base/circle-a.ts': importing('./circle-b.ts'),
  'shared/base/circle-b.ts': `import { y } from './circle-a.ts';\nexport const x = y;\n`,
  'renderer/state/bad-type.ts': `import type { App } from 'electron';\nexport type Y = App;\n`,
};

describe('the import rules', () => {
  let found: Cruise;
  beforeAll(() => {
    found = withTree(planted, cruise);
  }, 60_000);

  it.each(CANARIES)('$rule catches $from importing $imports', ({ rule, from }) => {
    expect(found.violations).toContainEqual({ rule, from });
  });

  it('catches a circle', () => {
    expect(found.violations).toContainEqual({ rule: 'no-cycle', from: 'shared/base/circle-a.ts' });
  });

  it('catches electron in the window even as a type', () => {
    const from = 'renderer/state/bad-type.ts';
    expect(found.violations).toContainEqual({ rule: 'renderer-no-electron', from });
  });

  it.each(ALLOWED)('allows %s to import %s', (from) => {
    expect(found.modules).toContain(from);
    expect(found.violations.filter((violation) => violation.from === from)).toEqual([]);
  });

  it('have a canary each', () => {
    const proven = new Set([...CANARIES.map((canary) => canary.rule), 'no-cycle']);
    expect(BOUNDARIES.map((rule) => rule.name).filter((name) => !proven.has(name))).toEqual([]);
  });
});

describe('the check of the import rules', () => {
  it('looks at every module of the product', () => {
    const { modules } = cruise(ROOT);
    const ours = ['shared', 'electron', 'renderer'].flatMap((name) => filesBelow(name, /\.tsx?$/));
    expect(ours.length).toBeGreaterThan(0);
    expect(ours.filter((file) => !modules.includes(file))).toEqual([]);
  }, 60_000);
});
