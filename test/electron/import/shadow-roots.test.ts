import { describe, expect, it } from 'vitest';
import { converted } from './zoned.ts';

const linesOf = (body: string): string[] => {
  const { text, blocks } = converted(`<!doctype html><html><body>${body}</body></html>`, 'a.html');
  return blocks.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
};

describe('a page with parts of its own (shadow roots)', () => {
  it.each(['shadowrootmode="open"', 'shadowrootmode="closed"', 'shadowmode="open"'])(
    'has their words where they are shown: %s',
    (mode) => {
      const inner = `<x-inner><template ${mode}><p>Inside, 12.</p><slot></slot></template><p>Given, 13.</p></x-inner>`;
      const outer = `<x-outer><template ${mode}><style>p{}</style><p>Before, 11.</p>${inner}<slot name="end">Own words</slot><slot name="none"><p>Nothing given.</p></slot></template><p slot="end">Last, 14.</p></x-outer>`;
      expect(linesOf(`<h1>Boats</h1>${outer}<p>After.</p>`)).toEqual([
        'heading: Boats',
        'paragraph: Before, 11.',
        'paragraph: Inside, 12.',
        'paragraph: Given, 13.',
        'paragraph: Last, 14.',
        'paragraph: Nothing given.',
        'paragraph: After.',
      ]);
    },
  );

  it('leaves out templates that it only keeps for its scripts', () => {
    expect(linesOf('<p>Words.</p><template><p>99 boats</p></template>')).toEqual([
      'paragraph: Words.',
    ]);
  });
});
