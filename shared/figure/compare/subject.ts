/** What a figure counts, taken apart: who (`heads`) and what they did (`acts`), as stems. */
export interface Subject {
  readonly heads: readonly string[];
  readonly acts: readonly string[];
  /** Every content word, for telling whether two wordings mean one thing. */
  readonly terms: ReadonlySet<string>;
}

/** Nouns that stand for any group of people: a total over them takes in every other head. */
const GENERIC = new Set([
  'people',
  'person',
  'individual',
  'personnel',
  'member',
  'force',
  'other',
]);
/** Nouns that add nothing behind another noun: "police officers", "militia members". */
const TAILS = new Set(['officer', 'member', 'staff']);
const EMPTY = new Set(
  'a an the of to in on by for from with at as their its his her this that these those have has had were was been being are is be also all some former'.split(
    ' ',
  ),
);
/** Different words for one act. */
const SYNONYMS: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:were |was |been )?(?:taken|became|become|held) (?:as )?prisoners?(?: of war)?\b/giu,
    'captured',
  ],
  [/\bpows?\b/giu, 'captured'],
  [/\bdefectors?\b/giu, 'people who defected'],
];

function stem(word: string): string {
  const plain = word.toLowerCase().replace(/[’']s?$/u, '');
  if (plain.length > 4 && plain.endsWith('ies')) return `${plain.slice(0, -3)}y`;
  if (plain.length > 3 && plain.endsWith('s') && !plain.endsWith('ss')) return plain.slice(0, -1);
  return plain;
}

function actStem(word: string): string {
  return stem(word).replace(/(?:ing|ed|e)$/u, '');
}

function words(text: string): string[] {
  return (text.match(/[\p{L}\p{M}][\p{L}\p{M}’'-]*/gu) ?? []).filter(
    (word) => !EMPTY.has(word.toLowerCase()),
  );
}

const COORDINATION = /\s*(?:,|;|\band\b|\bor\b)\s*/iu;

/** The noun a phrase is about: its last word, or the one before "officers", "members" and the like. */
function headOf(phrase: string): string | undefined {
  const [main = ''] = phrase.split(/\b(?:of|in|from|at|to|with|under|aged)\b/iu);
  const stems = words(main).map(stem);
  const last = stems.at(-1);
  return last !== undefined && TAILS.has(last) && stems.length > 1 ? stems.at(-2) : last;
}

const isParticiple = (word: string): boolean => word.length > 4 && /ed$/iu.test(word);

/** Reads "soldiers, police and conscripts who defected or were captured" into heads and acts. */
export function subjectOf(counted: string | null): Subject {
  let text = (counted ?? '').replace(/\([^)]*\)/gu, ' ');
  for (const [pattern, word] of SYNONYMS) text = text.replace(pattern, word);
  const [, group = text, clause = ''] =
    /^(.*?)\b(?:who|that|which|whom)\b(.*)$/isu.exec(text) ?? [];
  const all = words(group);
  const trailing = clause === '' && all.length > 1 && isParticiple(all.at(-1) ?? '');
  const acts = trailing
    ? [all.at(-1) ?? '']
    : clause.split(COORDINATION).flatMap((one) => words(one)[0] ?? []);
  const nouns = trailing ? group.slice(0, group.lastIndexOf(all.at(-1) ?? '')) : group;
  const heads = nouns.split(COORDINATION).flatMap((phrase) => headOf(phrase) ?? []);
  return {
    heads: [...new Set(heads)].sort(),
    acts: [...new Set(acts.map(actStem))].sort(),
    terms: new Set([
      ...words(group)
        .map(stem)
        .filter((word) => !TAILS.has(word)),
      ...words(clause).map(actStem),
    ]),
  };
}

const equal = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one, at) => one === b[at]);

export function sameHeads(a: Subject, b: Subject): boolean {
  return equal(a.heads, b.heads);
}

export function sameActs(a: Subject, b: Subject): boolean {
  return equal(a.acts, b.acts);
}

/** Share of content words two wordings have in common. */
function likeness(a: Subject, b: Subject): number {
  const shared = [...a.terms].filter((term) => b.terms.has(term)).length;
  const all = a.terms.size + b.terms.size - shared;
  return all === 0 ? 0 : shared / all;
}

/** Two wordings of one thing: the same group, and the same act or mostly the same words. */
export function sameSubject(a: Subject, b: Subject): boolean {
  if (a.heads.length === 0 || !sameHeads(a, b)) return false;
  return sameActs(a, b) || likeness(a, b) > 0.6;
}

/** Whether what `part` counts may be among what `whole` counts. */
export function covers(whole: Subject, part: Subject): boolean {
  const group = whole.heads.some((head) => GENERIC.has(head)) || whole.heads.length === 0;
  const heads = group || part.heads.every((head) => whole.heads.includes(head));
  const acts = whole.acts.length === 0 || part.acts.every((act) => whole.acts.includes(act));
  return heads && acts;
}

/** Whether the wording names no particular group: people, individuals, personnel. */
export function isGeneric(subject: Subject): boolean {
  return subject.heads.every((head) => GENERIC.has(head));
}
