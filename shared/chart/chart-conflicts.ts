import { rulingWords } from '#shared/claim/standing-rulings.ts';
import type { Figure } from '#shared/figure/figure.ts';
import { formatQuantity } from '#shared/figure/format-value.ts';
import type { ChartFigure, ChartWorld } from './chart-figure.ts';
import { CLASHES, judgeOf, type JudgedPair, type JudgedWorld } from './judged-pairs.ts';

/** Two figures of a chart that contradict each other, or did until a person ruled otherwise. */
export interface ChartConflict {
  readonly figures: readonly [string, string]; // their ids
  readonly words: string; // the sentence of reason, and the ruling beside it
  readonly isSettled: boolean; // a person ruled that it is none
}

/** A reason with the two figures it is about, which many reasons name themselves. */
function named(a: Figure, b: Figure, reason: string): string {
  const pairs = [
    [a, b],
    [b, a],
  ].map((pair) => pair.map(formatQuantity).join(' and '));
  const opens = pairs.some((pair) => reason.toLowerCase().startsWith(pair.toLowerCase()));
  return opens ? reason : `${pairs[0] ?? ''}: ${reason}`;
}

function conflictOf({ a, b, verdict, ruling }: JudgedPair, world: JudgedWorld): ChartConflict[] {
  const isClash = CLASHES.has(verdict.kind);
  const isRuledClash = ruling !== null && CLASHES.has(ruling.verdict);
  if (!isClash && !isRuledClash) return [];
  const ruled = ruling && rulingWords(ruling, world.nameOf(ruling.author) ?? 'Somebody');
  return [
    {
      figures: [a.id, b.id],
      words: [named(a, b, verdict.reason), ruled].filter(Boolean).join(' '),
      isSettled: ruling !== null && !isRuledClash,
    },
  ];
}

const isJudged = (world: ChartWorld): world is ChartWorld & JudgedWorld =>
  world.conventions !== undefined && world.rulings !== undefined && world.nameOf !== undefined;

/** What contradicts itself among the figures a chart shows; nothing where the world has no conventions. */
export function chartConflicts(
  figures: readonly ChartFigure[],
  world: ChartWorld,
): ChartConflict[] {
  if (!isJudged(world)) return [];
  const pairs = judgeOf(world).pairs(figures.map(({ figure }) => figure));
  return pairs.flatMap((pair) => conflictOf(pair, world));
}
