import react from '@vitejs/plugin-react';
import { join } from 'node:path';
import { firstPicture } from './first-picture.mjs';
import { windowChunks } from './window-chunks.mjs';

/**
 * The window and the page that becomes a PDF. Nothing is inlined and no polyfill is injected, because
 * the content security policy allows neither `data:` scripts nor inline ones.
 *
 * @param {string} root
 * @param {readonly string[]} entries absolute HTML files
 * @returns {import('vite').InlineConfig}
 */
export function windowConfig(root, entries) {
  return {
    configFile: false,
    root: join(root, 'renderer'),
    base: './',
    logLevel: 'warn',
    mode: 'production',
    plugins: [react(), firstPicture(root)],
    build: {
      target: 'chrome114',
      outDir: join(root, 'dist', 'renderer'),
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      sourcemap: false,
      // One window loads from the disk: the usual advice about the size of a download is not for it.
      chunkSizeWarningLimit: 5000,
      rolldownOptions: {
        input: [...entries],
        output: { codeSplitting: { groups: windowChunks(root) } },
      },
    },
  };
}
