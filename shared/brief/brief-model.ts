import type { ChartModel } from '#shared/chart/chart-model.ts';
import type { ClaimStatus, Stance } from '#shared/claim/claim.ts';

/** A run of text, or a living reference resolved to what it shows now. */
export type BriefInline =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly bold: boolean;
      readonly italic: boolean;
    }
  | { readonly kind: 'break' }
  | { readonly kind: 'figure'; readonly id: string; readonly label: string; readonly note: number }
  | { readonly kind: 'gone'; readonly what: string }; // "[deleted figure]"

export interface BriefEvidence {
  readonly stance: Stance;
  readonly quote: string;
  readonly note: number;
}

/** A figure named in a judgement, with its note. */
export interface BriefMention {
  readonly label: string;
  readonly note: number;
}

/** What is said of figures that stand together here: a person's ruling, or what wants a look. */
export interface BriefJudgement {
  readonly kind: 'ruled' | 'look';
  readonly figures: readonly BriefMention[];
  /** What comparing them comes out at, where a person ruled on it. */
  readonly computed: string | null;
  readonly words: string;
}

export interface BriefFigureRow {
  readonly id: string;
  readonly label: string;
  readonly counted: string;
  readonly period: string;
  readonly counter: string;
  readonly outlet: string;
  readonly note: number;
}

/** One block of a briefing with every reference resolved. */
export type BriefPart =
  | {
      readonly kind: 'heading';
      readonly level: 1 | 2 | 3;
      readonly inlines: readonly BriefInline[];
    }
  | { readonly kind: 'paragraph'; readonly inlines: readonly BriefInline[] }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly items: readonly (readonly BriefPart[])[];
    }
  | { readonly kind: 'blockquote'; readonly parts: readonly BriefPart[] }
  | { readonly kind: 'rule' }
  | {
      readonly kind: 'quote';
      readonly id: string;
      readonly text: string;
      readonly outlet: string;
      readonly note: number;
    }
  | {
      readonly kind: 'claim';
      readonly id: string;
      readonly statement: string;
      readonly status: ClaimStatus;
      readonly standing: string; // "2 support, 1 contradicts; 1 independent source"
      readonly evidence: readonly BriefEvidence[];
      readonly judgements: readonly BriefJudgement[];
    }
  | {
      readonly kind: 'chart';
      readonly id: string;
      readonly chart: ChartModel;
      readonly notes: readonly number[];
      readonly judgements: readonly BriefJudgement[];
    }
  | {
      readonly kind: 'figureTable';
      readonly rows: readonly BriefFigureRow[];
      readonly judgements: readonly BriefJudgement[];
    }
  | { readonly kind: 'goneBlock'; readonly what: string };

/** A numbered citation of one passage. */
export interface BriefNote {
  readonly number: number;
  readonly sentence: string;
  readonly outlet: string;
  readonly title: string;
  readonly date: string; // as printed, '' where unknown
  readonly paragraph: number | null; // counted in the document's body, from 1
  readonly typed: string | null; // the place of words typed in by hand over a picture of a page
  readonly document: string;
}

export interface BriefDocument {
  readonly id: string;
  readonly authors: string;
  readonly title: string;
  readonly outlet: string;
  readonly date: string;
  readonly url: string;
  readonly sha256: string;
  readonly sameTextAs: readonly string[]; // titles
  readonly guessed: readonly string[]; // what of the above nobody vouched for: 'date', 'publisher'
}

/** A briefing ready to be laid out: every number leads to a note, every note to its sentence. */
export interface BriefModel {
  readonly title: string;
  readonly author: string; // the pseudonym
  readonly date: string; // ISO day
  readonly language: string;
  readonly page: 'A4' | 'Letter';
  readonly parts: readonly BriefPart[];
  readonly notes: readonly BriefNote[];
  readonly documents: readonly BriefDocument[];
  readonly method: readonly string[];
}

/** Whether the first thing on the page is a title of its own; otherwise the brief's title is printed. */
export function opensWithTitle({ parts: [first] }: Pick<BriefModel, 'parts'>): boolean {
  return first?.kind === 'heading' && first.level === 1;
}
