import type { WaitingPassage } from '#shared/project/passage-proposal.ts';

type Status = WaitingPassage['status'];

export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  exact: 'Unchanged',
  moved: 'Moved, same words',
  'wording-changed': 'Wording changed',
  'number-changed': 'Number changed',
  missing: 'Missing',
};

/** `3 passages wait`. */
export const waitWords = (count: number): string =>
  count === 1 ? '1 passage waits' : `${count} passages wait`;

/** The words that are meant, without the sentence around them. */
export function quoteOf({ then }: WaitingPassage): string {
  return then.words.slice(then.start, then.end);
}

/** What accepting did, in a notice. */
export function acceptedWords({ kind, accept }: WaitingPassage): string {
  if (accept?.kind === 'figure.supersede') return 'The newer number is a figure of its own now.';
  return `The ${kind} stands in the newer text now.`;
}
