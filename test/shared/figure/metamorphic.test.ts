import { describe, expect, it } from 'vitest';
import { extractFigures } from '#shared/figure/extract.ts';
import type { Suggestion } from '#shared/figure/suggestion.ts';
import { corpusSentences, sentencesOf } from './corpus-sentences.ts';
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
const UNSEEN = ['dev', 'held-out-a', 'held-out-b', 'held-out-c'].flatMap((name) =>
  sentencesOf(`unseen/${name}.txt`).map(({ text }) => text),
);
const ALL = [...SENTENCES, ...UNSEEN];
const plain = (list: readonly Suggestion[]) =>
  list.map((s) => [s.value, s.qualifier, s.unit] as const);
const SHIFTED = '🛶 ';

const SMALL = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen ' +
  'sixteen seventeen eighteen nineteen'
).split(' ');
const TENS = 'zero ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** A whole number below a million in English words. */
function inWords(n: number): string {
  if (n < 20) return SMALL[n] ?? '';
  if (n < 100) return `${TENS[Math.floor(n / 10)] ?? ''}${n % 10 > 0 ? `-${inWords(n % 10)}` : ''}`;
  if (n < 1000)
    return `${inWords(Math.floor(n / 100))} hundred${n % 100 > 0 ? ` and ${inWords(n % 100)}` : ''}`;
  const rest = n % 1000;
  const and = rest > 0 && rest < 100 ? ' and' : '';
  return `${inWords(Math.floor(n / 1000))} thousand${and}${rest > 0 ? ` ${inWords(rest)}` : ''}`;
}

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

  it('of every count of the corpus written in words', () => {
    let written = 0;
    for (const text of ALL.filter((sentence) => !/[\u1000-\u109f]/.test(sentence))) {
      for (const { kind, spans, value, qualifier, unit, counted } of suggest(text)) {
        const numeral = text.slice(spans.numeral.start, spans.numeral.end);
        const joined = /[-–‑]/.test(text.charAt(spans.numeral.end));
        if (kind !== 'count' || joined || !/^(\d{1,3}(,\d{3})?|\d{4})$/.test(numeral)) continue;
        // "One villager" is told as often as counted, and nobody writes "zero".
        if (typeof value !== 'number' || value < 2) continue;
        const other =
          text.slice(0, spans.numeral.start) + inWords(value) + text.slice(spans.numeral.end);
        const found = suggest(other).find((one) => one.spans.numeral.start === spans.numeral.start);
        expect(found, other).toMatchObject({ value, qualifier, unit, counted });
        written += 1;
      }
    }
    expect(written).toBeGreaterThan(150);
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
    for (const text of ALL) {
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
    const texts = ALL.filter((text) => !/[\u1000-\u109f]/.test(text));
    for (const text of texts) {
      const reflowed = text.replaceAll(' ', '\u2028');
      const broken = extractFigures(reflowed, oneBlock(reflowed), { textHash: TEXT_HASH });
      expect(plain(broken)).toEqual(plain(suggest(text)));
    }
  });

  it('with no-break, thin and double spaces between the words', () => {
    const texts = ALL.filter((text) => !/[\u1000-\u109f]/.test(text));
    for (const space of ['\u00a0', '\u202f', '\u2009', '  ']) {
      for (const text of texts) {
        const spaced = text.replaceAll(' ', space);
        const found = extractFigures(spaced, oneBlock(spaced), { textHash: TEXT_HASH });
        expect(plain(found), spaced).toEqual(plain(suggest(text)));
      }
    }
  });

  it('with thousands set apart by a comma, a thin or a no-break space', () => {
    const said = (separator: string) =>
      plain(
        suggest(`Harbour Watch counted about 12${separator}406 crates and 3${separator}090 sacks.`),
      );
    const commas = said(',');
    expect(commas.map(([value]) => value)).toEqual([12_406, 3_090]);
    for (const space of ['\u2009', '\u202f', '\u00a0']) expect(said(space)).toEqual(commas);
  });

  it('in quotation marks of any make', () => {
    const quoted = (open: string, close: string) =>
      plain(suggest(`${open}We lost 31 boats and over 200 nets,${close} said Daw Mya, a fisher.`));
    const straight = quoted('"', '"');
    expect(straight).toHaveLength(2);
    for (const [open, close] of [
      ['“', '”'],
      ['«', '»'],
      ['„', '“'],
    ] as const)
      expect(quoted(open, close)).toEqual(straight);
  });

  it('with hyphens and dashes of every make', () => {
    const told = (hyphen: string, dash: string) =>
      plain(
        suggest(
          `A nine${hyphen}month count put it at 14${dash}18 boats, some twenty${hyphen}two crews.`,
        ),
      );
    const plainly = told('-', '-');
    expect(plainly.map(([value]) => value)).toEqual([9, [14, 18], 22]);
    for (const hyphen of ['\u2010', '\u2011'])
      for (const dash of ['\u2013', '\u2012', '\u2212'])
        expect(told(hyphen, dash)).toEqual(plainly);
  });

  it('with zero-width characters between the words', () => {
    for (const text of ALL.filter((sentence) => !/[\u1000-\u109f]/.test(sentence))) {
      const marked = text.replaceAll(' ', ' \u200b');
      const found = extractFigures(marked, oneBlock(marked), { textHash: TEXT_HASH });
      expect(plain(found), marked).toEqual(plain(suggest(text)));
    }
  });

  it('in curly and straight apostrophes', () => {
    const text = 'The Clerks’ Union said the union’s 40 guards left.';
    const strip = (list: readonly Suggestion[]) => list.map((s) => [s.value, s.unit]);
    expect(strip(suggest(text.replaceAll('’', "'")))).toEqual(strip(suggest(text)));
  });
});
