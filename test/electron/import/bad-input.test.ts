import { describe, expect, it } from 'vitest';
import { LARGEST_FILE } from '#electron/import/check-size.ts';
import { convert } from '#electron/import/convert.ts';
import { conversion } from '#shared/document/conversion.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Files made to break a reader: each is read or refused, and never throws. */
const HOSTILE: readonly (readonly [string, string])[] = [
  ['deep.html', `<p>Start.</p>${'<div>'.repeat(100_000)}words${'</div>'.repeat(100_000)}`],
  ['deep-enough.html', `<p>Start.</p>${'<div>'.repeat(5_000)}words${'</div>'.repeat(5_000)}`],
  ['deep-inline.html', `<p>${'<b>'.repeat(20_000)}words${'</b>'.repeat(20_000)}</p>`],
  ['deep-lists.html', '<ul><li>a'.repeat(3_000)],
  ['deep-tables.html', `${'<table><tr><td>'.repeat(3_000)}x`],
  ['unclosed.html', '<'.repeat(1_000_000)],
  ['open-comment.html', `Words first.${'<!--'.repeat(50_000)}`],
  ['open-attribute.html', `Words first. ${'<a href="'.repeat(50_000)}`],
  ['no-text.html', '<html><head><script>x</script></head><body><img src="a.png"></body></html>'],
  ['deep.md', `${'>'.repeat(100_000)} words`],
  ['deep-lists.md', Array.from({ length: 2_000 }, (_, i) => `${' '.repeat(i * 2)}- x`).join('\n')],
  ['brackets.md', '['.repeat(20_000)],
  ['emphasis.md', '*a **b_c '.repeat(10_000)],
  ['long-line.txt', 'word '.repeat(1_000_000)],
  ['one-word.txt', 'x'.repeat(5_000_000)],
  ['many-lines.txt', 'short line\n'.repeat(120_000)],
  ['nul.txt', 'a\0b with a few more words \0 in it'],
  ['controls.txt', '\u0001\u0002\u0003\u0004\u0005\u0006\u0007 not a text'],
  ['bidi.txt', 'abc \u202e 088 \u202c and \u200b zero width \u2066 marks'],
  ['proto.md', '---\n__proto__: x\nconstructor: y\ntitle: t\n---\nBody.'],
  [
    'names.html',
    '<form><input name="childNodes"><input name="attributes"></form><p id="body">Words of the page.</p>',
  ],
];

describe('a file made to break the reader', () => {
  it.each(HOSTILE)('is read or refused with a plain sentence: %s', (name, text) => {
    const result = convert(bytes(text), name);
    if (result.ok) {
      const parsed = conversion.safeParse(result.value);
      expect(parsed.error?.issues).toBeUndefined();
      expect(result.value.text).not.toMatch(/[\r\0]/);
    } else {
      expect(result.failure.sentence).toMatch(/^[A-Z][^<>{}]+\.$/);
    }
  });

  it('keeps the words of a page nested too deeply, and says so', () => {
    const result = convert(bytes(HOSTILE[1]?.[1] ?? ''), 'deep.html');
    expect(result.ok && result.value.text).toBe('Start.\nwords');
    expect(result.ok && result.value.warnings.join()).toMatch(/nested too deeply/);
  });

  it('is refused unread when it is too large', () => {
    const result = convert(new Uint8Array(LARGEST_FILE + 1), 'big.txt');
    expect(!result.ok && result.failure.code).toBe('too-large');
  });

  it('shows NUL as the replacement character', () => {
    const result = convert(bytes('a\0b with words'), 'nul.txt');
    expect(result.ok && result.value.text).toBe('a\ufffdb with words');
  });
});
