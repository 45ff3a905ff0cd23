import type { Model, ModelBlock } from './model.ts';

/** ASCII as it stands, all else as `\u` with one unit for old readers. */
const rtf = (text: string): string =>
  text.replace(/[\\{}]/g, '\\$&').replace(/[\u0080-\uffff]/g, (unit) => {
    const code = unit.charCodeAt(0);
    return `\\u${code > 0x7fff ? code - 0x10000 : code}?`;
  });

const HEADINGS = [1, 2, 3].map((level) => `{\\s${level} heading ${level};}`).join('');
const HEAD = `{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\froman\\fcharset0 Serif;}}{\\colortbl;\\red0\\green0\\blue0;}{\\stylesheet{\\s0 Normal;}${HEADINGS}{\\s8 caption;}{\\s9 Quote;}}`;

function rtfBlock(block: ModelBlock): string {
  switch (block.kind) {
    case 'heading':
      return `\\pard\\plain\\s${block.level}\\b ${rtf(block.text)}\\b0\\par`;
    case 'paragraph': {
      const words = rtf(block.text);
      const field = `{\\field{\\*\\fldinst{HYPERLINK "${block.link ?? ''}"}}{\\fldrslt{${words}}}}`;
      const text = block.link === undefined ? words : field;
      const note = block.note === undefined ? '' : `{\\super\\chftn}{\\footnote\\pard\\plain {\\super\\chftn}${rtf(block.note)}}`;
      return `\\pard\\plain ${text}${note}\\par`;
    }
    case 'list':
      return block.items
        .flatMap(({ text, below = [] }, at) => {
          const mark = block.ordered ? `${at + 1}.\\tab` : "\\'b7\\tab";
          const item = (words: string, level: number): string =>
            `{\\listtext ${level === 0 ? mark : "\\'b7\\tab"} }\\pard\\plain\\ls1\\ilvl${level} ${rtf(words)}\\par`;
          return [item(text, 0), ...below.map((one) => item(one, 1))];
        })
        .join('\n');
    case 'table': {
      const rows = block.rows.map((row) => {
        const cells = row.map((cell) => `\\pard\\plain\\intbl ${rtf(cell)}\\cell`);
        return `\\trowd${row.map((_, at) => `\\cellx${(at + 1) * 2000}`).join('')}\n${cells.join('\n')}\\row`;
      });
      const caption = block.caption === undefined ? '' : `\\pard\\plain\\s8 ${rtf(block.caption)}\\par\n`;
      return `${caption}${rows.join('\n')}`;
    }
    case 'quote':
      return `\\pard\\plain\\s9 ${rtf(block.text)}\\par`;
  }
}

/** A model as rich text. */
export function rtfFile(model: Model): Uint8Array {
  const [year, month, day] = model.date.split('-').map(Number);
  const info = `{\\info{\\title ${rtf(model.title)}}{\\author ${rtf(model.author)}}{\\creatim\\yr${year}\\mo${month}\\dy${day}\\hr9}}`;
  const picture = '{\\pict\\pngblip 89504e47}{\\header Page head}';
  const body = model.blocks.map(rtfBlock).join('\n');
  return Buffer.from(`${HEAD}\n${info}\n${picture}\n${body}\n}`, 'latin1');
}
