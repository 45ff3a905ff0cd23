import type { ChartBar } from '#shared/chart/chart-model.ts';

/** Height of a bar and of the row it stands in, in px. */
export const BAR = 19;
export const ROW = 23;
/** Height of the numbers under a panel, in px. */
export const AXIS = 24;

export const ARROW = 26; // px an open end takes before its label
const GAP = 8; // px between a bar and its label
const LETTER = 6.9; // px, a wide guess of one letter of a label at 12.5 px

/** How far a bar and its whisker reach, in the panel's unit. */
export const reachOf = ({ value, high, qualifier }: ChartBar): number =>
  qualifier === 'range' && high !== null ? Math.max(value, high) : value;

const TICK_ROOM = 56; // px, so that "10,000" and its neighbour stay apart

/** Multiples of 1, 2 or 5 up to the largest value, at most six, with room for each over `plot` px. */
export function ticksTo(max: number, plot: number): number[] {
  if (!(max > 0)) return [0];
  const rough = max / Math.max(1, Math.min(5, Math.floor(plot / TICK_ROOM)));
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((by) => by * power).find((by) => by >= rough) ?? rough;
  return Array.from({ length: Math.floor(max / step + 1e-9) + 1 }, (_, at) => at * step);
}

/** Whether a bar has an arrow behind its end. */
export const isOpenAbove = ({ qualifier }: ChartBar): boolean =>
  qualifier === 'more_than' || qualifier === 'at_least';

/** Behind the value of a bar that contradicts another: a sign and a word, never colour alone. */
export const CONFLICT_MARKS = { open: '  ≠ conflict', settled: '  ≠ ruled on' } as const;

/** Px a bar needs behind its end for an arrow and its label. */
function tail(bar: ChartBar): number {
  const mark = bar.conflict === null ? 0 : CONFLICT_MARKS[bar.conflict].length;
  return GAP + (bar.label.length + mark) * LETTER + (isOpenAbove(bar) ? ARROW : 0);
}

/** Px for a panel's scale so that no label runs out of `room`, from 0 to `max`. */
export function plotWidth(bars: readonly ChartBar[], max: number, room: number): number {
  const widths = bars.map((bar) => {
    const share = max > 0 ? reachOf(bar) / max : 0;
    return share > 0 ? (room - tail(bar)) / share : room;
  });
  return Math.max(40, Math.min(room - 16, ...widths));
}

/** Diagonals 6 px apart inside a rectangle: one path, because patterns are costly in print. */
export function hatchPath(x: number, y: number, width: number, height: number): string {
  const lines: string[] = [];
  for (let from = 6; from < width + height; from += 6) {
    const x1 = Math.max(0, from - height);
    const y1 = Math.min(from, height);
    const x2 = Math.min(from, width);
    const y2 = Math.max(0, from - width);
    const at = (dx: number, dy: number): string => `${(x + dx).toFixed(1)} ${(y + dy).toFixed(1)}`;
    lines.push(`M${at(x1, y1)}L${at(x2, y2)}`);
  }
  return lines.join('');
}

const NAME_LETTER = 6.3; // px, a guess of one letter of a name at 12 px
const RING = 20; // px of the mark that nobody is named

/** Px for the names at the left: what the longest needs, at most two fifths of the width. */
export function namesWidth(bars: readonly ChartBar[], width: number): number {
  const needs = bars.map(
    ({ name, unattributed }) => name.length * NAME_LETTER + 12 + (unattributed ? RING : 0),
  );
  return Math.round(Math.min(width * 0.4, Math.max(72, ...needs)));
}

/** As much of a name as fits `room` px at 12 px, with an ellipsis; "+ 1 copy" stays whole. */
export function fitted(name: string, room: number): string {
  const most = Math.max(4, Math.floor(room / NAME_LETTER));
  if (name.length <= most) return name;
  const copies = /( \+ \d+ cop(?:y|ies))$/u.exec(name)?.[1] ?? '';
  const letters = Array.from(name.slice(0, name.length - copies.length));
  return `${letters.slice(0, Math.max(1, most - copies.length - 1)).join('')}…${copies}`;
}
