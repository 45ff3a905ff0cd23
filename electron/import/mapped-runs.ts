import type { Inline } from '#shared/document/canonical-text.ts';

const LINE_PREFIX = /[ \t>]/;

/** Length of the character reference at `at`, or 0. */
function referenceLength(source: string, at: number): number {
  return (
    /^&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/i.exec(source.slice(at, at + 40))?.[0]
      .length ?? 0
  );
}

/** The next offset at which `source` can show `char`, past escapes and what continues a line. */
function skipMarkup(
  source: string,
  at: number,
  end: number,
  char: string,
  lineStart: boolean,
): number {
  let i = at;
  while (lineStart && i < end && source.charAt(i) !== char && LINE_PREFIX.test(source.charAt(i)))
    i += 1;
  if (source.charAt(i) === '\\' && source.charAt(i + 1) === char) return i + 1;
  if (source.charAt(i) === '\r' && char === '\n') return i + 1;
  return i;
}

/**
 * Text runs of a Markdown text node, each with its offset in the file. Escapes and the marks that
 * continue a line are stepped over; a character reference stands for characters the file does not
 * hold, so its run has no offset. A line end inside a paragraph reads as a space.
 */
export function mappedRuns(
  value: string,
  source: string,
  start: number,
  end: number,
  href: string | undefined,
): Inline[] {
  const address = href === undefined ? {} : { href };
  const text = value.replace(/\r\n?/g, '\n');
  if (source.slice(start, end) === text && !text.includes('\n')) {
    return [{ kind: 'text', text, source: start, ...address }];
  }
  const runs: Inline[] = [];
  let at = start;
  let lineStart = false;
  for (let i = 0; i < text.length;) {
    const char = text.charAt(i);
    const found = skipMarkup(source, at, end, char, lineStart);
    const reference = source.charAt(found) === '&' ? referenceLength(source, found) : 0;
    const shown = char === '\n' ? ' ' : char;
    if (
      reference > 0 &&
      (char !== '&' || !text.startsWith(source.slice(found, found + reference), i))
    ) {
      const whole = String.fromCodePoint(text.codePointAt(i) ?? 0xfffd);
      runs.push({ kind: 'text', text: whole, ...address });
      at = found + reference;
      i += whole.length;
    } else if (source.charAt(found) === char || (char === '\n' && source.charAt(found) === '\r')) {
      runs.push({ kind: 'text', text: shown, source: found, ...address });
      at = found + 1;
      i += 1;
    } else {
      runs.push({ kind: 'text', text: shown, ...address });
      i += 1;
    }
    lineStart = char === '\n';
  }
  return joined(runs);
}

/** Neighbours that stand side by side in the file become one run. */
function joined(runs: readonly Inline[]): Inline[] {
  const out: { kind: 'text'; text: string[]; source?: number; next: number; href?: string }[] = [];
  for (const run of runs) {
    if (run.kind !== 'text') continue;
    const last = out.at(-1);
    const source = run.source;
    if (last && (source === undefined ? last.source === undefined : last.next === source)) {
      last.text.push(run.text);
      if (source !== undefined) last.next = source + run.text.length;
    } else {
      out.push({ ...run, text: [run.text], next: (source ?? -2) + run.text.length });
    }
  }
  return out.map(({ next: _, text, ...run }) => ({ ...run, text: text.join('') }));
}
