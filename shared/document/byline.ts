import type { CslName } from './metadata.ts';
import { monthNumber, readDate } from './read-date.ts';

const BY =
  /^(?:[Bb]y|BY|(?:[Ww]ritten|[Ww]ords|[Tt]ext|[Rr]eported|[Ss]tory) by|[Aa]uthors?:|Par|Von|Por)\s+(?=\p{Lu})/u;
const POSTED_BY = /^(?:posted|published|updated)\b.{4,40}?\bby\s+(?=\p{Lu})/iu;
const NAMED_BY = /^(\p{Lu}[\p{L}\p{M}.'’ -]{2,60}?)\s+by\s+\1$/u;
const NAME =
  /^\p{Lu}[\p{L}\p{M}.'’-]*(?:\s+(?:\p{Lu}[\p{L}\p{M}.'’-]*|de|van|von|der|bin|al|of|the)){0,6}$/u;
const ROLE =
  /\s*[,|(–—·•-]\s*(?:(?:staff|senior|special|chief|guest)\s+)?(?:reporter|writer|correspondent|editor|contributor|columnist|photographer)s?\b.*$/iu;
/** Longer lines are sentences that begin with "By". */
const LONGEST = 120;

/** Whether a line is a name and nothing else, as pages print a writer's beside the date. */
export const isBareName = (line: string): boolean =>
  line.length <= 40 && isName(line) && /^\S+(?:\s\S+){1,3}$/u.test(line);

const isName = (words: string): boolean =>
  words.length <= 80 && NAME.test(words) && monthNumber(words) === undefined;

/** Names in a list as printed: "A, B and C". Parts that do not look like names are left out. */
export function namesIn(words: string): CslName[] {
  return words
    .replace(ROLE, '')
    .split(/\s*(?:[,;|·•]|\s(?:and|&|with)\s)\s*/u)
    .map((name) => name.trim())
    .filter(isName)
    .map((literal) => ({ literal }));
}

/**
 * The names a byline states ("By A and B", "A by A" as web pages print it), or none when the line is
 * no byline: "By August more had left" is not one.
 */
export function authorsOfByline(line: string): CslName[] {
  if (line.length > LONGEST) return [];
  const named = NAMED_BY.exec(line)?.[1];
  if (named !== undefined) return namesIn(named);
  const by = BY.exec(line) ?? POSTED_BY.exec(line);
  if (!by) return [];
  const end = readDate(line)?.start;
  const list = line
    .slice(by[0].length, end === undefined || end < by[0].length ? undefined : end)
    .replace(ROLE, '')
    .replace(/[\s,|·•–—-]+$/u, '');
  const parts = list.split(/\s*(?:[,;|·•]|\s(?:and|&|with)\s)\s*/u).map((part) => part.trim());
  return isName(parts[0] ?? '') ? namesIn(list) : [];
}
