import { z } from 'zod';
import { cslName } from '#shared/document/metadata.ts';
import { bareDoi, dateOfParts, entryOf, type BibliographyEntry } from './bibliography-entry.ts';

const words = z.union([z.string(), z.number().transform(String)]);
const part = words.nullish().transform((value) => value ?? undefined);

/** An item of CSL-JSON 1.0, as far as documents have its fields; the rest passes by. */
const cslItem = z.looseObject({
  title: z.string().optional().catch(undefined),
  author: z.array(cslName).optional().catch(undefined),
  'container-title': z.string().optional().catch(undefined),
  publisher: z.string().optional().catch(undefined),
  issued: z
    .looseObject({ 'date-parts': z.array(z.array(part)).optional(), raw: z.string().optional() })
    .optional()
    .catch(undefined),
  URL: z.string().optional().catch(undefined),
  DOI: z.string().optional().catch(undefined),
  language: z.string().optional().catch(undefined),
  file: z.string().optional().catch(undefined),
});

function entryFrom(item: z.infer<typeof cslItem>): BibliographyEntry {
  const [year, month, day] = item.issued?.['date-parts']?.[0] ?? [];
  const raw = /^\s*(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?\s*$/.exec(item.issued?.raw ?? '');
  return entryOf({
    title: item.title,
    authors: item.author ?? [],
    publisher: item['container-title'] ?? item.publisher,
    date: dateOfParts(year, month, day) ?? dateOfParts(raw?.[1], raw?.[2], raw?.[3]),
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
