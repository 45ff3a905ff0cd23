import { FEATURES, FLOW } from './flow.mjs';

const any = (/** @type {readonly string[]} */ names) => `(?:${names.join('|')})`;
const NODE_BUILT_IN = { dependencyTypes: ['core'] };
const ELECTRON_MODULE = { path: '(^|/)node_modules/electron/' };
const OUR_FOLDERS = ['shared', 'electron', 'renderer', 'build', 'test'];

/** @typedef {{ name: string, comment: string, severity: 'error', from: object, to: object }} Rule */

/**
 * @param {string} name
 * @param {string} comment
 * @param {object} from
 * @param {object} to
 * @returns {Rule}
 */
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/**
 * A folder that may name only certain folders of ours. Libraries are judged by other rules.
 * @param {string} name
 * @param {string} comment
 * @param {string} from
 * @param {readonly string[]} allowed patterns, from the project root
 */
const only = (name, comment, from, allowed) =>
  rule(name, comment, { path: from }, { path: `^${any(OUR_FOLDERS)}/`, pathNot: [...allowed] });

const stages = FLOW.map((stage, place) =>
  only(
    `flow-${stage}`,
    `shared/${stage} knows its own stage and the stages before it.`,
    `^shared/${stage}/`,
    [`^shared/${any(FLOW.slice(0, place + 1))}/`],
  ),
);

const shared = [
  rule(
    'shared-no-node',
    'shared/ is pure: it runs in the window, in main and in workers.',
    { path: '^shared/' },
    NODE_BUILT_IN,
  ),
  rule(
    'shared-libraries',
    'shared/ stands on the schema library and the hashes, nothing else.',
    { path: '^shared/' },
    { path: '(^|/)node_modules/', pathNot: '(^|/)node_modules/(zod|@noble/hashes)/' },
  ),
  rule(
    'shared-folder-in-flow',
    'Every folder of shared/ has its place in FLOW.',
    { path: '^shared/', pathNot: `^shared/${any(FLOW)}/` },
    {},
  ),
];

const machine = [
  rule(
    'electron-no-renderer',
    'The machine side does not know the window.',
    { path: '^electron/' },
    { path: '^renderer/|(^|/)node_modules/(react|react-dom|react-aria-components|@tiptap)/' },
  ),
  only(
    'preload-shared',
    'The preload knows channel names and the bridge, no schemas.',
    '^electron/preload/',
    ['^electron/preload/', '^shared/ipc/(channels|bridge)[.]ts$'],
  ),
  rule(
    'preload-libraries',
    'The sandboxed preload has Electron and nothing else.',
    { path: '^electron/preload/' },
    { path: '(^|/)node_modules/', pathNot: ELECTRON_MODULE.path },
  ),
  rule(
    'preload-no-node',
    'The sandboxed preload has no Node.',
    { path: '^electron/preload/' },
    NODE_BUILT_IN,
  ),
  only(
    'handlers-ports',
    'Handlers are thin: they know shared, the stores and the ports they are given.',
    '^electron/handlers/',
    [`^electron/${any(['handlers', 'store', 'search', 'bundle'])}/`, '^shared/'],
  ),
  rule(
    'handlers-cli-no-window',
    'Handlers and the command line work without a window.',
    { path: `^electron/${any(['handlers', 'cli'])}/` },
    { path: `^electron/${any(['window', 'preload', 'ipc', 'main[.]ts'])}` },
  ),
  rule(
    'handlers-cli-no-electron',
    'Handlers and the command line never import the electron module, not even through others.',
    { path: `^electron/${any(['handlers', 'cli'])}/` },
    { ...ELECTRON_MODULE, reachable: true },
  ),
  rule(
    'converters-alone',
    'The converters read hostile bytes: they know shared and themselves, so they run anywhere.',
    { path: '^electron/import/' },
    { path: '^electron/', pathNot: '^electron/(import|system)/' },
  ),
  only(
    'search-alone',
    'The search reads texts beside main, in a worker: it knows the store and nothing above it.',
    '^electron/search/',
    [`^electron/${any(['search', 'store', 'system'])}/`, '^shared/'],
  ),
];

const features = FEATURES.map((feature) =>
  only(
    `feature-${feature}`,
    `renderer/${feature} is an island: it knows parts, state, backend, ui and shared.`,
    `^renderer/${feature}/`,
    [`^renderer/${any([feature, 'parts', 'state', 'backend', 'ui'])}/`, '^shared/'],
  ),
);

const windowSide = [
  rule(
    'renderer-no-electron',
    'The window knows the bridge, never Electron, not even as a type.',
    { path: '^renderer/' },
    { path: `${ELECTRON_MODULE.path}|^electron/` },
  ),
  rule('renderer-no-node', 'The window has no Node.', { path: '^renderer/' }, NODE_BUILT_IN),
  only('parts', 'Parts show domain pieces; they know no feature.', '^renderer/parts/', [
    `^renderer/${any(['parts', 'state', 'ui'])}/`,
    '^shared/',
  ]),
  only('shell', 'The shell mounts the features.', '^renderer/shell/', [
    `^renderer/${any(['shell', 'parts', 'state', 'backend', 'ui', ...FEATURES])}/`,
    '^shared/',
  ]),
  only('print-page', 'The printed page knows no feature.', '^renderer/print/', [
    `^renderer/${any(['print', 'parts', 'state', 'backend', 'ui'])}/`,
    '^shared/',
  ]),
  only('state', 'The mirror knows the backend and shared.', '^renderer/state/', [
    `^renderer/${any(['state', 'backend'])}/`,
    '^shared/',
  ]),
  only('backend', 'The backend is the typed bridge and nothing above it.', '^renderer/backend/', [
    '^renderer/backend/',
    '^shared/',
  ]),
  only('ui', 'Plain components hold no domain words.', '^renderer/ui/', ['^renderer/ui/']),
];

const everywhere = [
  rule('no-tests-in-product', 'Nothing imports test/.', { pathNot: '^test/' }, { path: '^test/' }),
  rule(
    'no-build-in-product',
    'The product does not know how it is built.',
    { path: '^(shared|electron|renderer)/' },
    { path: '^build/' },
  ),
  rule(
    'no-dev-library-in-product',
    'What the product bundles is declared as a dependency.',
    { path: '^(shared|electron|renderer)/' },
    {
      dependencyTypes: ['npm-dev'],
      dependencyTypesNot: ['type-only'],
      pathNot: [ELECTRON_MODULE.path, '[.]d[.][cm]?ts$'],
    },
  ),
  rule('no-cycle', 'Modules in a circle cannot be read in any order.', {}, { circular: true }),
  rule(
    'resolvable',
    'A module that cannot be found would slip past every other rule.',
    {},
    { couldNotResolve: true },
  ),
];

/** Every import rule of the house, in the order of the table in CONTRIBUTING.md. */
export const BOUNDARIES = [
  ...stages,
  ...shared,
  ...machine,
  ...features,
  ...windowSide,
  ...everywhere,
];

/** Shared by the check and its canaries, so that both look at modules with the same eyes. */
export const CRUISE_OPTIONS = {
  tsPreCompilationDeps: true,
  doNotFollow: { path: 'node_modules' },
  exclude: { path: '^(build/resources|test/corpus|dist)/' },
  enhancedResolveOptions: {
    exportsFields: ['exports'],
    conditionNames: ['import', 'require', 'node', 'default', 'types'],
    extensions: ['.ts', '.tsx', '.mts', '.js', '.mjs', '.cjs', '.d.ts'],
  },
};
