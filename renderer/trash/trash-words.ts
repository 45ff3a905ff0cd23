import { shortDate } from '#shared/base/short-date.ts';
import { stampTime } from '#shared/record/clock.ts';
import type { TrashItem } from '#shared/project/trash.ts';

const DAY = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short' }); // prints an ISO date

const plural = (kind: string, count: number): string => {
  if (count === 1) return `1 ${kind}`;
  return `${count} ${kind.endsWith('y') ? `${kind.slice(0, -1)}ies` : `${kind}s`}`;
};

/** Words in the order a person would say them: “3 highlights, 1 figure”. */
export function partsWords(parts: TrashItem['parts']): string {
  return parts.map(({ kind, count }) => plural(kind, count)).join(', ');
}

/** When it went and by whom. */
export function deletedWords({ at, by, isMine }: TrashItem): string {
  const who = isMine ? 'by you' : by === null ? 'by somebody else' : `by ${by}`;
  return `deleted ${shortDate(DAY.format(stampTime(at)))} ${who}`;
}

export function leftWords({ daysLeft }: TrashItem): string {
  if (daysLeft <= 0) return 'gone when you next open the project';
  return daysLeft === 1 ? 'kept 1 day more' : `kept ${daysLeft} days more`;
}
