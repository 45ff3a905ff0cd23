import '#renderer/ui/theme.css';
import './print.css';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import type { PrintBridge } from '#shared/ipc/bridge.ts';
import { BriefPaper } from '#renderer/parts/brief-paper.tsx';

/** Charts measure their words, so that they are drawn once more when the fonts are there. */
async function settled(): Promise<void> {
  await Promise.all([...document.fonts].map((face) => face.load()));
  await document.fonts.ready;
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  await frame();
  await frame();
}

async function layOut({ brief, ready }: PrintBridge, place: Element): Promise<void> {
  const model = await brief();
  document.documentElement.lang = model.language;
  document.title = model.title;
  flushSync(() => createRoot(place).render(<BriefPaper model={model} isPrinted />));
  await settled();
  ready();
}

// The preload of this page puts it there; the boundary cannot be typed.
const { attestPrint } = window as unknown as { readonly attestPrint: PrintBridge };
const root = document.getElementById('root');
if (!root) throw new Error('The page has no place for the briefing');
await layOut(attestPrint, root);
