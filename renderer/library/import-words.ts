import type { ImportOutcome } from '#shared/ipc/contract.ts';
import { refusedTogether, sharedReason } from './outcome-lines.ts';

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
 * The same as text to keep: the line, then a line per file of which there is more to say than that it was added;
 * those refused for one reason below it.
 */
export function importReport(outcomes: readonly ImportOutcome[], before: number): string {
  const together = refusedTogether(outcomes);
  const alone = outcomes
    .filter(({ status, reason }) => status !== 'imported' || reason !== undefined)
    .filter(({ status, reason = '' }) => status !== 'refused' || !together.has(reason))
    .map(({ file, status, reason }) => `${file}: ${reason ?? status}`);
  const refused = [...together].flatMap(([reason, files]) => [
    sharedReason(files.length, reason),
    ...files.map((file) => `  ${file}`),
  ]);
  return [importLine(outcomes, before), ...refused, ...alone].join('\n');
}
