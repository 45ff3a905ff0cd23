import type { Measure, Tag } from '#shared/annotation/tag.ts';
import type { Quantity } from '#shared/figure/quantity.ts';
import { sameSubject, subjectOf } from './subject.ts';

type Counted = Pick<Quantity, 'counted' | 'unit' | 'per' | 'kind'>;

/** Longest name a measure is given from what its figure counts, in UTF-16 units. */
const LONGEST = 48;

/** What makes a figure a measure of its own: its words and its unit. */
export function measureOf({ counted, unit, per }: Counted): Measure {
  return { counted: counted ?? '', unit, ...(per !== undefined && { per }) };
}

function sameUnit(measure: Measure, { unit, per }: Counted): boolean {
  return measure.unit === unit && measure.per === per;
}

const plain = (words: string): string => words.trim().toLowerCase();

/** Measures whose words and unit are the figure's own: nothing has to be judged. */
export function exactMeasures(figure: Counted, tags: Iterable<Tag>): Tag[] {
  const words = plain(figure.counted ?? '');
  if (words === '') return [];
  return [...tags].filter(
    ({ measure }) => measure && sameUnit(measure, figure) && plain(measure.counted) === words,
  );
}

/** The measure a figure most likely belongs under: its own words, or other words for one thing. */
export function likelyMeasure(figure: Counted, tags: Iterable<Tag>): Tag | null {
  const all = [...tags];
  const [exact] = exactMeasures(figure, all);
  if (exact) return exact;
  if (figure.counted === null) return null;
  const subject = subjectOf(figure.counted);
  return (
    all.find(
      ({ measure }) =>
        measure && sameUnit(measure, figure) && sameSubject(subjectOf(measure.counted), subject),
    ) ?? null
  );
}

/** A name for a measure made from a figure; empty where it does not say what is counted. */
export function measureNameFor({ counted }: Counted): string {
  const words = (counted ?? '').trim();
  const name = `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
  if (name.length <= LONGEST) return name;
  const cut = name.slice(0, LONGEST);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST / 2)).trimEnd()}…`;
}
