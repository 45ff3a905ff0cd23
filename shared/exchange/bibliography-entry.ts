import { z } from 'zod';
import { isoDate, type IsoDate } from '#shared/base/iso-date.ts';
import { cslName, type CslName } from '#shared/document/metadata.ts';

/** One entry of a bibliographic file, in the fields documents have. Files are as the entry writes them. */
export interface BibliographyEntry {
  readonly title?: string;
  readonly authors: readonly CslName[];
  readonly publisher?: string;
  readonly date?: IsoDate;
  readonly url?: string;
  readonly doi?: string;
  readonly language?: string;
  readonly files: readonly string[];
}

/** An entry as another process hands it over. */
export const bibliographyEntry = z.object({
  title: z.string().exactOptional(),
  authors: z.array(cslName).readonly(),
  publisher: z.string().exactOptional(),
  date: isoDate.exactOptional(),
  url: z.string().exactOptional(),
  doi: z.string().exactOptional(),
  language: z.string().exactOptional(),
  files: z.array(z.string()).readonly(),
}) satisfies z.ZodType<BibliographyEntry>;

/** A date out of year, month and day, as precise as they are; undefined without a year. */
export function dateOfParts(
  year: string | undefined,
  month?: string,
  day?: string,
): IsoDate | undefined {
  const two = (part: string | undefined): string =>
    part === undefined || part === '' ? '' : `-${part.padStart(2, '0')}`;
  const whole = `${year ?? ''}${two(month)}${month === undefined ? '' : two(day)}`;
  const found = [whole, `${year ?? ''}${two(month)}`, year].find(
    (text) => isoDate.safeParse(text).success,
  );
  return found;
}

/**
 * A name as bibliographies write it: `Family, Given`, or a body's name as it stands. Of three parts
 * BibTeX has the suffix second, RIS last.
 */
export function nameOf(written: string, suffixAt: 'second' | 'last' = 'second'): CslName {
  const [family = '', ...rest] = written.split(',').map((part) => part.trim());
  const [given, suffix] = suffixAt === 'last' || rest.length < 2 ? rest : [rest[1], rest[0]];
  if (given === undefined || given === '') return { literal: family };
  return { family: suffix === undefined ? family : `${family} ${suffix}`, given };
}

/** The bare DOI out of whatever it was written in; undefined when there is none. */
export function bareDoi(written: string | undefined): string | undefined {
  return /10\.\d{4,9}\/[^\s"<>]{1,500}/
    .exec(written ?? '')?.[0]
    .replace(/[.,;)]+$/, '')
    .toLowerCase();
}

/** Fields that say nothing are left out: absent, not empty. */
export function entryOf(fields: {
  readonly [K in keyof BibliographyEntry]: BibliographyEntry[K] | undefined;
}): BibliographyEntry {
  const { authors, files, ...rest } = fields;
  const present = Object.entries(rest).filter(([, value]) => value !== undefined && value !== '');
  return { ...Object.fromEntries(present), authors: authors ?? [], files: files ?? [] };
}
