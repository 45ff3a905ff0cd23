import { z } from 'zod';
import { cslName, type CslName } from '#shared/document/metadata.ts';
import { readDate } from '#shared/document/read-date.ts';
import { bareDoi, dateOfParts, entryOf, type BibliographyEntry } from './bibliography-entry.ts';

const words = z.union([z.string(), z.number().transform(String)]);
const part = words.nullish().transform((value) => value ?? undefined);

/** A name with the parts that documents have no field for: `van der`, `Jr.`. */
const writtenName = cslName.extend({
  'non-dropping-particle': z.string().optional().catch(undefined),
  'dropping-particle': z.string().optional().catch(undefined),
  suffix: z.string().optional().catch(undefined),
});

const joined = (...parts: readonly (string | undefined)[]): string =>
  parts.filter(Boolean).join(' ');

function nameOf(written: z.infer<typeof writtenName>): CslName {
  const { family, given, literal, suffix, ...particles } = written;
  if (family === undefined)
    return {
      ...(given === undefined ? {} : { given }),
      ...(literal === undefined ? {} : { literal }),
    };
  const whole = joined(particles['non-dropping-particle'], family, suffix);
  const first = joined(given, particles['dropping-particle']);
  return { family: whole, ...(first === '' ? {} : { given: first }) };
}

/** Titles carry the markup of CSL itself: slanted, small capitals, raised. */
const withoutMarkup = (title: string): string =>
  title.replace(/<\/?(?:i|b|em|strong|sc|sub|sup|span)(?:\s[^<>]{0,200})?>/gi, '');

/** An item of CSL-JSON 1.0, as far as documents have its fields; the rest passes by. */
const cslItem = z.looseObject({
  title: z.string().optional().catch(undefined),
  author: z.array(writtenName).optional().catch(undefined),
  'container-title': z.string().optional().catch(undefined),
  publisher: z.string().optional().catch(undefined),
  issued: z
    .looseObject({
      'date-parts': z.array(z.array(part)).optional(),
      raw: z.string().optional(),
      literal: z.string().optional(),
    })
    .optional()
    .catch(undefined),
  URL: z.string().optional().catch(undefined),
  DOI: z.string().optional().catch(undefined),
  language: z.string().optional().catch(undefined),
  file: z.string().optional().catch(undefined),
});

function entryFrom(item: z.infer<typeof cslItem>): BibliographyEntry {
  const [year, month, day] = item.issued?.['date-parts']?.[0] ?? [];
  const said = item.issued?.raw ?? item.issued?.literal ?? '';
  const plain = /^\s*(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?\s*$/.exec(said);
  return entryOf({
    title: item.title === undefined ? undefined : withoutMarkup(item.title),
    authors: (item.author ?? []).map(nameOf),
    publisher: item['container-title'] ?? item.publisher,
    date:
      dateOfParts(year, month, day) ??
      dateOfParts(plain?.[1], plain?.[2], plain?.[3]) ??
      readDate(said)?.date,
    url: item.URL,
    doi: bareDoi(item.DOI) ?? bareDoi(item.URL),
    language: item.language,
    files: item.file === undefined || item.file === '' ? [] : [item.file],
  });
}

/** The entries of a CSL-JSON file; none when it is other JSON or no JSON at all. */
export function readCslJson(text: string): BibliographyEntry[] {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return []; // no JSON, so no bibliography
  }
  const items = Array.isArray(value) ? value : [];
  return items.flatMap((item) => {
    const parsed = cslItem.safeParse(item);
    return parsed.success && parsed.data.title !== undefined ? [entryFrom(parsed.data)] : [];
  });
}
