/** One step of a rich text file: a brace, a control word, bytes as written, or binary as it lies. */
export type RtfToken =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  | { readonly kind: 'control'; readonly word: string; readonly value: number | undefined }
  | { readonly kind: 'byte'; readonly byte: number }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'binary'; readonly bytes: string };

const CONTROL = /\\([A-Za-z]{1,32})(-?\d{1,10})? ?/y;
const PLAIN = /[^\\{}\r\n]+/y;

/**
 * The tokens of a file of one byte a unit (latin1). Linear, without recursion. What `\binN` counts
 * is handed over as it lies (RTF 1.9.1, Binary Data).
 */
export function* rtfTokens(source: string): Generator<RtfToken> {
  let at = 0;
  while (at < source.length) {
    const char = source.charAt(at);
    if (char === '{' || char === '}') {
      yield { kind: char === '{' ? 'open' : 'close' };
      at += 1;
    } else if (char === '\\') {
      CONTROL.lastIndex = at;
      const match = CONTROL.exec(source);
      if (match) {
        const value = match[2] === undefined ? undefined : Number(match[2]);
        at += match[0].length;
        if (match[1] === 'bin') {
          const end = at + Math.max(0, value ?? 0);
          yield { kind: 'binary', bytes: source.slice(at, end) };
          at = end;
        } else yield { kind: 'control', word: match[1] ?? '', value };
      } else {
        const symbol = source.charAt(at + 1);
        if (symbol === "'") {
          yield { kind: 'byte', byte: parseInt(source.slice(at + 2, at + 4), 16) || 0x3f };
          at += 4;
        } else {
          yield { kind: 'control', word: symbol, value: undefined };
          at += 2;
        }
      }
    } else if (char === '\r' || char === '\n') {
      at += 1;
    } else {
      PLAIN.lastIndex = at;
      const text = PLAIN.exec(source)?.[0] ?? char;
      yield { kind: 'text', text };
      at += text.length;
    }
  }
}
