import { describe, expect, it } from 'vitest';
import { convert } from '#electron/import/convert.ts';
import { isZawgyi } from '#electron/import/zawgyi.ts';

/** "The soldier goes home. Eight hundred and eighty people counted." and the same as Zawgyi has it. */
const UNICODE = 'စစ်သားသည် အိမ်သို့ ပြန်သွားသည်။ လူ ၈၈၀ ကို ရေတွက်ခဲ့သည်။ သူတို့ မြို့သို့ ရောက်ကြသည်။';
const ZAWGYI = 'စစ္သားသည္ အိမ္သို႔ ျပန္သြားသည္။ လူ ၈၈၀ ကို ေရတြက္ခဲ့သည္။ သူတို႔ ၿမိဳ႕သို႔ ေရာက္ၾကသည္။';

const read = (text: string, options = {}) => {
  const converted = convert(new TextEncoder().encode(text), 'news.txt', options);
  if (!converted.ok) throw new Error(converted.failure.sentence);
  return converted.value;
};

describe('Burmese in Zawgyi', () => {
  it('is recognised, said, and left as it came', () => {
    const { zawgyi, warnings, text } = read(ZAWGYI);
    expect(zawgyi).toBe(true);
    expect(warnings.join()).toContain('Convert it to Unicode');
    expect(text).toBe(ZAWGYI);
  });

  it('becomes the Unicode a reader would have typed, when asked', () => {
    const { zawgyi, warnings, text, converter } = read(ZAWGYI, { unicode: true });
    expect(text).toBe(UNICODE);
    expect(isZawgyi(text)).toBe(false);
    expect([zawgyi, warnings]).toEqual([undefined, []]);
    expect(converter).toBe('text/1+unicode/1');
  });

  it('leaves alone what beside it is Unicode already, and other languages', () => {
    const english = 'The monitor counted 880 people in March.';
    const mixed = `${ZAWGYI}\n\n${english}\n\n${ZAWGYI}\n\n${UNICODE}\n\n${ZAWGYI}`;
    const { text } = read(mixed, { unicode: true });
    expect(text.split('\n')).toEqual([UNICODE, english, UNICODE, UNICODE, UNICODE]);
  });

  it('is converted across a change of print, links and pictures kept', () => {
    const half = Math.floor(ZAWGYI.length / 2) - 3;
    const html = `<p><b>${ZAWGYI.slice(0, half)}</b>${ZAWGYI.slice(half)} <a href="https://example.org/">${ZAWGYI}</a></p>`;
    const { text, links } = read(html, { unicode: true, format: 'html' });
    expect(text).toBe(`${UNICODE} ${UNICODE}`);
    expect(links.map(({ start, end }) => text.slice(start, end))).toEqual([UNICODE]);
  });

  it('keeps no way back to the file, whose letters are others', () => {
    expect(read(ZAWGYI).sourceMap).toBeDefined();
    expect(read(ZAWGYI, { unicode: true }).sourceMap).toBeUndefined();
  });
});

describe('Burmese in Unicode', () => {
  it('is never taken for Zawgyi', () => {
    const { zawgyi, warnings } = read(UNICODE);
    expect([zawgyi, warnings]).toEqual([undefined, []]);
  });
});
