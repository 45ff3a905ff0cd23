import { describe, expect, it } from 'vitest';
import { convertFile } from '#electron/import/convert-file.ts';
import type { Conversion } from '#shared/document/conversion.ts';
import { printedName } from '#shared/document/metadata.ts';
import type { ExpectedBlock } from '#test/corpus/import/model.ts';
import { CASES, type CorpusCase } from '#test/corpus/import/cases.ts';

interface Tally {
  files: number;
  found: number;
  wanted: number;
  hits: number;
  zones: number;
  zonesRight: number;
  fields: number;
  fieldsRight: number;
}

const zero = (): Tally => ({
  files: 0,
  found: 0,
  wanted: 0,
  hits: 0,
  zones: 0,
  zonesRight: 0,
  fields: 0,
  fieldsRight: 0,
});

const keyOf = ({ kind, text, row, column }: ExpectedBlock, level: number | undefined): string =>
  JSON.stringify([kind, text, level ?? null, row ?? null, column ?? null]);

/** Blocks as the corpus writes them, in order: equal ones count once each. */
function keysFound({ blocks, text }: Conversion, asked: boolean): string[] {
  return blocks.map(({ kind, start, end, level, row, column }) => {
    const said = { kind, text: text.slice(start, end), ...(row === undefined ? {} : { row }) };
    return keyOf(
      { ...said, ...(column === undefined ? {} : { column }) },
      asked ? level : undefined,
    );
  });
}

function hitsOf(found: readonly string[], wanted: readonly string[]): number {
  const left = [...found];
  return wanted.filter((key) => {
    const at = left.indexOf(key);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
}

function fieldsOf(
  { metadata }: Conversion,
  { expected }: CorpusCase,
): (readonly [string, boolean])[] {
  const names = (metadata.authors?.value ?? []).map(printedName).join(', ');
  const fields: (readonly [string, boolean])[] = [];
  if (expected.title !== undefined)
    fields.push(['title', metadata.title?.value === expected.title]);
  if (expected.author !== undefined) fields.push(['author', names === expected.author]);
  if (expected.date !== undefined) fields.push(['date', metadata.date?.value === expected.date]);
  return fields;
}

const share = (part: number, whole: number): string =>
  whole === 0 ? '-' : (part / whole).toFixed(2);

function tableOf(tallies: ReadonlyMap<string, Tally>): string {
  const head = 'format  files  precision  recall  zones  metadata';
  const lines = [...tallies].map(([format, t]) =>
    [
      format.padEnd(6),
      String(t.files).padStart(6),
      share(t.hits, t.found).padStart(10),
      share(t.hits, t.wanted).padStart(7),
      share(t.zonesRight, t.zones).padStart(6),
      share(t.fieldsRight, t.fields).padStart(9),
    ].join(' '),
  );
  return [head, ...lines].join('\n');
}

describe('the import corpus', async () => {
  const tallies = new Map<string, Tally>();
  for (const one of CASES) {
    const bytes = await one.bytes();
    const result = await convertFile(bytes, one.fileName);
    if (!result.ok) throw new Error(`${one.fileName}: ${result.failure.sentence}`);
    const levels = one.expected.blocks.some((block) => block.level !== undefined);
    const found = keysFound(result.value, levels);
    const wanted = one.expected.blocks.map((block) =>
      keyOf(block, levels ? block.level : undefined),
    );
    const fields = fieldsOf(result.value, one);
    const zones = result.value.blocks.map(({ zone }) => zone);
    const tally = tallies.get(one.format) ?? zero();
    tallies.set(one.format, tally);
    tally.files += 1;
    tally.found += found.length;
    tally.wanted += wanted.length;
    tally.hits += hitsOf(found, wanted);
    tally.fields += fields.length;
    tally.fieldsRight += fields.filter(([, right]) => right).length;
    if (one.expected.zones) {
      tally.zones += one.expected.zones.length;
      tally.zonesRight += one.expected.zones.filter((zone, at) => zones[at] === zone).length;
    }

    it(`reads ${one.format}: ${one.name}`, () => {
      expect(found).toEqual(wanted);
      if (one.expected.zones) expect(zones).toEqual(one.expected.zones);
      expect(fields.filter(([, right]) => !right)).toEqual([]);
    });
  }

  it('holds at least sixty files over all formats', () => {
    console.log(tableOf(tallies));
    expect(CASES.length).toBeGreaterThanOrEqual(60);
    expect(tallies.size).toBeGreaterThanOrEqual(10);
  });
});
