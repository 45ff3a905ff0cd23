/**
 * @typedef {object} Target
 * @property {string} name
 * @property {'node' | 'preload' | 'window' | 'copy'} kind
 * @property {readonly string[]} entries from the project root; of a copy: the folder
 * @property {readonly string[]} outputs from the project root; `name` + `.cjs` for code
 * @property {boolean} [split] files of its own for what is imported while it runs
 * @property {readonly string[]} inputs folders and files whose change makes it stale
 */

const COMMON = ['shared', 'build/vite', 'package.json', 'package-lock.json'];

/** @param {string} name @param {string} entry @returns {Target} */
const node = (name, entry) => ({
  name,
  kind: 'node',
  entries: [entry],
  outputs: [`dist/${name}.cjs`],
  inputs: ['electron', ...COMMON],
});

/** Everything that is built, each on its own: one stale part does not rebuild the rest. */
export const TARGETS = /** @type {readonly Target[]} */ ([
  // The window opens while the rest of main is still being read.
  { ...node('main', 'electron/main.ts'), split: true },
  // Most files are no PDFs: what reads those is read when one comes.
  { ...node('import', 'electron/import/process.ts'), split: true },
  {
    name: 'cmaps',
    kind: 'copy',
    entries: ['node_modules/pdfjs-dist/cmaps'], // tables of East Asian fonts in PDFs
    outputs: ['dist/cmaps'],
    inputs: ['package-lock.json'],
  },
  node('search', 'electron/search/process.ts'),
  node('cli', 'electron/cli/main.ts'),
  { ...node('preload', 'electron/preload/preload.ts'), kind: 'preload' },
  { ...node('print-preload', 'electron/preload/print-preload.ts'), kind: 'preload' },
  {
    name: 'renderer',
    kind: 'window',
    entries: ['renderer/index.html', 'renderer/print.html'],
    outputs: ['dist/renderer/index.html', 'dist/renderer/fresh.html', 'dist/renderer/print.html'],
    inputs: ['renderer', ...COMMON],
  },
]);

/** Entries that may still be absent; once the list is empty an absent entry is an error. */
export const NOT_WRITTEN_YET = /** @type {readonly string[]} */ ([]);
