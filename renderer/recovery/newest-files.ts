import type { KeptFile } from '#shared/ipc/history-contract.ts';

const NAMES = new Intl.Collator('en', { numeric: true });

const changedAt = ({ current, versions }: KeptFile): number =>
  current?.at ?? versions[0]?.until ?? 0;

/** What changed last comes first: that is what somebody would have back. Together, by their names. */
export function newestFiles(files: readonly KeptFile[]): KeptFile[] {
  return [...files].sort(
    (one, other) => changedAt(other) - changedAt(one) || NAMES.compare(one.name, other.name),
  );
}
