import './schemas-without-eval.ts';
import '#renderer/ui/theme.css';
import { createRoot } from 'react-dom/client';
import { windowBackend } from '#renderer/backend/backend.ts';
import { createNotebook } from '#renderer/state/notebook.ts';
import { App } from './app.tsx';

/** Puts the living window into the page, in place of its first picture where it has one. */
export function begin(isFresh: boolean): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no place for the window');
  createRoot(root).render(<App store={createNotebook(windowBackend(), isFresh)} />);
}
