import type { ImportOutcome } from '#shared/ipc/contract.ts';
import { remarksOf } from './outcome-lines.ts';

/** What of an import's summary is shown. */
export type OutcomeFilter = 'look' | 'refused' | 'already' | 'akin' | 'imported' | 'cancelled';

const isAkin = ({ kin }: ImportOutcome): boolean => kin !== undefined && kin.length > 0;

const SHOWN: Readonly<Record<OutcomeFilter, (outcome: ImportOutcome) => boolean>> = {
  // What came in like any other needs no line, nor does what somebody stopped themselves.
  look: (one) =>
    one.status === 'imported'
      ? isAkin(one) || one.zawgyi === true || remarksOf(one).length > 0
      : one.status !== 'cancelled',
  refused: ({ status }) => status === 'refused',
  already: ({ status }) => status === 'already',
  akin: isAkin,
  imported: ({ status }) => status === 'imported',
  cancelled: ({ status }) => status === 'cancelled',
};

const LABELS: readonly (readonly [OutcomeFilter, string])[] = [
  ['look', 'To look at'],
  ['refused', 'Not read'],
  ['already', 'Here already'],
  ['akin', 'Akin'],
  ['imported', 'Added'],
  ['cancelled', 'Left out'],
];

const ORDER: readonly ImportOutcome['status'][] = ['refused', 'described', 'already'];
const rank = ({ status }: ImportOutcome): number => {
  const at = ORDER.indexOf(status);
  return at < 0 ? ORDER.length : at;
};

/** The outcomes a filter shows; what was refused first, else as the files came. */
export function filteredOutcomes(
  outcomes: readonly ImportOutcome[],
  filter: OutcomeFilter,
): ImportOutcome[] {
  return outcomes.filter(SHOWN[filter]).sort((a, b) => rank(a) - rank(b));
}

/** The filters that show anything, with how many each shows. */
export function outcomeFilters(outcomes: readonly ImportOutcome[]) {
  return LABELS.map(([id, label]) => ({
    id,
    label,
    count: outcomes.filter(SHOWN[id]).length,
  })).filter(({ count }) => count > 0);
}
