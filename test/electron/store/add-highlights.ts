import { describeAnchor } from '#shared/anchor/describe-anchor.ts';
import { table } from '#shared/project/project.ts';
import type { OpenProject } from '#electron/handlers/open-project.ts';
import { got } from '#test/electron/handlers/test-project.ts';

/** Highlights the number in the first document, so many times. */
export async function addHighlights(open: OpenProject, many: number): Promise<void> {
  const [document] = table(open.project, 'document').values();
  if (!document) throw new Error('There is no document');
  const text = got(await open.store.text(document.current));
  const { blocks } = got(await open.store.blocks(document.id, document.current));
  const start = text.indexOf('880');
  const source = { text, textHash: document.current, blocks };
  const anchor = describeAnchor(source, { start, end: start + 3 });
  for (let left = many; left > 0; left -= 1) {
    got(await open.dispatch({ kind: 'highlight.add', document: document.id, anchor, tags: [] }));
  }
}
