import { isoDate, type IsoDate } from '#shared/base/iso-date.ts';
import { namesIn } from '#shared/document/byline.ts';
import { presentFields } from '#shared/document/guess-metadata.ts';
import type { Metadata } from '#shared/document/metadata.ts';

/** What a document says of itself, in the words of Dublin Core; absent or empty fields say nothing. */
export interface StatedProperties {
  readonly title?: string | undefined;
  readonly creators?: readonly string[] | undefined;
  readonly publisher?: string | undefined;
  readonly date?: string | undefined;
  readonly language?: string | undefined;
  /** Whether a person filled them in with care (books) or a program by habit (office documents). */
  readonly careful?: boolean;
}

// What programs write where a person wrote nothing.
const NOBODY =
  /^(?:user|admin|administrator|owner|author|unknown|un-named|windows user|microsoft office user|python-docx|root|test)$/i;
const NO_TITLE =
  /^(?:untitled|document\d*|microsoft word - .*|word document|presentation\d*|title)$/i;

const plain = (value: string | undefined): string | undefined => {
  const trimmed = value?.replace(/\s+/g, ' ').trim();
  return trimmed === '' ? undefined : trimmed;
};

/** The day of a time stamp, or as much of it as is there. */
function dayOf(value: string | undefined): IsoDate | undefined {
  const match = /^\s*(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?:T|\s|$)/.exec(value ?? '');
  const parsed = isoDate.safeParse(match?.[1]);
  return parsed.success ? parsed.data : undefined;
}

/** Metadata of a document's own properties. Those of office documents are guesses: many are left over. */
export function propertiesMetadata(properties: StatedProperties): Metadata {
  const source = { from: 'properties', guess: properties.careful !== true } as const;
  const title = plain(properties.title);
  const names = (properties.creators ?? [])
    .flatMap((entry) => entry.split(/\s*;\s*/))
    .map(plain)
    .filter((name) => name !== undefined && !NOBODY.test(name));
  const authors = names.flatMap((name) => {
    const known = namesIn(name ?? '');
    return known.length > 0 ? known : [{ literal: name ?? '' }];
  });
  const date = dayOf(properties.date);
  const publisher = plain(properties.publisher);
  const language = plain(properties.language);
  return presentFields({
    title: title === undefined || NO_TITLE.test(title) ? undefined : { value: title, ...source },
    authors: authors.length === 0 ? undefined : { value: authors, ...source },
    publisher: publisher === undefined ? undefined : { value: publisher, ...source },
    date: date === undefined ? undefined : { value: date, ...source },
    language: language === undefined ? undefined : { value: language, ...source },
  });
}
