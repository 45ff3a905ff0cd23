import { formatNumber } from '#shared/figure/format-value.ts';
import type { ComparedFigure } from './compared-figure.ts';
import { countedGroups } from './compare-figures.ts';
import { comparePair } from './compare-pair.ts';
import type { Conventions } from './conventions.ts';
import { valueOf, whenOf } from './figure-words.ts';
import { eachSum } from './find-sums.ts';
import { isGeneric } from './subject.ts';
import type { Verdict } from './verdict.ts';

/** Something worth comparing. */
export interface Proposal {
  readonly kind: 'measure' | 'sum' | 'category';
  readonly title: string;
  /** Such as "4 figures, 2 periods, 2 bodies". */
  readonly detail: string;
  readonly figures: readonly string[];
}

/** Most proposals of one kind, and most figures in one of them: a list nobody reads proposes nothing. */
const MOST = 50;
const MOST_FIGURES = 60;
const MOST_CATEGORIES = 20;

const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

/** Figures of one measure: by the tag, else by group, act and unit. */
function measureGroups(figures: readonly ComparedFigure[]): Map<string, ComparedFigure[]> {
  const groups = new Map<string, ComparedFigure[]>();
  const put = (key: string, one: ComparedFigure): void => {
    const list = groups.get(key);
    if (list) list.push(one);
    else groups.set(key, [one]);
  };
  for (const one of figures) {
    const { measures, subject, figure } = one;
    const unit = `${figure.kind} ${figure.unit ?? ''} ${figure.per ?? ''}`;
    for (const { id } of measures) put(`tag ${id} ${unit}`, one);
    const named = subject.heads.length > 0 && (subject.acts.length > 0 || !isGeneric(subject));
    if (measures.length === 0 && named && figure.kind !== 'age') {
      put(`${unit} ${subject.heads.join('+')} ${subject.acts.join('+')}`, one);
    }
  }
  return groups;
}

function measureProposal(group: readonly ComparedFigure[]): Proposal | null {
  const periods = new Set(group.map(whenOf)).size;
  const bodies = new Set(group.flatMap(({ counter }) => counter?.key ?? [])).size;
  const documents = new Set(group.map(({ figure }) => figure.document)).size;
  const [first] = group;
  if (!first || group.length < 2 || documents < 2) return null;
  const shortest = group
    .map(({ figure }) => figure.counted ?? '')
    .reduce((a, b) => (b !== '' && b.length < a.length ? b : a));
  const [shared] = first.measures.filter(({ id }) =>
    group.every(({ measures }) => measures.some((tag) => tag.id === id)),
  );
  const parts = [
    `${formatNumber(group.length)} figures`,
    count(periods, 'period'),
    bodies === 0 ? 'no body named' : count(bodies, 'body', 'bodies'),
  ];
  return {
    kind: 'measure',
    title: shared?.measure?.counted || shortest || 'one measure',
    detail: parts.join(', '),
    figures: group.slice(0, MOST_FIGURES).map(({ figure }) => figure.id),
  };
}

function sumProposal(verdict: Verdict, byId: ReadonlyMap<string, ComparedFigure>): Proposal {
  const total = byId.get(verdict.figures[0] ?? '');
  const parts = verdict.figures.length - 1;
  const holds = verdict.kind === 'sum of parts';
  return {
    kind: 'sum',
    title: `${parts} parts ${holds ? 'add up' : 'almost add up'} to ${total ? valueOf(total) : 'a total'}`,
    detail: [verdict.reason, verdict.note && `It ${verdict.note}.`].filter(Boolean).join(' '),
    figures: verdict.figures,
  };
}

/** Groups of one body's reports that do not line up, a bounded number of pairs a body. */
function* categoryProposals(
  figures: readonly ComparedFigure[],
  by: Conventions,
): Generator<undefined, Proposal[]> {
  const groupsOf = countedGroups(figures);
  const odd = new Map<string, ComparedFigure[]>();
  for (const one of figures) {
    if (!one.counter || one.subject.heads.length !== 1 || one.subject.acts.length === 0) continue;
    const key = `${one.counter.key} ${one.subject.acts.join('+')} ${one.figure.unit ?? ''}`;
    const list = odd.get(key) ?? [];
    if (list.length < MOST_CATEGORIES) list.push(one);
    odd.set(key, list);
  }
  const found: Proposal[] = [];
  for (const list of odd.values()) {
    for (const [at, a] of list.entries()) {
      yield;
      for (const b of list.slice(at + 1)) {
        const verdict = comparePair(a, b, by, groupsOf);
        if (verdict.kind !== 'category mismatch' || found.length >= MOST) continue;
        const [x = '', y = ''] = [a, b].map(({ figure }) => figure.counted ?? '');
        const title = `“${x}” and “${y}” may be one group`;
        found.push({ kind: 'category', title, detail: verdict.reason, figures: verdict.figures });
      }
    }
  }
  return found;
}

/** Copies of one text propose one sum once. */
function* sumProposals(figures: readonly ComparedFigure[]): Generator<undefined, Proposal[]> {
  const byId = new Map<string, ComparedFigure>(figures.map((one) => [one.figure.id, one]));
  const seen = new Set<string>();
  const found: Proposal[] = [];
  const almost: Proposal[] = [];
  for (const verdict of eachSum(figures)) {
    yield;
    if (!verdict) continue;
    const sum = sumProposal(verdict, byId);
    const one = byId.get(sum.figures[0] ?? '');
    const key = `${one?.document.text ?? ''} ${sum.detail}`;
    if (seen.has(key)) continue;
    seen.add(key);
    (verdict.kind === 'sum of parts' ? found : almost).push(sum);
  }
  return [...found, ...almost].slice(0, MOST);
}

/**
 * What could be compared, sums first. Grows with the number of figures, not of pairs: groups are
 * found by key and pairs looked at only within bounded groups. Pauses often, and draws the figures one
 * by one, so that nobody waits for it: ten thousand take about a second in all.
 */
export function* proposalSteps(
  figures: Iterable<ComparedFigure>,
  by: Conventions,
): Generator<undefined, Proposal[]> {
  const all: ComparedFigure[] = [];
  for (const one of figures) {
    all.push(one);
    yield;
  }
  const sums = yield* sumProposals(all);
  const measures = [...measureGroups(all).values()]
    .flatMap((group) => measureProposal(group) ?? [])
    .sort((a, b) => b.figures.length - a.figures.length);
  const categories = yield* categoryProposals(all, by);
  return [...sums, ...measures.slice(0, MOST), ...categories];
}

/** What could be compared, at once. */
export function proposals(figures: Iterable<ComparedFigure>, by: Conventions): Proposal[] {
  const steps = proposalSteps(figures, by);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}
