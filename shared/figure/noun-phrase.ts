import { isHyphen } from './characters.ts';
import type { TokenList } from './token.ts';
import { ADVERBS, DETERMINERS, isCapitalised } from './word-class.ts';
import { ROLE } from './word-role.ts';
import { markSet, wordSet } from './word-set.ts';

const QUOTES_OPEN = markSet(`'’‘“”"`);

/** Tokens `[first, last]` of a noun phrase and its head word. */
export interface NounPhrase {
  readonly first: number;
  readonly last: number;
  readonly head: number;
}

const LONGEST = 12;

/** Police, personnel and the like name a group and may stand before another noun. */
const MAY_MODIFY = wordSet(
  'police military personnel militia staff army militia infantry data media aircraft livestock women men children',
);

const NO_NOUN = ROLE.closing | ROLE.verb | ROLE.calendar | ROLE.number;
const STATES = wordSet('missing dead wounded injured homeless');
const NOUN_HEAD = ROLE.plural | ROLE.person;

const isGroup = (tokens: TokenList, at: number): boolean =>
  tokens.is(at, NOUN_HEAD) && tokens.in(at, MAY_MODIFY);

function isHead(tokens: TokenList, at: number): boolean {
  return tokens.is(at, NOUN_HEAD) && !tokens.in(at, MAY_MODIFY);
}

/** Whether the phrase ends with `head` when `next` follows: "children die", not "police patrol cars". */
function endsAt(tokens: TokenList, head: number, next: number): boolean {
  if (isHead(tokens, next)) return false;
  // "missing ballot papers", "dead fish": of things these are adjectives.
  if (tokens.in(head, STATES) && (tokens.at(next).roles & NO_NOUN) === 0) return false;
  return isHead(tokens, head) || (isGroup(tokens, head) && !isHead(tokens, next + 1));
}

/** A participle before its noun ("captured soldiers") is no verb. */
function isModifier(tokens: TokenList, at: number, started: boolean): boolean {
  // "conflict-related violence": the second half of a compound.
  if (!tokens.is(at, ROLE.verb) || (started && isHyphen(tokens.at(at - 1).text))) return true;
  // "1,000 live births"
  if (tokens.word(at) === 'live' && tokens.is(at + 1, ROLE.plural)) return true;
  if (started) return false;
  // "60 faces", "12 runs": after a number a verb would have no s.
  const before = tokens.at(at - 1);
  if (
    tokens.is(at, ROLE.plural) &&
    (before.kind === 'number' || (before.roles & ROLE.number) !== 0)
  )
    return true;
  const next = tokens.word(at + 1);
  if (next === '' || tokens.is(at + 1, ROLE.closing) || DETERMINERS.has(next)) return false;
  return tokens.word(at).endsWith('ed');
}

/** "violence affecting 1,402 civilians", "men carrying the body": what the nouns before are doing. */
function takesObject(tokens: TokenList, at: number): boolean {
  if (
    !tokens.word(at).endsWith('ing') ||
    !/..ing$/.test(tokens.word(at)) ||
    isHyphen(tokens.at(at - 1).text)
  )
    return false;
  const next = tokens.at(at + 1);
  return next.kind === 'number' || (next.roles & ROLE.number) !== 0 || DETERMINERS.holds(next);
}

/**
 * The bare noun phrase that begins at token `at`: modifiers and nouns up to the first plural head, or
 * up to a verb, preposition, conjunction or mark. Null when no noun stands there.
 */
export function nounPhraseAt(tokens: TokenList, at: number): NounPhrase | null {
  let last = at - 1;
  let head = -1;
  for (let i = at; i < at + LONGEST; i += 1) {
    const token = tokens.at(i);
    if (isHyphen(token.text) && !token.spaced && !tokens.at(i + 1).spaced) continue;
    if (i === at && QUOTES_OPEN.holds(token)) continue;
    // "AK-47 rifles", "Boeing 737 jets": the number is part of the name.
    const named = isHyphen(tokens.at(i - 1).text) ? i - 2 : i - 1;
    if (token.kind === 'number' && named >= at && isCapitalised(tokens.at(named).text)) {
      last = i;
      continue;
    }
    if (token.kind !== 'word' || (token.roles & (ROLE.closing | ROLE.number)) !== 0) break;
    // "two later died": an adverb before its verb.
    // "60,000 still in shelters", "18 fully staffed": nothing is named.
    if (i === at && token.lower === 'still' && tokens.is(i + 1, ROLE.closing)) break;
    if (i === at && token.lower.endsWith('ly') && tokens.is(i + 1, ROLE.verb)) break;
    if (i === at && ADVERBS.holds(token) && tokens.is(i + 1, ROLE.verb)) break;
    if (DETERMINERS.holds(token) || !isModifier(tokens, i, head >= 0)) break;
    if (head >= 0 && takesObject(tokens, i)) break;
    if (head >= 0 && !isCapitalised(token.text) && endsAt(tokens, head, i)) break;
    head = i;
    last = i;
  }
  return head < 0 ? null : { first: at, last, head };
}
