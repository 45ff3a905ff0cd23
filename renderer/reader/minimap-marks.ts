import type { Hue } from '#renderer/ui/hue.ts';
import type { ReaderData } from './reader-data.ts';
import type { TextScale } from './text-scale.ts';

export interface MinimapMark {
  readonly key: string;
  readonly look: 'highlight' | 'figure' | 'suggestion' | 'current';
  readonly hue: Hue | null;
  /** Shares of the map's height. */
  readonly from: number;
  readonly to: number;
}

/** The map is about so many rows of two pixels; more marks than rows tell nothing more. */
const ROWS = 400;
const row = (share: number): number => Math.min(ROWS - 1, Math.floor(share * ROWS));

/** Marks of the map in text order. Marks of one look that share a row, or touch, become one. */
export function minimapMarks(
  data: Pick<ReaderData, 'highlights' | 'figures' | 'suggestions'>,
  scale: TextScale,
  current: string | undefined,
): MinimapMark[] {
  const marks: MinimapMark[] = [];
  const last = new Map<string, number>(); // place of the latest mark of each look
  const add = (look: MinimapMark['look'], hue: Hue | null, from: number, to: number): void => {
    const kind = `${look} ${hue ?? ''}`;
    const place = last.get(kind) ?? -1;
    const before = marks[place];
    if (before && row(before.to) >= row(from)) {
      marks[place] = { ...before, to: Math.max(before.to, to) };
      return;
    }
    last.set(kind, marks.length);
    marks.push({ key: `${kind} ${row(from)}`, look, hue, from, to });
  };
  for (const { start, end, hue } of data.highlights) {
    add('highlight', hue, scale.toShare(start), scale.toShare(end));
  }
  for (const { id, start, kind } of [...data.figures, ...data.suggestions]) {
    const at = scale.toShare(start);
    add(id === current ? 'current' : kind, null, at, at);
  }
  return marks;
}
