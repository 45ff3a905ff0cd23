import { fileSize } from '#renderer/parts/file-size.ts';

const MOMENT = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** A moment (ms since 1970) in this computer's time: `14 Jan 2026, 09:30:12`. */
export function momentWords(at: number): string {
  return MOMENT.format(at);
}

const STEPS = [
  [24 * 60 * 60 * 1000, 'day', 'days'],
  [60 * 60 * 1000, 'hour', 'hours'],
  [60 * 1000, 'minute', 'minutes'],
] as const;

/** How long something stood, as coarse as a person would say it. */
export function spanWords(ms: number): string {
  for (const [length, one, many] of STEPS) {
    const count = Math.floor(ms / length);
    if (count > 0) return `${count} ${count === 1 ? one : many}`;
  }
  return 'less than a minute';
}

export function countWords(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

/** When and how large: `14 Jan 2026, 09:30:12, 1.2 kB`. */
export function keptWords({ at, size }: { readonly at: number; readonly size: number }): string {
  return `${momentWords(at)}, ${fileSize(size)}`;
}

/** Naming more files than these tells nothing, and an import changes a thousand at once. */
const MOST_NAMED = 3;

/** What a moment stands before: `a change of Claims, Tags`, or of how many files. */
export function changeWords(names: readonly string[]): string {
  const what =
    names.length > MOST_NAMED ? countWords(names.length, 'file', 'files') : names.join(', ');
  return `a change of ${what}`;
}
