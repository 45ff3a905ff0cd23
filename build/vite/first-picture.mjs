import react from '@vitejs/plugin-react';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runnerImport } from 'vite';

const ROOT_ELEMENT = '<div id="root"></div>';

/** @typedef {import('rolldown').OutputChunk & { viteMetadata?: { importedCss: Set<string> } }} Chunk */

/**
 * One chunk and all it needs at once, each after what it needs: styles count in the order they are linked.
 *
 * @param {Record<string, unknown>} bundle
 * @param {Chunk} chunk
 * @param {Set<Chunk>} [found]
 */
function inOrder(bundle, chunk, found = new Set()) {
  if (found.has(chunk)) return found;
  for (const name of chunk.imports) inOrder(bundle, /** @type {Chunk} */ (bundle[name]), found);
  return found.add(chunk);
}

/** @type {import('vite').Plugin} */
const withoutStyles = {
  name: 'attest-without-styles',
  enforce: 'pre',
  resolveId: (id) => (id.endsWith('.css') ? '\0no-style' : null),
  load: (id) => (id === '\0no-style' ? '' : null),
};

/**
 * Writes `fresh.html` beside `index.html`: the same page with the first picture in it, its styles linked,
 * and what is read once it is painted fetched meanwhile.
 *
 * @param {string} root
 * @returns {import('vite').Plugin}
 */
export function firstPicture(root) {
  return {
    name: 'attest-first-picture',
    async writeBundle({ dir = '' }, bundle) {
      const page = bundle['index.html'];
      const begin = Object.values(bundle).find(
        (file) => file.type === 'chunk' && file.name === 'begin',
      );
      if (page?.type !== 'asset' || begin?.type !== 'chunk') {
        throw new Error('The bundle has no page or no beginning');
      }
      const { module } = await runnerImport(join(root, 'renderer', 'first-picture.tsx'), {
        configFile: false,
        root: join(root, 'renderer'),
        logLevel: 'warn',
        plugins: [react(), withoutStyles],
      });
      const chunks = [...inOrder(bundle, begin)];
      const css = new Set(chunks.flatMap((chunk) => [...(chunk.viteMetadata?.importedCss ?? [])]));
      const links = [
        ...[...css].map((file) => `<link rel="stylesheet" crossorigin href="./${file}">`),
        ...chunks.map((file) => `<link rel="modulepreload" crossorigin href="./${file.fileName}">`),
      ];
      const html = String(page.source);
      const lacking = links.filter((link) => !html.includes(link));
      if (!html.includes(ROOT_ELEMENT)) throw new Error('The page has no root');
      writeFileSync(
        join(dir, 'fresh.html'),
        html
          .replace('</head>', () => `${lacking.join('\n')}\n</head>`)
          .replace(ROOT_ELEMENT, () => `<div id="root">${module.firstPicture()}</div>`),
      );
    },
  };
}
