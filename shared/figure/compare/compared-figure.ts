import type { Tag } from '#shared/annotation/tag.ts';
import { lastDay, type IsoDate } from '#shared/base/iso-date.ts';
import { bodyNameKey, counterOf, type Counter } from '#shared/figure/counting-body.ts';
import type { Body, Figure } from '#shared/figure/figure.ts';
import type { Interval } from '#shared/figure/interval.ts';
import { daySpan, type DaySpan } from '#shared/figure/period-span.ts';
import { readInterval, type Conventions } from './conventions.ts';
import { subjectOf, type Subject } from './subject.ts';

/** What comparison needs to know about the document a figure stands in. */
export interface ComparedDocument {
  readonly outlet: string;
  readonly date?: IsoDate;
  /** Equal for documents that carry one text. */
  readonly text: string;
}

/** A figure with everything a verdict rests on, read once. */
export interface ComparedFigure {
  readonly figure: Figure;
  readonly interval: Interval;
  readonly subject: Subject;
  /** Days the figure covers; null where its words were not resolved. */
  readonly span: DaySpan | null;
  /** True where the period has no end and the document no date to end it. */
  readonly endUnknown: boolean;
  readonly counter: Counter | null;
  readonly document: ComparedDocument;
  /** Tags with the measure facet. */
  readonly measures: readonly Tag[];
}

export interface CompareContext {
  readonly bodies: ReadonlyMap<string, Body>;
  readonly tags: ReadonlyMap<string, Tag>;
  readonly conventions: Conventions;
  readonly documentOf: (id: string) => ComparedDocument;
}

/** “People’s Goal (in its own script)” is People’s Goal: what stands in brackets names nobody else. */
function withoutBrackets(counter: Counter, bodies: ReadonlyMap<string, Body>): Counter {
  const name = counter.name.replace(/\s*\([^)]*\)\s*/gu, ' ').trim();
  if (name === '' || name === counter.name) return counter;
  const known = bodies.get(bodyNameKey(name));
  return known ? { key: known.id, name: known.name } : { key: bodyNameKey(name), name };
}

/** Reads a figure for comparison. `bodies` is the index by name that `bodyIndex` makes. */
export function comparedFigure(figure: Figure, context: CompareContext): ComparedFigure {
  const { bodies, tags, conventions, documentOf } = context;
  const document = documentOf(figure.document);
  const counter = counterOf(figure, bodies);
  const said = daySpan(figure.period);
  const isOpen = said !== null && said.to === null;
  const end = conventions.since && document.date !== undefined ? lastDay(document.date) : null;
  const ended = isOpen && end !== null && (said.from ?? '') <= end;
  return {
    figure,
    interval: readInterval(figure.value, figure.qualifier, conventions),
    subject: subjectOf(figure.counted),
    span: said && ended ? { from: said.from, to: end } : said,
    endUnknown: isOpen && !ended,
    counter: counter && withoutBrackets(counter, bodies),
    document,
    measures: Object.keys(figure.tags)
      .flatMap((id) => tags.get(id) ?? [])
      .filter((tag) => tag.measure !== undefined),
  };
}
