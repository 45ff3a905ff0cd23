import { CLASHES, judgeOf } from '#shared/chart/judged-pairs.ts';
import { rulingWords } from '#shared/claim/standing-rulings.ts';
import type { Verdict } from '#shared/figure/compare/verdict.ts';
import type { Figure } from '#shared/figure/figure.ts';
import type { BriefWorld } from './brief-world.ts';

/** What is said of figures that stand together: a person's ruling, or what wants a look. */
export interface Judgement {
  readonly kind: 'ruled' | 'look';
  readonly figures: readonly Figure[];
  /** What comparing them comes out at: the ruling stands beside it, never in its place. */
  readonly computed: string | null;
  readonly words: string;
}

const WHO_KNOWS = 'Somebody';

/** `Computed: conflict. Both count soldiers in 2025, and ...` */
const computedWords = ({ kind, reason }: Verdict): string => `Computed: ${kind}. ${reason}`;

const wantsALook = ({ kind }: Verdict): boolean =>
  kind === 'category mismatch' || CLASHES.has(kind);

/** Pairs that contradict each other, or whose categories do not line up, and nobody ruled on. */
function toLookAt(figures: readonly Figure[], world: BriefWorld): Judgement[] {
  return judgeOf(world)
    .pairs(figures)
    .filter(({ verdict, ruling }) => ruling === null && wantsALook(verdict))
    .map(({ a, b, verdict }) => ({
      kind: 'look',
      figures: [a, b],
      computed: null,
      words: verdict.reason,
    }));
}

/** What people ruled about figures that all stand here, then what wants a look. */
export function judgementsOf(shown: readonly Figure[], world: BriefWorld): Judgement[] {
  const figures = [...new Map(shown.map((figure) => [figure.id as string, figure])).values()];
  if (figures.length < 2) return [];
  const here = new Map(figures.map((figure) => [figure.id as string, figure]));
  const { standing, verdictOn } = judgeOf(world);
  const ruled = [...standing.values()].flatMap((ruling): Judgement[] => {
    const about = ruling.figures.flatMap((id) => here.get(id) ?? []);
    if (about.length < ruling.figures.length) return [];
    const who = world.nameOf(ruling.author) ?? WHO_KNOWS;
    const verdict = verdictOn(about);
    const computed = verdict && computedWords(verdict);
    return [{ kind: 'ruled', figures: about, computed, words: rulingWords(ruling, who) }];
  });
  return [...ruled, ...toLookAt(figures, world)];
}
