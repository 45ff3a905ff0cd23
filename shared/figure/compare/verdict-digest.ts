import { VERDICTS, type Verdict, type VerdictKind } from './verdict.ts';

/** What asks for a look comes first; what cannot be compared last. */
const ORDER: readonly VerdictKind[] = [
  'nested and impossible',
  'sum fails',
  'conflict',
  'category mismatch',
  'sum of parts',
  'nested and consistent',
  'same',
  'same source',
  'not comparable',
];
/** What needs a person is shown one by one; what fits, or lies apart, by example. */
const SHOWN: Readonly<Record<VerdictKind, number>> = {
  'nested and impossible': 8,
  'sum fails': 8,
  conflict: 8,
  'category mismatch': 8,
  'sum of parts': 8,
  'nested and consistent': 3,
  same: 3,
  'same source': 3,
  'not comparable': 1,
};
/** The most behind a fold: 60 figures make 1,770 pairs, which nobody reads. */
export const MOST_FOLDED = 40;

/** Verdicts of one kind that differ in the same respects. */
export interface VerdictGroup {
  readonly key: string;
  readonly kind: VerdictKind;
  readonly shown: readonly Verdict[];
  readonly folded: readonly Verdict[];
  /** Not even behind the fold. */
  readonly beyond: number;
}

/** Names a verdict among those of one comparison: the figures it is about, a sum by its total. */
export function verdictKey({ figures }: Pick<Verdict, 'figures'>): string {
  return [...figures].sort().join(' ');
}

/** Whether a verdict needs a person more than another; negative where `a` does. */
export function byUrgency(a: Verdict, b: Verdict): number {
  return ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind);
}

/**
 * Verdicts in groups, the most urgent first, each group bounded. `first` are keys of verdicts that
 * stand before others of their group: those a person has ruled on, or just asked for.
 */
export function digestVerdicts(
  verdicts: readonly Verdict[],
  first: ReadonlySet<string> = new Set(),
): VerdictGroup[] {
  const groups = new Map<string, Verdict[]>();
  for (const verdict of verdicts) {
    const key = `${verdict.kind} ${verdict.differs.join(' ')}`;
    const list = groups.get(key);
    if (list) list.push(verdict);
    else groups.set(key, [verdict]);
  }
  const list = [...groups].map(([key, all]): VerdictGroup => {
    const [head] = all;
    const kind = head?.kind ?? VERDICTS[0];
    const leads = all.filter((one) => first.has(verdictKey(one)));
    const sorted = leads.length === 0 ? all : [...leads, ...all.filter((x) => !leads.includes(x))];
    const count = Math.max(SHOWN[kind], leads.length);
    const shown = sorted.slice(0, count);
    const folded = sorted.slice(count, count + MOST_FOLDED);
    return { key, kind, shown, folded, beyond: all.length - shown.length - folded.length };
  });
  return list.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
}
