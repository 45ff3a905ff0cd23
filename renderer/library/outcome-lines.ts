import type { ImportOutcome } from '#shared/ipc/contract.ts';

/** A line of what became of the files of an import. */
export type OutcomeLine =
  /** A file, with what is said of it and of no other. */
  | { readonly kind: 'one'; readonly outcome: ImportOutcome; readonly remarks: readonly string[] }
  /** What is said of so many files, over their names. */
  | { readonly kind: 'remark'; readonly remark: string; readonly count: number }
  | { readonly kind: 'names'; readonly files: readonly ImportOutcome[] };

/** Names in one line: the list draws whole lines, and one with thousands of names would hold the window up. */
const NAMES_IN_LINE = 20;

/** Why a file was not read, or what was odd about one that came in: each a sentence, none twice. */
export const remarksOf = ({ reason, warnings = [] }: ImportOutcome): string[] => [
  ...new Set(reason === undefined ? warnings : [reason, ...warnings]),
];

/** Files of which one thing is said, by what is said, in the order they came. */
export function saidTogether(
  outcomes: readonly ImportOutcome[],
): ReadonlyMap<string, readonly ImportOutcome[]> {
  const byRemark = new Map<string, ImportOutcome[]>();
  for (const outcome of outcomes) {
    if (outcome.status !== 'refused' && outcome.status !== 'imported') continue;
    for (const remark of remarksOf(outcome)) {
      const files = byRemark.get(remark);
      if (files) files.push(outcome);
      else byRemark.set(remark, [outcome]);
    }
  }
  for (const [remark, files] of byRemark) if (files.length === 1) byRemark.delete(remark);
  return byRemark;
}

/** `14 files: The file is empty.`, of files of which one thing is said. */
export const sharedRemark = (count: number, remark: string): string => `${count} files: ${remark}`;

/** The remarks on a file that stand beside its own name; null where all are said of others too. */
export function ownRemarks(
  outcome: ImportOutcome,
  together: ReadonlyMap<string, unknown>,
): string[] | null {
  const isTold = outcome.status === 'refused' || outcome.status === 'imported';
  const remarks = remarksOf(outcome);
  const own = isTold ? remarks.filter((remark) => !together.has(remark)) : remarks;
  const hasMore = outcome.zawgyi === true || (outcome.kin?.length ?? 0) > 0;
  return remarks.length > 0 && own.length === 0 && !hasMore ? null : own;
}

/** The lines of a summary: what is said of several files is said once over their names; any other has a line. */
export function outcomeLines(outcomes: readonly ImportOutcome[]): OutcomeLine[] {
  const together = saidTogether(outcomes);
  const isSaid = new Set<string>();
  const linesFor = (remark: string): OutcomeLine[] => {
    const files = together.get(remark);
    if (!files || isSaid.has(remark)) return [];
    isSaid.add(remark);
    const lines: OutcomeLine[] = [{ kind: 'remark', remark, count: files.length }];
    for (let at = 0; at < files.length; at += NAMES_IN_LINE)
      lines.push({ kind: 'names', files: files.slice(at, at + NAMES_IN_LINE) });
    return lines;
  };
  return outcomes.flatMap((outcome): OutcomeLine[] => {
    const remarks = ownRemarks(outcome, together);
    const own: OutcomeLine[] = remarks === null ? [] : [{ kind: 'one', outcome, remarks }];
    return [...remarksOf(outcome).flatMap(linesFor), ...own];
  });
}
