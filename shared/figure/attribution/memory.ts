import type { Attribution } from '#shared/figure/quantity.ts';
import type { Quotation } from '#shared/figure/quotation.ts';
import type { Reading } from '#shared/figure/reading.ts';
import type { TokenList } from '#shared/figure/token.ts';
import { ROLE } from '#shared/figure/word-role.ts';
import type { Speaker } from './speaker.ts';
import { agent, isUnattributed, speakerOf } from './speakers.ts';
import { gateSet, wordSet } from '#shared/figure/word-set.ts';

const PERSONAL_PRONOUNS = wordSet('he she it they');

const SEMICOLON = gateSet(';');
const BY = gateSet('by');
const TURNS = gateSet('while whereas but');

/** Who was named last, as far as the document has been read. */
export interface Memory {
  readonly body: string | null;
  readonly person: string | null;
  /** Authority of the sentence before in the same block. */
  readonly inBlock: Attribution | null;
  /** Whoever was quoted in direct speech last in the same block: goes on only in further speech. */
  readonly inQuote: Attribution | null;
}

export const NOBODY: Memory = { body: null, person: null, inBlock: null, inQuote: null };

/** "People's Goal (its name in Burmese)" is called People's Goal the second time. */
const withoutBrackets = (words: string): string => words.replace(/\s*\([^)]*\)\s*$/, '');

const HE = wordSet('he she');

const NAME_OR_FUNCTION = ROLE.capital | ROLE.function;

/** The last name of two or more words a sentence mentions: what "he" in the next may mean. */
function mentioned(reading: Reading): string | null {
  const { tokens } = reading;
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens.at(i);
    if ((token.roles & NAME_OR_FUNCTION) !== ROLE.capital) continue;
    let last = i;
    while (tokens.is(last + 1, ROLE.capital)) last += 1;
    if (last > i && last - i < 4) return reading.text.slice(token.start, tokens.at(last).end);
    i = last;
  }
  return null;
}

/** Memory after a sentence that is read only because the next one says "he". */
export function withMention(reading: Reading, memory: Memory): Memory {
  return { ...memory, person: mentioned(reading) ?? memory.person };
}

const PARTICULAR = wordSet(
  'ministry union party institute committee commission council company agency association office centre center',
);

/** "The ministry" after "Prison Watch" is another body; after "Ministry of Health" it is the same. */
function meansAnother(pointer: string, named: string): boolean {
  return PARTICULAR.has(pointer) && !named.toLowerCase().includes(pointer);
}

function attributionOf(speaker: Speaker, memory: Memory): Attribution {
  if (speaker.kind === 'body') return { countedBy: { words: speaker.words } };
  if (speaker.kind === 'person') return { saidBy: { words: speaker.words } };
  const personal =
    HE.has(speaker.words) ||
    /^(officer|spokes\w+|official|commander|doctor|expert|analyst|researcher|minister|director|man|woman|witness|resident)$/.test(
      speaker.words,
    );
  const known = personal ? (memory.person ?? memory.body) : (memory.body ?? memory.person);
  const resolved = known !== null && !meansAnother(speaker.words, known) ? known : null;
  // Nobody named before fits: the description itself is who said it; "it" says nothing.
  if (resolved === null && PERSONAL_PRONOUNS.has(speaker.words)) return {};
  if (resolved === null)
    return personal
      ? { saidBy: { words: speaker.words } }
      : { countedBy: { words: speaker.words } };
  return personal && memory.person !== null
    ? { saidBy: { words: resolved } }
    : { countedBy: { words: resolved } };
}

/**
 * The attribution of one sentence and what the next may point back to. A sentence that names nobody
 * takes over its predecessor's in the same block, unless it says "is believed".
 */
export function attribute(
  reading: Reading,
  memory: Memory,
  quotations: readonly Quotation[] = [],
): { attribution: Attribution; memory: Memory } {
  const speaker = speakerOf(reading);
  const open = speaker === null && isUnattributed(reading.tokens);
  const spoken = quotations.length > 0;
  const carried = spoken ? (memory.inQuote ?? memory.inBlock) : memory.inBlock;
  const inherited = open ? null : carried;
  const attribution = speaker === null ? (inherited ?? {}) : attributionOf(speaker, memory);
  const body = speaker?.kind === 'body' ? withoutBrackets(speaker.words) : memory.body;
  const person =
    speaker?.kind === 'person'
      ? speaker.words
      : speaker === null
        ? (mentioned(reading) ?? memory.person)
        : memory.person;
  const known = attribution.countedBy !== undefined || attribution.saidBy !== undefined;
  const told = spoken || open ? null : known ? attribution : memory.inBlock;
  const inQuote = spoken && known ? attribution : memory.inQuote;
  return { attribution, memory: { body, person, inBlock: told, inQuote } };
}

/** Ends of the clauses that a semicolon, or a comma before "while" and the like, sets apart. */
function clauseEnds(tokens: TokenList): number[] {
  if (!tokens.any(SEMICOLON) && !tokens.any(TURNS)) return [tokens.length];
  const out: number[] = [];
  for (let i = 1; i < tokens.length; i += 1) {
    const turns = tokens.at(i).text === ',' && tokens.in(i + 1, TURNS);
    if (tokens.at(i).text === ';' || turns) out.push(i);
  }
  return [...out, tokens.length];
}

interface Place {
  readonly first: number;
  readonly last: number;
}

/** "put at 260 by the coalition and at 140 by the minister": each number's own agent, if several. */
function agentsOf(
  reading: Reading,
  phrases: readonly Place[],
  memory: Memory,
): (Attribution | null)[] | null {
  if (phrases.length < 2 || !reading.tokens.any(BY)) return null;
  const own = phrases.map(({ last }) => agent(reading, last + 1));
  if (own.filter((speaker) => speaker !== null).length < 2) return null;
  return own.map((speaker) => (speaker === null ? null : attributionOf(speaker, memory)));
}

/**
 * "The spokesman put it at 40; the ministry claimed 200": per figure, the authority its own clause
 * names where the sentence names several; null where it names one at most.
 */
export function clauseAttributions(
  reading: Reading,
  phrases: readonly Place[],
  memory: Memory,
): (Attribution | null)[] | null {
  const agents = agentsOf(reading, phrases, memory);
  if (agents !== null) return agents;
  const ends = phrases.length < 2 ? [] : clauseEnds(reading.tokens);
  if (ends.length < 2) return null;
  let from = 0;
  const clauses = ends.map((end) => {
    const speaker = speakerOf(reading, from, end);
    from = end;
    return { end, own: speaker === null ? null : attributionOf(speaker, memory) };
  });
  if (clauses.filter(({ own }) => own !== null).length < 2) return null;
  return phrases.map(({ first }) => clauses.find(({ end }) => first < end)?.own ?? null);
}
