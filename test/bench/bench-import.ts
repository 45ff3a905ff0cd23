import { JSDOM } from 'jsdom';
import { convertHtml, readPage } from '#electron/import/html.ts';
import type { FormatReading } from '#electron/import/format-reading.ts';
import type { Result } from '#shared/base/result.ts';
import { draftText } from '#shared/document/canonical-text.ts';
import { against, type Measured } from './measure.ts';

export const PAGES = 1_000;
/** The slower side reads every fifth page of the same ones, turn by turn with the faster. */
const EVERY = 5;
const BYTES = 5_000;
/** A third of the time on jsdom. */
const GOAL = 1 / 3;

const MENU = ['Home', 'News', 'Business', 'Opinion', 'Contact']
  .map((word) => `<li><a href="/${word}">${word}</a></li>`)
  .join('');

/** An article of about 5 KB with a page around it. */
export function article(index: number): string {
  const paragraphs: string[] = [];
  for (let size = 0; size < BYTES - 900;) {
    const at = paragraphs.length;
    const text = `<p>On day ${at + 1} the harbour master of pier ${index} counted ${at * 37 + index} boats, of which <b>${at + 3}</b> came from the <a href="https://example.org/${at}">south</a>; he said that the rest had been seen before.</p>`;
    paragraphs.push(text);
    size += text.length;
  }
  return `<!doctype html><html><head><meta charset="utf-8"><title>Boats at pier ${index}</title><meta name="author" content="Ada Moor"></head><body><nav><ul>${MENU}</ul></nav><main><article><h1>Boats at pier ${index}</h1>${paragraphs.join('\n')}</article></main><aside><ul>${MENU}</ul></aside><footer>All rights reserved</footer></body></html>`;
}

function wordsOf(reading: Result<FormatReading>): string {
  if (!reading.ok) throw new Error(reading.failure.sentence);
  return reading.value.drafts.map((draft) => `${draft.zone ?? ''}:${draftText(draft)}`).join('\n');
}

/** Milliseconds a page takes to become blocks, on the DOM that ships and on jsdom. */
export function benchImport(): Promise<Measured[]> {
  let ours = 0;
  let theirs = 0;
  for (let index = 0; index < PAGES; index += 1) {
    const html = article(index);
    const start = performance.now();
    const read = wordsOf(convertHtml(html));
    ours += performance.now() - start;
    if (index % EVERY !== 0) continue;
    const again = performance.now();
    const dom = new JSDOM(html);
    const other = wordsOf(readPage(dom.window.document, html));
    theirs += performance.now() - again;
    dom.window.close();
    if (read !== other) throw new Error(`Page ${index} reads otherwise on jsdom`);
  }
  const [mine, jsdom] = [ours / PAGES, theirs / (PAGES / EVERY)];
  return Promise.resolve([
    against('import an article of 5 KB, against jsdom', 'ms', mine, jsdom, GOAL),
  ]);
}
