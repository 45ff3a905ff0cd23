import react from '@vitejs/plugin-react';
import { join } from 'node:path';

/**
 * Puts what the window's first picture needs into one file, and what the printed page needs as well into
 * another: left to itself the bundler cuts along every set of importers, 34 files for one picture, each
 * asked of main, which is busy at that time. What is loaded later stays apart.
 *
 * @param {string} first the window's module
 * @param {string} print the printed page's
 * @returns {import('rolldown').CodeSplittingGroup['name']}
 */
function nameChunk(first, print) {
  /** @type {{ window: Set<string>, printed: Set<string> } | undefined} */
  let needed;
  return (id, modules) => {
    /** @param {string} from @returns {Set<string>} */
    const allOf = (from) => {
      const found = new Set([from]);
      // A set hands out what is added while it is gone through.
      for (const at of found)
        for (const next of modules.getModuleInfo(at)?.importedIds ?? []) found.add(next);
      return found;
    };
    needed ??= { window: allOf(first), printed: allOf(print) };
    if (!needed.window.has(id) || id === first) return null;
    return needed.printed.has(id) ? 'base' : 'window';
  };
}

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
    plugins: [react()],
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
        output: {
          codeSplitting: {
            groups: [
              {
                debugName: 'the first picture',
                name: nameChunk(
                  join(root, 'renderer', 'main.tsx'),
                  join(root, 'renderer', 'print', 'print.tsx'),
                ),
              },
            ],
          },
        },
      },
    },
  };
}
