import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convert } from '#electron/import/convert.ts';
import type { Conversion } from '#shared/document/conversion.ts';
import { sourceRange } from '#shared/document/source-map.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Characters that the canonical text may show in place of the file's. */
const REPLACED = new Set(['\ufffd', '\u2028', ' ']);

/** Every mapped unit is the file's unit, or one of the replacements for it. */
function expectMapped({ text, sourceMap = [] }: Conversion, file: string): void {
  let before = 0;
  for (const { at, length, source } of sourceMap) {
    expect(at).toBeGreaterThanOrEqual(before);
    before = at + length;
    for (let i = 0; i < length; i += 1) {
      const shown = text.charAt(at + i);
      if (shown === file.charAt(source + i)) continue;
      expect(REPLACED.has(shown), `${at + i}: ${JSON.stringify(shown)}`).toBe(true);
      expect(file.charAt(source + i)).toMatch(shown === '\ufffd' ? /\0|\p{Surrogate}/u : /[\r\n]/);
    }
  }
}

const line = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.constantFrom(
    '',
    '  ',
    '• item',
    '- item',
    '# Head',
    '> quote',
    '1. one',
    'a *b* `c` [d](http://e.f)',
    '&amp; \\* x',
    '| a | b |',
    '|---|---|',
    '```',
    '    code',
    'Some words that make a line, and end it.',
  ),
);
const file = fc
  .tuple(fc.array(line, { maxLength: 14 }), fc.constantFrom('\n', '\r\n', '\r'))
  .map(([lines, end]) => `Start here.${end}${lines.join(end)}`);

describe('the source map', () => {
  it.each(['text.txt', 'text.md'])('leads every mapped unit of %s back to the file', (name) => {
    fc.assert(
      fc.property(file, (text) => {
        const result = convert(bytes(text), name);
        if (result.ok && result.value.format !== 'html') expectMapped(result.value, text);
      }),
      { numRuns: 300 },
    );
  });

  it('maps all of a plain text but bullets, indentation and line ends between blocks', () => {
    const text = '  A first line.\r\n\r\n  • an item of it\r\n';
    const result = convert(bytes(text), 'a.txt');
    if (!result.ok) throw new Error(result.failure.sentence);
    const { value } = result;
    const mapped = (value.sourceMap ?? []).reduce((sum, { length }) => sum + length, 0);
    expect(value.text).toBe('A first line.\nan item of it');
    expect(mapped).toBe(value.text.length - 1);
  });

  it('finds a range across a gap and says nothing about text the file does not hold', () => {
    const text = 'Five &amp; *six* went.';
    const result = convert(bytes(text), 'a.md');
    if (!result.ok) throw new Error(result.failure.sentence);
    const { value } = result;
    const map = value.sourceMap ?? [];
    expect(value.text).toBe('Five & six went.');
    const at = value.text.indexOf('six');
    const range = sourceRange(map, { start: at, end: at + 8 });
    expect(range && text.slice(range.start, range.end)).toBe('six* went');
    expect(sourceRange(map, { start: 5, end: 6 })).toBeUndefined();
    expect(sourceRange(map, { start: 3, end: 3 })).toBeUndefined();
  });

  it('counts front matter in, which is in the file and not in the text', () => {
    const text = '---\ntitle: Count\n---\n\nSome **640** left.\n';
    const result = convert(bytes(text), 'a.md');
    if (!result.ok) throw new Error(result.failure.sentence);
    const at = result.value.text.indexOf('640');
    const range = sourceRange(result.value.sourceMap ?? [], { start: at, end: at + 3 });
    expect(range).toEqual({ start: text.indexOf('640'), end: text.indexOf('640') + 3 });
  });

  it('gives offsets behind a byte-order mark as the decoded text has them', () => {
    const result = convert(bytes('\ufeffThe 880 left.'), 'a.txt');
    if (!result.ok) throw new Error(result.failure.sentence);
    expect(result.value.sourceMap).toEqual([{ at: 0, length: 13, source: 0 }]);
  });
});
