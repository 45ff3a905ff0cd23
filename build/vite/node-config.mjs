import { basename, dirname } from 'node:path';
import { pdfjsInternals } from './pdfjs-internals.mjs';
import { silentNodes } from './silent-nodes.mjs';

/**
 * Main, workers and the command line: one CommonJS file each, for Node 18, that runs without
 * `node_modules`. The oldest runtime knows neither ESM main nor anything newer than ES2022.
 *
 * @param {string} root
 * @param {{ entry: string, output: string, split?: boolean }} files absolute; `split` puts what is
 *   imported while it runs into files of its own beside the output, `main-` and a name
 * @returns {import('vite').InlineConfig}
 */
export function nodeConfig(root, { entry, output, split = false }) {
  return {
    configFile: false,
    root,
    logLevel: 'warn',
    mode: 'production',
    plugins: [pdfjsInternals(), silentNodes()],
    define: { 'process.env.NODE_ENV': JSON.stringify('production') },
    ssr: { noExternal: true, external: ['electron'], target: 'node' },
    build: {
      ssr: entry,
      target: 'node18',
      outDir: dirname(output),
      emptyOutDir: false,
      copyPublicDir: false,
      minify: false,
      sourcemap: true,
      rolldownOptions: {
        output: {
          format: 'cjs',
          entryFileNames: basename(output),
          chunkFileNames: `${basename(output, '.cjs')}-[name].cjs`,
          codeSplitting: split,
        },
      },
    },
  };
}

/**
 * A script for the development machine's own Node: ours is bundled, libraries stay in node_modules.
 * @param {string} root
 * @param {{ entry: string, output: string }} files absolute; the output is an ES module
 * @returns {import('vite').InlineConfig}
 */
export function scriptConfig(root, files) {
  const { build, ...config } = nodeConfig(root, files);
  return {
    ...config,
    ssr: { target: 'node' },
    build: {
      ...build,
      target: 'node20',
      rolldownOptions: {
        output: { format: 'es', entryFileNames: basename(files.output), codeSplitting: false },
      },
    },
  };
}
