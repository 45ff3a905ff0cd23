const TARGET = /[\\/]linkedom[\\/](?:esm|cjs)[\\/]interface[\\/]event-target\.js$/;
const LISTENERS = /wm\.set\(this, new Map(?:\(\))?\);/;

/**
 * linkedom gives every node a table of its listeners, a third of the time and room that a page takes. No
 * page that is read has a listener: they are left out. Its version is pinned; one written otherwise
 * fails the build.
 *
 * @returns {import('vite').Plugin}
 */
export function silentNodes() {
  return {
    name: 'attest-silent-nodes',
    transform(code, id) {
      if (!TARGET.test(id)) return null;
      if (!LISTENERS.test(code)) throw new Error('linkedom keeps its listeners elsewhere');
      return { code: code.replace(LISTENERS, ''), map: null };
    },
  };
}
