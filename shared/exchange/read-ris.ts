import {
  bareDoi,
  dateOfParts,
  entryOf,
  nameOf,
  type BibliographyEntry,
} from './bibliography-entry.ts';

const isAddress = (value: string): boolean => /^https?:/i.test(value);
const LINE = /^([A-Z][A-Z\d]) {1,2}- ?(.*)$/;

function entryFrom(tags: ReadonlyMap<string, readonly string[]>): BibliographyEntry {
  const first = (...names: string[]): string | undefined =>
    names.map((name) => tags.get(name)?.[0]).find((value) => value !== undefined && value !== '');
  const all = (...names: string[]): string[] => names.flatMap((name) => tags.get(name) ?? []);
  const [year, month, day] = (first('DA', 'PY', 'Y1') ?? '').split('/');
  return entryOf({
    title: first('TI', 'T1', 'CT'),
    authors: all('AU', 'A1')
      .filter(Boolean)
      .map((name) => nameOf(name, 'last')),
    publisher: first('T2', 'JO', 'JF', 'JA', 'BT', 'PB'),
    date: dateOfParts(year, month === '' ? undefined : month, day === '' ? undefined : day),
    url: first('UR') ?? all('L2').find(isAddress),
    doi: bareDoi(first('DO')) ?? bareDoi(first('UR')),
    language: first('LA'),
    // Zotero names a saved page's file where others have the address of the full text.
    files: all('L1', 'L2', 'L4').filter((value) => value !== '' && !isAddress(value)),
  });
}

/**
 * The entries of a RIS file (the tagged format of Research Information Systems). Lines without a tag
 * go on with the one before; an entry without an end ends where the next begins. Linear; never fails, a file of something else has no entries.
 */
export function readRis(text: string): BibliographyEntry[] {
  const entries: BibliographyEntry[] = [];
  let tags: Map<string, string[]> | undefined;
  let open: string[] | undefined;
  for (const line of text.split(/\r\n|\n|\r/)) {
    const [, tag, value = ''] = LINE.exec(line) ?? [];
    if (tag === 'TY' || tag === 'ER') {
      if (tags && (tag === 'ER' || tags.size > 0)) entries.push(entryFrom(tags));
      tags = tag === 'TY' ? new Map() : undefined;
      open = undefined;
    } else if (tag !== undefined && tags) {
      open = tags.get(tag) ?? [];
      open.push(value.trim());
      tags.set(tag, open);
    } else if (open && open.length > 0 && line.trim() !== '') {
      open.push(`${open.pop() ?? ''} ${line.trim()}`);
    }
  }
  if (tags && tags.size > 0) entries.push(entryFrom(tags));
  return entries;
}
