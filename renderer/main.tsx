import './schemas-without-eval.ts';
import '#renderer/ui/theme.css';
import { createRoot } from 'react-dom/client';
import { FRESH } from '#shared/ipc/fresh-page.ts';
import { windowBackend } from '#renderer/backend/backend.ts';
import { createNotebook } from '#renderer/state/notebook.ts';
import { App } from './app.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no place for the window');
// Main says with the address that no project is open. Only the first loading may believe it.
const isFresh = window.location.hash === FRESH;
if (isFresh) window.history.replaceState(null, '', window.location.pathname);
createRoot(root).render(<App store={createNotebook(windowBackend(), isFresh)} />);
