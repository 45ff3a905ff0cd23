/**
 * What the linter forbids by place. ESLint lets a later block replace an earlier block's options, so
 * each place gets its whole list from here instead of a block per ban.
 */

/** @typedef {{ name: string, importNames?: string[], message: string }} ImportBan */

const NETWORK = ['http', 'https', 'http2', 'net', 'dns', 'dgram', 'tls', 'dns/promises', 'undici'];
const NETWORK_GLOBALS = ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest'];

const FS_WRITES =
  `appendFile chmod chown copyFile cp createWriteStream fchmod fchown fdatasync fsync
  ftruncate futimes lchown link lutimes mkdir mkdtemp open promises rename rm rmdir symlink truncate
  unlink utimes write writeFile writev default`.split(/\s+/);

const OFFLINE = 'Attest is offline: nothing in it opens a connection.';

/** @type {ImportBan[]} */
const networkModules = NETWORK.flatMap((name) => [
  { name, message: OFFLINE },
  { name: `node:${name}`, message: OFFLINE },
]);

/** @type {ImportBan[]} */
const writing = ['fs', 'node:fs', 'fs/promises', 'node:fs/promises'].map((name) => ({
  name,
  importNames: [...FS_WRITES, ...FS_WRITES.map((call) => `${call}Sync`)],
  message: 'Only store, bundle, print, system and cli write to the disk.',
}));

/**
 * ESLint takes one entry per module name, so the places say which parts of electron they may not use.
 * @param {string[]} importNames
 * @returns {ImportBan}
 */
const electronParts = (importNames) => ({
  name: 'electron',
  importNames: ['default', ...importNames],
  message: 'Only ipc/serve holds ipcMain, only preload holds ipcRenderer, and nobody goes online.',
});

const UPWARDS = {
  group: ['../*'],
  message: 'Name the folder: #shared/..., #electron/..., #renderer/..., #test/...',
};

/**
 * @param {ImportBan[]} paths
 * @returns {import('eslint').Linter.RuleEntry}
 */
const imports = (paths) => ['error', { paths, patterns: [UPWARDS] }];

const SYNTAX = [
  { selector: 'ExportDefaultDeclaration', message: 'A file is named after its main export.' },
  { selector: 'ExportAllDeclaration', message: 'No barrels: import from where a thing lives.' },
  {
    selector: 'ExportSpecifier[exported.name="default"]',
    message: 'A file is named after its main export.',
  },
];

const CLOCK = [
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'shared/ has no clock: take the moment as an argument.',
  },
  { selector: 'CallExpression[callee.name="Date"]', message: 'shared/ has no clock.' },
];

const PURE = [
  { object: 'Date', property: 'now', message: 'shared/ has no clock: pass one in.' },
  { object: 'Math', property: 'random', message: 'shared/ has no dice: pass an id maker in.' },
];

/** @type {import('eslint').Linter.RuleEntry} */
const offlineGlobals = ['error', ...NETWORK_GLOBALS.map((name) => ({ name, message: OFFLINE }))];
const offlineProperties = ['globalThis', 'window', 'self'].flatMap((object) =>
  NETWORK_GLOBALS.map((property) => ({ object, property, message: OFFLINE })),
);

/**
 * Places in order; a later place replaces what an earlier one said about the same rule.
 * @type {import('eslint').Linter.Config[]}
 */
export const PLACES = [
  {
    files: ['{shared,electron,renderer,test}/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-imports': imports([]),
      'no-restricted-syntax': ['error', ...SYNTAX],
    },
  },
  {
    files: ['{shared,electron,renderer}/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-globals': offlineGlobals,
      'no-restricted-properties': ['error', ...offlineProperties],
    },
  },
  {
    files: ['shared/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...SYNTAX, ...CLOCK],
      'no-restricted-properties': ['error', ...offlineProperties, ...PURE],
    },
  },
  {
    files: ['electron/**/*.ts'],
    rules: {
      'no-restricted-imports': imports([
        ...networkModules,
        ...writing,
        electronParts(['ipcMain', 'ipcRenderer', 'net', 'autoUpdater']),
      ]),
    },
  },
  {
    files: ['electron/{store,bundle,print,system,cli}/**/*.ts'],
    rules: {
      'no-restricted-imports': imports([
        ...networkModules,
        electronParts(['ipcMain', 'ipcRenderer', 'net', 'autoUpdater']),
      ]),
    },
  },
  {
    files: ['electron/ipc/serve.ts'],
    rules: {
      'no-restricted-imports': imports([
        ...networkModules,
        ...writing,
        electronParts(['ipcRenderer', 'net', 'autoUpdater']),
      ]),
    },
  },
  {
    files: ['electron/preload/**/*.ts'],
    rules: {
      'no-restricted-imports': imports([
        ...networkModules,
        ...writing,
        electronParts(['ipcMain', 'net', 'autoUpdater']),
      ]),
    },
  },
];
