import type { PageRun } from './page-run.ts';
import type { DrawnRun } from './pdf-run-builder.ts';

const NEARLY = 0.995; // the cosine of what still counts as one direction: 5.7 degrees

/** Directions a page is read in: as it stands, or turned by a quarter or a half. */
const DIRECTIONS = [
  { dx: 1, dy: 0 },
  { dx: 0, dy: 1 },
  { dx: -1, dy: 0 },
  { dx: 0, dy: -1 },
] as const;
type Direction = (typeof DIRECTIONS)[number];

const runsAlong = (run: DrawnRun, { dx, dy }: Direction): boolean =>
  run.dx * dx + run.dy * dy > NEARLY;

/** The direction most of the page's characters run in. */
function usualDirection(runs: readonly DrawnRun[]): Direction {
  let [best, most] = [DIRECTIONS[0] as Direction, 0];
  for (const direction of DIRECTIONS) {
    let length = 0;
    for (const run of runs) if (runsAlong(run, direction)) length += run.text.length;
    if (length > most) [best, most] = [direction, length];
  }
  return best;
}

/**
 * The runs that are read together, the page turned so that they are upright: a table printed along the
 * long side, a page scanned on its side. What runs in other directions, such as a stamp along the
 * margin, is left out.
 */
export function uprightRuns(runs: readonly DrawnRun[]): PageRun[] {
  const { dx, dy } = usualDirection(runs);
  return runs.flatMap((run) => {
    if (run.text.trim() === '' || run.size === 0 || !runsAlong(run, { dx, dy } as Direction))
      return [];
    const { x, y, width, size, text } = run;
    return [{ x: x * dx + y * dy, y: y * dx - x * dy, width, size, text }];
  });
}
