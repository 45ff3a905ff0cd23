import type { Ruling } from '#shared/claim/claim.ts';
import { rulingWords, standingRulings } from '#shared/claim/standing-rulings.ts';
import { outletOf } from '#shared/document/outlet.ts';
import { textGroups } from '#shared/document/same-text.ts';
import { comparedFigure, type ComparedFigure } from '#shared/figure/compare/compared-figure.ts';
import { countedGroups } from '#shared/figure/compare/compare-figures.ts';
import { comparePair } from '#shared/figure/compare/compare-pair.ts';
import { verdictKey } from '#shared/figure/compare/verdict-digest.ts';
import { bodyIndex } from '#shared/figure/counting-body.ts';
import type { Figure } from '#shared/figure/figure.ts';
import type { BriefWorld } from './brief-world.ts';

/** What is said of figures that stand together: a person's ruling, or what wants a look. */
export interface Judgement {
  readonly kind: 'ruled' | 'look';
  readonly figures: readonly Figure[];
  readonly words: string;
}

/** Pairs of more figures than these are left to the Compare panel: a brief is resolved at every key. */
const MOST_LOOKED_AT = 24;

const WHO_KNOWS = 'Somebody';

interface Comparer {
  readonly read: (figure: Figure) => ComparedFigure;
  readonly groupsOf: (text: string) => ReadonlySet<string>;
}

const comparers = new WeakMap<BriefWorld, Comparer>();

/** Reads the world's figures for comparison once, however often its brief is resolved. */
function comparerOf(world: BriefWorld): Comparer {
  const before = comparers.get(world);
  if (before) return before;
  const textOf = textGroups(world.twins);
  const context = {
    bodies: bodyIndex(world.bodies),
    tags: world.tags,
    conventions: world.conventions,
    documentOf: (id: string) => {
      const document = world.documents.get(id);
      return {
        outlet: document ? outletOf(document) : 'a document not here',
        text: textOf(id),
        ...(document?.date && { date: document.date.value }),
      };
    },
  };
  const read = (figure: Figure): ComparedFigure => comparedFigure(figure, context);
  const accepted = world.figures.filter(({ decision }) => decision === 'accepted');
  const made = { read, groupsOf: countedGroups(accepted.map(read)) };
  comparers.set(world, made);
  return made;
}

/** Pairs whose categories do not line up ("conscripts" here, "militia" there) and nobody ruled on. */
function mismatches(
  figures: readonly Figure[],
  world: BriefWorld,
  ruled: ReadonlyMap<string, Ruling>,
): Judgement[] {
  if (figures.length < 2 || figures.length > MOST_LOOKED_AT) return [];
  const { read, groupsOf } = comparerOf(world);
  const compared = figures.map((figure) => ({ figure, read: read(figure) }));
  return compared.flatMap((a, at) =>
    compared.slice(at + 1).flatMap((b): Judgement[] => {
      const verdict = comparePair(a.read, b.read, world.conventions, groupsOf);
      if (verdict.kind !== 'category mismatch' || ruled.has(verdictKey(verdict))) return [];
      return [{ kind: 'look', figures: [a.figure, b.figure], words: verdict.reason }];
    }),
  );
}

/** What people ruled about figures that all stand here, then what wants a look. */
export function judgementsOf(shown: readonly Figure[], world: BriefWorld): Judgement[] {
  const figures = [...new Map(shown.map((figure) => [figure.id as string, figure])).values()];
  const here = new Map(figures.map((figure) => [figure.id as string, figure]));
  const standing = standingRulings(world.rulings);
  const ruled = [...standing.values()].flatMap((ruling): Judgement[] => {
    const about = ruling.figures.flatMap((id) => here.get(id) ?? []);
    if (about.length < ruling.figures.length) return [];
    const who = world.nameOf(ruling.author) ?? WHO_KNOWS;
    return [{ kind: 'ruled', figures: about, words: rulingWords(ruling, who) }];
  });
  return [...ruled, ...mismatches(figures, world, standing)];
}
