import { describe, expect, it } from 'vitest';
import { extractFigures } from '#shared/figure/extract.ts';
import type { Suggestion } from '#shared/figure/suggestion.ts';
import { corpusSentences } from './corpus-sentences.ts';
import { lineBlocks, oneBlock, suggest } from './suggest.ts';

const TEXT_HASH = '0'.repeat(64);
const said = (list: readonly Suggestion[]) =>
  list.map(({ value, qualifier, unit, counted, period, attribution }) => ({
    value,
    qualifier,
    unit,
    counted,
    period,
    attribution,
  }));
const SENTENCES = corpusSentences().map(({ text }) => text);
const SHIFTED = '🛶 ';

describe('extraction says the same', () => {
  it('when digits become words', () => {
    for (const [digits, words] of [
      ['14', 'fourteen'],
      ['120', 'one hundred and twenty'],
      ['3', 'three'],
    ] as const) {
      const as = (number: string) =>
        said(suggest(`Field Watch said around ${number} clerks fled in May 2024.`));
      expect(as(words)).toEqual(as(digits));
    }
  });

  it.each(['၀၁၂၃၄၅၆၇၈၉', '०१२३४५६७८९', '٠١٢٣٤٥٦٧٨٩', '０１２３４５６７８９'])(
    'in other digits: %s',
    (digits) => {
      const [first, ...rest] = said(suggest('Field Watch freed about 4,570 clerks and 68 guards.'));
      const text = 'Field Watch freed about 4,570 clerks and 68 guards.'.replace(
        /\d/g,
        (d) => Array.from(digits)[Number(d)] ?? '',
      );
      expect(said(suggest(text))).toEqual([first, ...rest]);
    },
  );

  it('with an emoji before the sentence, two units further on', () => {
    for (const text of SENTENCES) {
      const before = suggest(text);
      const lead = `Note ${SHIFTED}${SHIFTED}`.length;
      const joined = `Note ${SHIFTED}${SHIFTED}${text}`;
      const blocks = [{ ...oneBlock(joined)[0]!, start: lead }];
      const after = extractFigures(joined, blocks, { textHash: TEXT_HASH });
      expect(said(after)).toEqual(said(before));
      expect(after.map((s) => s.spans.quantity.start - lead)).toEqual(
        before.map((s) => s.spans.quantity.start),
      );
    }
  });

  it('when chrome is put around it', () => {
    const menu = ['Home', 'Share 12 Tweet 40', '1.2k', 'Read 3 more'];
    for (const text of SENTENCES.slice(0, 60)) {
      const page = [...menu, text, ...menu].join('\n');
      const blocks = lineBlocks(page, (line) => (line === text ? 'body' : 'chrome'));
      expect(said(extractFigures(page, blocks, { textHash: TEXT_HASH }))).toEqual(
        said(suggest(text)),
      );
    }
  });

  it('when its lines are broken elsewhere', () => {
    const texts = SENTENCES.filter((text) => !/[\u1000-\u109f]/.test(text));
    for (const text of texts) {
      const reflowed = text.replaceAll(' ', '\u2028');
      const plain = (list: readonly Suggestion[]) =>
        list.map((s) => [s.value, s.qualifier, s.unit]);
      const broken = extractFigures(reflowed, oneBlock(reflowed), { textHash: TEXT_HASH });
      expect(plain(broken)).toEqual(plain(suggest(text)));
    }
  });

  it('in curly and straight apostrophes', () => {
    const text = 'The Clerks’ Union said the union’s 40 guards left.';
    const strip = (list: readonly Suggestion[]) => list.map((s) => [s.value, s.unit]);
    expect(strip(suggest(text.replaceAll('’', "'")))).toEqual(strip(suggest(text)));
  });
});
