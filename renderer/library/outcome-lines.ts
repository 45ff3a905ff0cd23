import type { ImportOutcome } from '#shared/ipc/contract.ts';

/** A line of what became of the files of an import. */
export type OutcomeLine =
  | { readonly kind: 'one'; readonly outcome: ImportOutcome }
  /** Why so many files were refused, over their names. */
  | { readonly kind: 'reason'; readonly reason: string; readonly count: number }
  | { readonly kind: 'names'; readonly files: readonly string[] };

/** A line is drawn whole as soon as any of it is in sight: of thousands of names only so many are. */
const NAMES_IN_LINE = 20;

/** Files refused for one reason, by reason in the order they came. */
export function refusedTogether(
  outcomes: readonly ImportOutcome[],
): ReadonlyMap<string, readonly string[]> {
  const byReason = new Map<string, string[]>();
  for (const { status, reason, file } of outcomes) {
    if (status !== 'refused' || reason === undefined) continue;
    const files = byReason.get(reason);
    if (files) files.push(file);
    else byReason.set(reason, [file]);
  }
  for (const [reason, files] of byReason) if (files.length === 1) byReason.delete(reason);
  return byReason;
}

/** `14 files: The file is empty.`, of files refused for one reason. */
export const sharedReason = (count: number, reason: string): string => `${count} files: ${reason}`;

/** The lines of a summary: files refused for one reason share its sentence, any other file has a line. */
export function outcomeLines(outcomes: readonly ImportOutcome[]): OutcomeLine[] {
  const together = refusedTogether(outcomes);
  const isSaid = new Set<string>();
  return outcomes.flatMap((outcome): OutcomeLine[] => {
    const reason = outcome.status === 'refused' ? outcome.reason : undefined;
    const files = reason === undefined ? undefined : together.get(reason);
    if (reason === undefined || !files) return [{ kind: 'one', outcome }];
    if (isSaid.has(reason)) return [];
    isSaid.add(reason);
    const lines: OutcomeLine[] = [{ kind: 'reason', reason, count: files.length }];
    for (let at = 0; at < files.length; at += NAMES_IN_LINE)
      lines.push({ kind: 'names', files: files.slice(at, at + NAMES_IN_LINE) });
    return lines;
  });
}
