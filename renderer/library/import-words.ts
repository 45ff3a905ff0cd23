import type { ImportOutcome } from '#shared/ipc/contract.ts';
import { ownRemarks, saidTogether, sharedRemark } from './outcome-lines.ts';

type Status = ImportOutcome['status'];

const WORDS: readonly (readonly [Status, (count: number) => string])[] = [
  ['imported', (count) => (count === 1 ? '1 document added' : `${count} documents added`)],
  ['already', (count) => (count === 1 ? '1 was here already' : `${count} were here already`)],
  ['described', (count) => (count === 1 ? '1 bibliography read' : `${count} bibliographies read`)],
  ['refused', (count) => (count === 1 ? '1 could not be read' : `${count} could not be read`)],
  ['cancelled', (count) => `${count} left out when you cancelled`],
];

/**
 * What became of an import in one line: `12 documents added, 1 could not be read`. `before`: how many were
 * in already when it was broken off, to be continued.
 */
export function importLine(outcomes: readonly ImportOutcome[], before: number): string {
  const parts = WORDS.flatMap(([status, words]) => {
    const count = outcomes.filter((outcome) => outcome.status === status).length;
    return count === 0 ? [] : [words(count)];
  });
  if (before > 0) parts.push(`${before} had come in before it was interrupted`);
  return parts.length === 0 ? 'Nothing to add' : parts.join(', ');
}

/**
 * The same as text to keep: the line, what is said of several files over their names, then a line per file of
 * which there is more to say than that it was added.
 */
export function importReport(outcomes: readonly ImportOutcome[], before: number): string {
  const together = saidTogether(outcomes);
  const alone = outcomes.flatMap((outcome) => {
    const { file, status } = outcome;
    const remarks = ownRemarks(outcome, together);
    if (remarks === null || (status === 'imported' && remarks.length === 0)) return [];
    return [`${file}: ${remarks.length === 0 ? status : remarks.join(' ')}`];
  });
  const shared = [...together].flatMap(([remark, files]) => [
    sharedRemark(files.length, remark),
    ...files.map(({ file }) => `  ${file}`),
  ]);
  return [importLine(outcomes, before), ...shared, ...alone].join('\n');
}
