import type { ProjectCommand } from '#shared/project/command.ts';
import type { WaitingPassage } from '#shared/project/passage-proposal.ts';

export type Status = WaitingPassage['status'];

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

/** `2 passages wait, 1 kept`. */
export function standWords({ count, kept }: { count: number; kept: number }): string {
  if (kept === 0) return waitWords(count);
  const left = `${kept === 1 ? '1 passage' : `${kept} passages`} kept on older text`;
  return count === 0 ? left : `${waitWords(count)}, ${kept} kept`;
}

export const passagesWords = (count: number): string =>
  count === 1 ? '1 passage' : `${count} passages`;

/** The words that are meant, without the sentence around them. */
export function quoteOf({ then }: WaitingPassage): string {
  return then.words.slice(then.start, then.end);
}

/** The words that stand in their place now; empty where nothing does. */
export function nowOf({ now }: WaitingPassage): string {
  return now ? now.words.slice(now.start, now.end) : '';
}

/** `12 still wait.`, after what was decided; nothing once nothing waits. */
export function stillWords(count: number): string {
  if (count === 0) return '';
  return count === 1 ? ' 1 still waits.' : ` ${count} still wait.`;
}

/** What taking a newer place did, in a notice. */
export function takenWords(kind: WaitingPassage['kind'], command: ProjectCommand): string {
  if (command.kind === 'figure.supersede') return 'The newer number is a figure of its own now.';
  return `The ${kind} stands in the newer text now.`;
}

/** Why nothing was taken: none of `count` passages has a place that was found. */
export function noneTakenWords(count: number): string {
  return count === 1
    ? 'No place for it was found in the newer text. Press L to link it by hand.'
    : 'No place for any of them was found in the newer text. Press L to link one by hand.';
}

/** What taking several did; `left` have no place in the newer text. */
export function acceptedWords(count: number, left: number): string {
  const taken = `${passagesWords(count)} taken along to the newer text.`;
  if (left === 0) return taken;
  return `${taken} ${left === 1 ? '1 has' : `${left} have`} no place there.`;
}
