import type { TextRange } from '#shared/base/text-range.ts';

/** Matches in text order as marks: those that overlap or have only white space between them are one. */
export function marksOf(text: string, matches: readonly TextRange[]): TextRange[] {
  const marks: { start: number; end: number }[] = [];
  for (const { start, end } of matches) {
    const last = marks.at(-1);
    const touches = last && (start <= last.end || /^\s+$/u.test(text.slice(last.end, start)));
    if (touches) last.end = Math.max(last.end, end);
    else marks.push({ start, end });
  }
  return marks;
}
