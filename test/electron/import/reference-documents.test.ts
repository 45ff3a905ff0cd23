import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { convert } from '#electron/import/convert.ts';
import type { Conversion } from '#shared/document/conversion.ts';
import { containment, fingerprintOf, twinSteps } from '#shared/document/fingerprint.ts';
import { describeWithReference } from '#test/reference.ts';
import { inZone } from './zoned.ts';

interface Score {
  readonly precision: number;
  readonly recall: number;
}

/** Share of found lines that are wanted, and of wanted lines that are found. */
function score(found: readonly string[], wanted: readonly string[]): Score {
  const hits = found.filter((line) => wanted.includes(line)).length;
  return { precision: hits / found.length, recall: hits / wanted.length };
}

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

describeWithReference('the reference documents', (folder) => {
  const seeds = join(folder, 'seeds');
  const read = (start: string): { file: string; text: string; converted: Conversion } => {
    const file = readdirSync(seeds).find((name) => name.startsWith(start)) ?? '';
    const bytes = readFileSync(join(seeds, file));
    const result = convert(bytes, file);
    if (!result.ok) throw new Error(result.failure.sentence);
    return { file, text: bytes.toString('utf8'), converted: result.value };
  };
  const clean = read('000');
  const dump = read('001');
  const teased = read('002');
  const others = [read('003'), read('004')];

  it('have the dump’s body equal the clean copy, precision and recall 1.00', () => {
    const body = inZone(dump.converted, 'body');
    expect(score(body, lines(clean.text))).toEqual({ precision: 1, recall: 1 });
    expect(body).toEqual(inZone(clean.converted, 'body'));
  });

  it('have the dump’s title, writer, outlet and date', () => {
    const { title, authors, publisher, date } = dump.converted.metadata;
    const head = lines(dump.text).find((line) => /^Thousands of /.test(line));
    expect(title).toEqual({ value: head, from: 'heading', guess: true });
    expect(authors?.value).toEqual([{ literal: 'Lin Thurein Kyaw' }]);
    expect(publisher?.value).toBe('The Irrawaddy');
    expect(date).toEqual({ value: '2025-10-10', from: 'byline', guess: true });
  });

  it('have trailing stories folded as teasers whose dates are nobody’s', () => {
    const file = lines(teased.text);
    const first = file.findIndex((line) => line === 'January 29, 2026');
    expect(inZone(teased.converted, 'teaser')).toEqual(file.slice(first));
    expect(inZone(teased.converted, 'body')).toEqual(file.slice(2, first));
    expect(teased.converted.metadata.date).toBeUndefined();
    expect(teased.converted.metadata.title?.value).toBe(file[0]);
  });

  it('fold nothing of the documents that hold nothing but their text', () => {
    for (const { converted, text } of [clean, ...others]) {
      const kept = [...inZone(converted, 'body'), ...inZone(converted, 'heading')];
      expect(kept).toHaveLength(lines(text).length);
      expect(converted.metadata.date).toBeUndefined();
    }
  });

  it('keep the body through a frame of menus, other stories and notices', () => {
    const chrome = dump.text.indexOf(lines(clean.text)[0] ?? '');
    const above = dump.text.slice(0, chrome);
    const below = dump.text.slice(dump.text.indexOf('Your Thoughts'));
    for (const { text, file } of others) {
      const framed = convert(new TextEncoder().encode(`${above}${text}\n\n${below}`), file);
      if (!framed.ok) throw new Error(framed.failure.sentence);
      const titles = /^Thousands of /;
      const kept = [...inZone(framed.value, 'body'), ...inZone(framed.value, 'heading')];
      const found = score(
        kept.filter((line) => !titles.test(line)),
        lines(text),
      );
      expect(found, file).toEqual({ precision: 1, recall: 1 });
    }
  });

  it('map every unit of their text to the file', () => {
    for (const { converted, text } of [clean, dump, teased, ...others]) {
      for (const { at, length, source } of converted.sourceMap ?? []) {
        expect(text.slice(source, source + length)).toBe(converted.text.slice(at, at + length));
      }
    }
  });

  it('are one text where they are, and none elsewhere', () => {
    const documents = [clean, dump, teased, ...others].map(({ file, converted }) => ({
      id: file,
      fingerprint: fingerprintOf(converted.text, converted.blocks),
    }));
    const pairs = [...twinSteps(documents)].flat();
    expect(pairs.map(({ a, b }) => [a, b])).toEqual([[clean.file, dump.file]]);
    expect(pairs[0]?.containment).toBeGreaterThanOrEqual(0.99);
    for (const [index, a] of documents.entries()) {
      for (const b of documents.slice(index + 1)) {
        if (index === 0 && b === documents[1]) continue;
        expect(containment(a.fingerprint, b.fingerprint)).toBeLessThanOrEqual(0.01);
      }
    }
  });
});
