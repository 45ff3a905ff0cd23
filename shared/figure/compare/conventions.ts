import { z } from 'zod';
import { ABOUT_WITHIN, intervalOf, type Interval } from '#shared/figure/interval.ts';
import type { FigureValue, Qualifier } from '#shared/figure/quantity.ts';

/**
 * How doubtful words are read when figures are compared. Each is named and can be switched off; they
 * are settings of the project, one register per key, and printed with every brief.
 */
export const conventions = z.object({
  /** “About 80” stands for 72 to 88; off, for 80. */
  about: z.boolean(),
  /** “Nearly 7,000” stands for 6,300 to 7,000; off, for 7,000. */
  nearly: z.boolean(),
  /** “Dozens” is at least 12, “hundreds” at least 100; off, such words bound nothing. */
  dozens: z.boolean(),
  /** “Since 2021” is read up to the date of its document; off, its end stays unknown. */
  since: z.boolean(),
  /** Two bodies that counted one thing over one period are held against each other. */
  bodies: z.boolean(),
  /** The share “about” and “nearly” allow. */
  within: z.number().min(0).max(0.5),
});
export type Conventions = z.infer<typeof conventions>;
export type ConventionName = Exclude<keyof Conventions, 'within'>;

export const CONVENTIONS: Conventions = {
  about: true,
  nearly: true,
  dozens: true,
  since: true,
  bodies: true,
  within: ABOUT_WITHIN,
};
export const CONVENTION_NAMES = ['about', 'nearly', 'dozens', 'since', 'bodies'] as const;

/** The project setting that holds one convention. */
export function conventionKey(name: keyof Conventions): string {
  return `comparison.${name}`;
}

/** The conventions of a project's settings; what is absent or unreadable keeps its default. */
export function conventionsOf(settings: Readonly<Record<string, unknown>>): Conventions {
  const { shape } = conventions;
  const on = (name: ConventionName): boolean => {
    const read = shape[name].safeParse(settings[conventionKey(name)]);
    return read.success ? read.data : CONVENTIONS[name];
  };
  const within = shape.within.safeParse(settings[conventionKey('within')]);
  return {
    about: on('about'),
    nearly: on('nearly'),
    dozens: on('dozens'),
    since: on('since'),
    bodies: on('bodies'),
    within: within.success ? within.data : CONVENTIONS.within,
  };
}

/** The numbers a figure may stand for under these conventions. */
export function readInterval(value: FigureValue, qualifier: Qualifier, by: Conventions): Interval {
  if (qualifier === 'vague' && !by.dozens) return { low: null, high: null };
  const off = (qualifier === 'about' && !by.about) || (qualifier === 'nearly' && !by.nearly);
  const read = intervalOf(value, qualifier, off ? 0 : by.within);
  // A negative value turns its share around: −50 is about −55 to −45.
  if (read.low !== null && read.high !== null && read.low > read.high) {
    return { low: read.high, high: read.low };
  }
  return read;
}

/** The conventions in sentences, as the method note of a brief prints them. */
export function conventionSentences(by: Conventions): string[] {
  const share = `${Math.round(by.within * 1000) / 10} per cent`;
  return [
    '“More than” and “at least” are read as open upwards; a stated bound is met by equality.',
    by.about ? `“About” is read as within ${share}.` : '“About” is read as the number itself.',
    by.nearly
      ? `“Nearly” is read as up to ${share} less.`
      : '“Nearly” is read as the number itself.',
    by.dozens
      ? '“Dozens” is read as at least 12, “scores” as at least 20, “hundreds” as at least 100.'
      : '“Dozens”, “scores” and “hundreds” are read as no number.',
    by.since
      ? 'A period without an end is read up to the date of its document.'
      : 'A period without an end is compared with none that has one.',
    by.bodies
      ? 'Counts of one thing over one period are compared across counting bodies.'
      : 'Counts by different bodies are not compared.',
  ];
}
