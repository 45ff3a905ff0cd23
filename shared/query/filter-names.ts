/** Every filter by its name. */
export const FILTER_NAMES = [
  ...['tag', 'kind', 'publisher', 'outlet', 'author', 'in', 'zone'],
  ...['from', 'to', 'after', 'before'],
] as const;

/** What other programs call them, and what to write here. */
const ELSEWHERE: ReadonlyMap<string, string> = new Map([
  ['title', 'in:title'],
  ['text', 'in:text'],
  ['note', 'in:note'],
  ['field', 'in:'],
  ['type', 'kind:'],
  ['by', 'author:'],
  ['date', 'from:'],
  ['since', 'from:'],
  ['until', 'to:'],
]);

/** Shorter names have too many words one letter off. */
const SHORTEST = 3;

/** Whether one letter more, less, other, or two swapped make the one of the other. */
function isOneOff(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  const isSwapped = short[at] === long[at + 1] && short[at + 1] === long[at];
  return (
    short.slice(at + 1) === long.slice(at + 1) ||
    (isSwapped && short.slice(at + 2) === long.slice(at + 2))
  );
}

/** What somebody who wrote `name:` may have meant, as it is written here; undefined for what is a word. */
export function meantFilter(name: string): string | undefined {
  const elsewhere = ELSEWHERE.get(name);
  if (elsewhere !== undefined || name.length < SHORTEST) return elsewhere;
  const found = FILTER_NAMES.find((one) => one.length >= SHORTEST && isOneOff(name, one));
  return found === undefined ? undefined : `${found}:`;
}
