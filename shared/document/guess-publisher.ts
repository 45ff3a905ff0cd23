import type { TextField } from './metadata.ts';

const ABOUT = /^about\s+((?:the\s+)?\p{Lu}[^.!?]{1,60})$/iu;
const OWNER =
  /(?:©|\(c\)|copyright)\s*(?:\d{4}(?:\s*[-–]\s*\d{4})?)?,?\s*((?:the\s+)?\p{Lu}[^.|]{1,60})/iu;
const GENERIC = /^(?:us|this site|author|company|more|all rights reserved|policy|notice)$/iu;
/** A name has to be said in two ways before it counts. */
const ENOUGH = 3;

const words = (name: string): string[] =>
  (name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word !== 'the');

/**
 * The outlet as the lines around an article name it: "About X", the owner in a copyright line, and X
 * on a line of its own (a logo). `lines` are those of the page that are no running text.
 */
export function guessPublisher(lines: readonly string[]): TextField | undefined {
  const score = new Map<string, number>();
  const add = (name: string | undefined, points: number): void => {
    const value = name?.trim().replace(/[,\s]+(?:inc|ltd|llc)?\.?$/iu, '');
    if (value && !GENERIC.test(value)) score.set(value, (score.get(value) ?? 0) + points);
  };
  for (const line of new Set(lines.filter((text) => text.length <= 200))) {
    add(ABOUT.exec(line)?.[1], 2);
    add(OWNER.exec(line)?.[1], 2);
  }
  const alone = new Set(lines);
  const owners = [...score.keys()].map(words);
  for (const name of alone) {
    if (score.has(name)) add(name, 2);
    else if (isLogo(name) && owners.some((owner) => sharesName(words(name), owner))) add(name, 2);
  }
  const best = [...score].sort(([, a], [, b]) => b - a)[0];
  if (!best || best[1] < ENOUGH) return undefined;
  return { value: best[0], from: 'text', guess: true };
}

const isLogo = (line: string): boolean =>
  line.length <= 40 && /^(?:\p{Lu}[\p{L}\p{N}&'’.-]*\s?){2,5}$/u.test(line);

const sharesName = (a: readonly string[], b: readonly string[]): boolean =>
  a.length > 0 && a.every((word) => b.includes(word));
