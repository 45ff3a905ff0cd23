import { renderToStaticMarkup } from 'react-dom/server';
import { NotebookProvider } from '#renderer/state/hooks.ts';
import { createNotebook } from '#renderer/state/notebook.ts';
import { Welcome } from '#renderer/shell/welcome.tsx';
import type { Backend } from '#renderer/backend/backend.ts';

const nobody = new Proxy({} as Backend, {
  get: () => {
    throw new Error('A picture asks main for nothing');
  },
});

/**
 * Welcome as HTML, run once when the app is built and put into the page, so that it is painted before any
 * code is read. Without effects, and without what only the running app knows: recent projects, and how
 * this computer writes its keys.
 */
export function firstPicture(): string {
  return renderToStaticMarkup(
    <NotebookProvider value={createNotebook(nobody, true)}>
      <div className="first-picture" inert>
        <Welcome show={() => undefined} />
      </div>
    </NotebookProvider>,
  );
}
