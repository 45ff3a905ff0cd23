import type { Model, ModelBlock } from './model.ts';
import { escaped, zipOf } from './zip-file.ts';

const NAMESPACES = ['office', 'text', 'table', 'style', 'meta', 'draw']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .concat('xmlns:dc="http://purl.org/dc/elements/1.1/"', 'xmlns:xlink="http://www.w3.org/1999/xlink"')
  .join(' ');

const styled = (style: string, inner: string): string =>
  `<text:p text:style-name="${style}">${inner}</text:p>`;

function odtBlock(block: ModelBlock, count: { notes: number }): string {
  switch (block.kind) {
    case 'heading':
      return `<text:h text:outline-level="${block.level}">${escaped(block.text)}</text:h>`;
    case 'paragraph': {
      const words = escaped(block.text);
      const text = block.link === undefined ? words : `<text:a xlink:href="${block.link}">${words}</text:a>`;
      if (block.note === undefined) return styled('P1', text);
      count.notes += 1;
      const note = `<text:note text:note-class="footnote"><text:note-citation>${count.notes}</text:note-citation><text:note-body>${styled('Footnote', escaped(block.note))}</text:note-body></text:note>`;
      return styled('P1', text + note);
    }
    case 'list': {
      const items = block.items.map(({ text, below = [] }) => {
        const inner = below.map((one) => `<text:list-item>${styled('P1', escaped(one))}</text:list-item>`).join('');
        const list = inner === '' ? '' : `<text:list>${inner}</text:list>`;
        return `<text:list-item>${styled('P1', escaped(text))}${list}</text:list-item>`;
      });
      return `<text:list text:style-name="${block.ordered ? 'L2' : 'L1'}">${items.join('')}</text:list>`;
    }
    case 'table': {
      const rows = block.rows.map((row) => {
        const cells = row.map((cell) => `<table:table-cell>${styled('P1', escaped(cell))}</table:table-cell>`);
        return `<table:table-row>${cells.join('')}</table:table-row>`;
      });
      const caption = block.caption === undefined ? '' : styled('P3', escaped(block.caption));
      return `${caption}<table:table>${rows.join('')}</table:table>`;
    }
    case 'quote':
      return styled('P2', escaped(block.text));
  }
}

const STYLES =
  '<style:style style:name="P1" style:parent-style-name="Standard"/><style:style style:name="P2" style:parent-style-name="Quotations"/><style:style style:name="P3" style:parent-style-name="Table"/>' +
  '<text:list-style style:name="L1"><text:list-level-style-bullet text:level="1"/></text:list-style><text:list-style style:name="L2"><text:list-level-style-number text:level="1"/></text:list-style>';

/** A model as an OpenDocument text, with a deleted passage that must not come back. */
export function odtFile(model: Model): Promise<Uint8Array> {
  const count = { notes: 0 };
  const body = model.blocks.map((block) => odtBlock(block, count)).join('\n');
  const deleted = `<text:tracked-changes><text:changed-region><text:deletion>${styled('P1', 'A sentence of 77 words was here.')}</text:deletion></text:changed-region></text:tracked-changes>`;
  return zipOf({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${NAMESPACES}><office:automatic-styles>${STYLES}</office:automatic-styles><office:body><office:text>${deleted}${body}</office:text></office:body></office:document-content>`,
    'meta.xml': `<?xml version="1.0" encoding="UTF-8"?><office:document-meta ${NAMESPACES}><office:meta><dc:title>${escaped(model.title)}</dc:title><meta:initial-creator>${escaped(model.author)}</meta:initial-creator><meta:creation-date>${model.date}T10:00:00</meta:creation-date></office:meta></office:document-meta>`,
  });
}
