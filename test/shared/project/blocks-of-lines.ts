import type { Block } from '#shared/document/text.ts';

/** Every line of a text as a paragraph of its body. */
export function blocksOfLines(text: string): Block[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const block: Block = { kind: 'paragraph', zone: 'body', start, end: start + line.length };
    start += line.length + 1;
    return block;
  });
}
