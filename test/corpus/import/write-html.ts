import type { Model, ModelBlock } from './model.ts';
import { escaped } from './zip-file.ts';

const list = (ordered: boolean, items: string): string =>
  ordered ? `<ol>${items}</ol>` : `<ul>${items}</ul>`;

/** `notes` collects the words of notes in order. */
function htmlBlock(block: ModelBlock, notes: string[]): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${escaped(block.text)}</h${block.level}>`;
    case 'paragraph': {
      const words = escaped(block.text);
      const text = block.link === undefined ? words : `<a href="${block.link}">${words}</a>`;
      if (block.note === undefined) return `<p>${text}</p>`;
      const number = notes.push(block.note);
      return `<p>${text}<sup><a href="#n${number}">${number}</a></sup></p>`;
    }
    case 'list': {
      const items = block.items.map(({ text, below = [] }) => {
        const inner = below.map((one) => `<li>${escaped(one)}</li>`).join('');
        return `<li>${escaped(text)}${inner === '' ? '' : list(false, inner)}</li>`;
      });
      return list(block.ordered, items.join(''));
    }
    case 'table': {
      const caption = block.caption === undefined ? '' : `<caption>${escaped(block.caption)}</caption>`;
      const rows = block.rows.map((row, at) => {
        const tag = at === 0 ? 'th' : 'td';
        return `<tr>${row.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`;
      });
      return `<table>${caption}${rows.join('\n')}</table>`;
    }
    case 'quote':
      return `<blockquote><p>${escaped(block.text)}</p></blockquote>`;
  }
}

/** A model's blocks as HTML, its notes behind them. */
export function htmlBody(model: Model): string {
  const notes: string[] = [];
  const body = model.blocks.map((block) => htmlBlock(block, notes));
  const end = notes.map(
    (note, at) => `<div role="doc-footnote" id="n${at + 1}">[${at + 1}] ${escaped(note)}</div>`,
  );
  return [...body, ...end].join('\n');
}

/** A saved page that is nothing but its article. */
export function htmlFile(model: Model): string {
  return `<!doctype html>
<html><head><meta charset="utf-8"><title>${escaped(model.title)}</title>
<meta name="author" content="${escaped(model.author)}">
<meta property="article:published_time" content="${model.date}T08:00:00Z"></head>
<body><main><article>
${htmlBody(model)}
</article></main></body></html>
`;
}

/** The same page as a browser's single file of MIME parts, with a frame that is not the article. */
export function mhtmlFile(model: Model): string {
  const page = Buffer.from(htmlFile(model), 'utf8').toString('base64').replace(/.{76}/g, '$&\r\n');
  return [
    'From: <Saved by a browser>',
    'Snapshot-Content-Location: https://example.org/saved',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related; type="text/html"; boundary="----part"',
    '',
    '------part',
    'Content-Type: text/html; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    'Content-Location: https://example.org/saved',
    '',
    page,
    '------part',
    'Content-Type: text/html',
    'Content-Location: https://ads.example/frame',
    '',
    '<p>Buy 3 boats for the price of 2.</p>',
    '------part--',
    '',
  ].join('\r\n');
}
