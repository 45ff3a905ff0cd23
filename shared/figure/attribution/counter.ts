import { wordSet } from '#shared/figure/word-set.ts';

/** Heads of a description that counts: "the relief committee has listed", "rescuers counted". */
const COUNTERS = wordSet(
  'police authorities party hospital hospitals clinic court prosecutors monitors observers doctors medics rescuers mission observatory bureau government junta military army university bank alliance front department radio television tv broadcaster newspaper newspapers media daily website channel officials rescuers residents villagers survivors witnesses locals coalition force forces',
);
/** Words that stand for a body named before ("the network"). */
export const BODY_POINTERS = wordSet(
  'it they group organisation organization agency report ministry union network association company party institute committee commission centre center monitor watchdog charity outlet body council office',
);
/** Ends of what a person is called by office or part. */
export const PERSONS =
  /(officer|official|spokes\w+|captain|commander|leader|director|doctor|president|minister|general|major|analyst|expert|researcher|resident|defector|soldier|witness|chief|head|member|activist|lawyer|teacher)s?$/;

/** A description in small letters that says who counts: its head is an institution or an office. */
export function describesCounter(words: string): boolean {
  // "one of the relief groups": the head stands behind.
  const whole = words.toLowerCase().replace(/^(?:one|two|some|several|many|most) of the /u, '');
  const head = whole.split(/\s+(?:of|for|in|at|on|from)\s+/u)[0] ?? '';
  const last = head.split(/\s+/u).at(-1) ?? '';
  const one = last.replace(/s$/u, '');
  // "Officials revised the toll": at the head of a sentence a description has a capital too.
  const described =
    !/^\p{Lu}/u.test(words) || (last.endsWith('s') && /^\S+(?: \p{Ll}\S*)*$/u.test(words));
  return (
    described &&
    (COUNTERS.has(last) || COUNTERS.has(one) || BODY_POINTERS.has(one) || PERSONS.test(last))
  );
}

/** Places and firms record things too: only a name that says it is an institution counted. */
export function isInstitution(words: string): boolean {
  const last = words.split(/\s+/u).at(-1) ?? '';
  return /^\p{Lu}{2,}$/u.test(last) || BODY_POINTERS.has(last.toLowerCase());
}
