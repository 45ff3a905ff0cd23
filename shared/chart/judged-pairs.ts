import type { Ruling } from '#shared/claim/claim.ts';
import { standingRulings } from '#shared/claim/standing-rulings.ts';
import { outletOf } from '#shared/document/outlet.ts';
import { textGroups } from '#shared/document/same-text.ts';
import { comparedFigure, type ComparedFigure } from '#shared/figure/compare/compared-figure.ts';
import { compareFigures, countedGroups } from '#shared/figure/compare/compare-figures.ts';
import { comparePair } from '#shared/figure/compare/compare-pair.ts';
import type { Conventions } from '#shared/figure/compare/conventions.ts';
import type { Verdict, VerdictKind } from '#shared/figure/compare/verdict.ts';
import { verdictKey } from '#shared/figure/compare/verdict-digest.ts';
import { bodyIndex } from '#shared/figure/counting-body.ts';
import type { Figure } from '#shared/figure/figure.ts';
import type { ChartWorld } from './chart-figure.ts';

/** What comparing figures needs beside what a chart is drawn from. */
export interface Judging {
  readonly conventions: Conventions;
  readonly rulings: Iterable<Ruling>;
  /** What a person is called here; null for somebody the project does not know. */
  readonly nameOf: (person: string) => string | null;
}
export type JudgedWorld = Omit<ChartWorld, keyof Judging> & Judging;

/** Verdicts that say that figures cannot all be right. */
export const CLASHES: ReadonlySet<string> = new Set<VerdictKind>([
  'conflict',
  'nested and impossible',
]);

/** What is computed about two figures, and what a person ruled about them. */
export interface JudgedPair {
  readonly a: Figure;
  readonly b: Figure;
  readonly verdict: Verdict;
  readonly ruling: Ruling | null;
}

/** Pairs of more figures than these are left to the Compare panel: a brief is resolved at every key. */
const MOST_LOOKED_AT = 24;

/** Verdicts about a project's figures, each figure read once, and the rulings that stand. */
export interface Judge {
  readonly standing: ReadonlyMap<string, Ruling>;
  /** Every pair among these; none of more figures than are looked at in one place. */
  readonly pairs: (figures: readonly Figure[]) => JudgedPair[];
  /** What is computed about exactly these figures, if anything. */
  readonly verdictOn: (figures: readonly Figure[]) => Verdict | null;
}

const judges = new WeakMap<JudgedWorld, Judge>();

/** The judge of a world, made once however often a brief is resolved against it. */
export function judgeOf(world: JudgedWorld): Judge {
  const known = judges.get(world);
  if (known) return known;
  const made = createJudge(world);
  judges.set(world, made);
  return made;
}

function createJudge(world: JudgedWorld): Judge {
  const { conventions } = world;
  const textOf = textGroups(world.twins);
  const context = {
    bodies: bodyIndex(world.bodies),
    tags: world.tags,
    conventions,
    documentOf: (id: string) => {
      const document = world.documents.get(id);
      return {
        outlet: document ? outletOf(document) : 'a document not here',
        text: textOf(id),
        ...(document?.date && { date: document.date.value }),
      };
    },
  };
  const known = new WeakMap<Figure, ComparedFigure>();
  const read = (figure: Figure): ComparedFigure => {
    const made = known.get(figure) ?? comparedFigure(figure, context);
    known.set(figure, made);
    return made;
  };
  const accepted = [...world.figures].filter(({ decision }) => decision === 'accepted');
  const around = accepted.map(read);
  const groupsOf = countedGroups(around);
  const standing = standingRulings(world.rulings);
  return {
    standing,
    pairs: (figures) =>
      figures.length > MOST_LOOKED_AT
        ? []
        : figures.flatMap((a, at) =>
            figures.slice(at + 1).map((b): JudgedPair => {
              const verdict = comparePair(read(a), read(b), conventions, groupsOf);
              return { a, b, verdict, ruling: standing.get(verdictKey(verdict)) ?? null };
            }),
          ),
    verdictOn: (figures) => {
      if (figures.length > MOST_LOOKED_AT) return null;
      const key = verdictKey({ figures: figures.map(({ id }) => id) });
      const verdicts = compareFigures(figures.map(read), conventions, around);
      return verdicts.find((verdict) => verdictKey(verdict) === key) ?? null;
    },
  };
}
