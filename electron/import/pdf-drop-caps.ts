import type { PageRun } from './page-run.ts';

const LARGER = 1.7; // than most of the text: the size of a drop cap
const LETTER = /^[“"'‘«(]?\p{Lu}$/u;
const NEAR = 0.6; // of its size: how far right of it the lines beside it begin
const WORD = 0.12; // of the text's size: a first line that begins so much later begins with a space

function usualSize(runs: readonly PageRun[]): number {
  const sizes = new Map<number, number>();
  for (const { size, text } of runs) sizes.set(size, (sizes.get(size) ?? 0) + text.length);
  return [...sizes].reduce((best, each) => (each[1] > best[1] ? each : best), [0, 0])[0];
}

/** The lines set beside a drop cap, from the top; none where fewer than two are. */
function linesBeside(cap: PageRun, runs: readonly PageRun[]): PageRun[] {
  const right = cap.x + cap.width;
  const beside = runs.filter(
    ({ x, y, size }) =>
      size < cap.size / LARGER &&
      x > right - 0.1 * cap.size &&
      x < right + NEAR * cap.size &&
      y > cap.y - 0.15 * cap.size &&
      y < cap.y + cap.size,
  );
  const tops = beside.sort((a, b) => b.y - a.y || a.x - b.x);
  const firsts = tops.filter((run, at) => (tops[at - 1]?.y ?? Infinity) - run.y > 0.5 * run.size);
  return firsts.length < 2 ? [] : firsts;
}

/** Puts each drop cap back before the word it begins, and the lines beside it at the margin. */
export function withoutDropCaps(runs: readonly PageRun[]): readonly PageRun[] {
  const size = usualSize(runs);
  const caps = runs.filter((run) => run.size > LARGER * size && LETTER.test(run.text.trim()));
  if (caps.length === 0) return runs;
  const changed = new Map<PageRun, PageRun | null>();
  for (const cap of caps) {
    const beside = linesBeside(cap, runs);
    for (const [at, run] of beside.entries()) {
      const edge = Math.min(...beside.map(({ x }) => x));
      const space = run.x - edge > WORD * run.size ? ' ' : '';
      const text = at === 0 ? `${cap.text.trim()}${space}${run.text}` : run.text;
      changed.set(run, { ...run, text, x: cap.x, width: run.x + run.width - cap.x });
    }
    if (beside.length > 0) changed.set(cap, null);
  }
  return runs.flatMap((run) => {
    const now = changed.get(run);
    return now === undefined ? [run] : now === null ? [] : [now];
  });
}
