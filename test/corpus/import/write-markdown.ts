import type { Model, ModelBlock } from './model.ts';

const escapedMarks = (text: string): string => text.replace(/[\\<>&*_{}[\]]/g, '\\$&');

function markdownBlock(block: ModelBlock): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${escapedMarks(block.text)}`;
    case 'paragraph': {
      const text = escapedMarks(block.text);
      return block.link === undefined ? text : `[${text}](${block.link})`;
    }
    case 'list':
      return block.items
        .map(({ text, below = [] }, at) => {
          const mark = block.ordered ? `${at + 1}. ` : '- ';
          const inner = below.map((one) => `\n    - ${escapedMarks(one)}`).join('');
          return `${mark}${escapedMarks(text)}${inner}`;
        })
        .join('\n');
    case 'table': {
      const [head = [], ...rows] = block.rows;
      const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
      return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
    }
    case 'quote':
      return `> ${escapedMarks(block.text)}`;
  }
}

/** A model as Markdown with front matter; notes and captions have no place in it. */
export function markdownFile(model: Model): string {
  const head = `---\ntitle: ${JSON.stringify(model.title)}\nauthor: ${model.author}\ndate: ${model.date}\n---\n\n`;
  return `${head}${model.blocks.map(markdownBlock).join('\n\n')}\n`;
}
