import type { Highlight } from '#shared/annotation/highlight.ts';
import type { ChartWorld } from '#shared/chart/chart-figure.ts';
import type { Chart } from '#shared/chart/chart.ts';
import type { Claim, Evidence, Ruling } from '#shared/claim/claim.ts';
import type { Conventions } from '#shared/figure/compare/conventions.ts';
import type { Body, Figure } from '#shared/figure/figure.ts';

/** What a brief is resolved against: tables of the project and what only texts can tell. */
export interface BriefWorld extends ChartWorld {
  readonly figures: readonly Figure[]; // lists: one world is read many times
  readonly bodies: readonly Body[];
  readonly figuresById: ReadonlyMap<string, Figure>;
  readonly highlights: ReadonlyMap<string, Highlight>;
  readonly claims: ReadonlyMap<string, Claim>;
  readonly evidence: readonly Evidence[];
  readonly charts: ReadonlyMap<string, Chart>;
  /** What people ruled about figures. */
  readonly rulings: readonly Ruling[];
  /** What a person is called here; null for somebody the project does not know. */
  readonly nameOf: (person: string) => string | null;
  /** How doubtful words are read here; the method note prints it. */
  readonly conventions: Conventions;
  /** Where on a picture of a page the words of this text were typed in by hand; null for any other. */
  readonly typedPlaceOf: (textHash: string) => string | null;
  /** Number of the body paragraph an offset stands in, from 1; null where no text is at hand. */
  readonly paragraphOf: (document: string, textHash: string, offset: number) => number | null;
}
