import { describe, expect, it } from 'vitest';
import { printedName } from '#shared/document/metadata.ts';
import type { ZoneName } from '#shared/document/text.ts';
import { LATER_NEWS_PAGES } from '#test/corpus/import/later-news-pages.ts';
import { MORE_NEWS_PAGES } from '#test/corpus/import/more-news-pages.ts';
import { linesOfPage, type NewsPage } from '#test/corpus/import/news-page.ts';
import { NEWS_PAGES } from '#test/corpus/import/news-pages.ts';
import { converted } from './zoned.ts';

interface Score {
  readonly name: string;
  readonly hit: number;
  readonly found: number;
  readonly wanted: number;
  readonly zones: number;
  readonly lines: number;
  readonly fields: readonly (readonly [string, boolean])[];
  readonly wrong: readonly string[];
}

const isText = (zone: ZoneName | undefined): boolean => zone === 'body';

function score(page: NewsPage): Score {
  const lines = linesOfPage(page);
  const read = converted(lines.map(([, line]) => line).join('\n\n'));
  const units = (at: readonly boolean[]): number =>
    lines.reduce((sum, [, line], index) => sum + (at[index] === true ? line.length : 0), 0);
  const found = read.blocks.map(({ zone }) => isText(zone));
  const wanted = lines.map(([zone]) => isText(zone));
  const { metadata } = read;
  const title = lines.find(([zone]) => zone === 'heading')?.[1];
  const names = (metadata.authors?.value ?? []).map(printedName).join(', ') || undefined;
  return {
    name: page.name,
    hit: units(found.map((is, at) => is && wanted[at] === true)),
    found: units(found),
    wanted: units(wanted),
    zones: read.blocks.filter(({ zone }, at) => zone === lines[at]?.[0]).length,
    lines: lines.length,
    fields: [
      ['title', metadata.title?.value === title],
      ['author', names === page.author],
      ['date', metadata.date?.value === page.date],
      ['publisher', page.publisher === undefined || metadata.publisher?.value === page.publisher],
      ['language', metadata.language?.value === page.language],
    ],
    wrong: lines.flatMap(([zone, line], at) => {
      const got = read.blocks[at]?.zone;
      return got === zone ? [] : [`${zone} read as ${String(got)}: ${line.slice(0, 60)}`];
    }),
  };
}

const sum = (scores: readonly Score[], of: (score: Score) => number): number =>
  scores.reduce((total, each) => total + of(each), 0);

describe('news pages with the furniture of many sites', () => {
  const scores = [...NEWS_PAGES, ...MORE_NEWS_PAGES, ...LATER_NEWS_PAGES].map(score);
  const precision = sum(scores, ({ hit }) => hit) / sum(scores, ({ found }) => found);
  const recall = sum(scores, ({ hit }) => hit) / sum(scores, ({ wanted }) => wanted);
  const zones = sum(scores, (each) => each.zones) / sum(scores, ({ lines }) => lines);
  const fields = scores.flatMap((each) => each.fields);
  const metadata = fields.filter(([, right]) => right).length / fields.length;

  it('are told apart: body, zones and metadata', () => {
    const shown = { precision, recall, zones, metadata };
    console.log(
      [
        ...Object.entries(shown).map(([name, share]) => `${name} ${share.toFixed(3)}`),
        ...scores.flatMap(({ name, wrong, fields: all }) => [
          ...wrong.map((line) => `  ${name}: ${line}`),
          ...all.flatMap(([field, right]) => (right ? [] : [`  ${name}: ${field} is wrong`])),
        ]),
      ].join('\n'),
    );
    expect(precision).toBeGreaterThanOrEqual(0.98);
    expect(recall).toBeGreaterThanOrEqual(0.98);
    expect(zones).toBeGreaterThanOrEqual(0.95);
    expect(metadata).toBeGreaterThanOrEqual(0.96);
  });
});
