import { describe, expect, it } from 'vitest';
import { suggest } from './suggest.ts';

const last = (text: string) => suggest(text).at(-1)?.attribution;

describe('who counted', () => {
  it.each([
    ['Forty clerks left, according to Field Watch, a group of nurses.', 'Field Watch'],
    ['According to data from Field Watch, 40 clerks left.', 'Field Watch'],
    ['Records from Field Watch show that 40 clerks left.', 'Field Watch'],
    ['The Clerks’ Union said 40 clerks had left.', 'Clerks’ Union'],
    ['By some estimates 40 clerks left.', 'some estimates'],
    ['Forty clerks left, Médecins du Lac reported.', 'Médecins du Lac'],
  ])('is named in the sentence: %s', (text, words) => {
    expect(last(text)).toEqual({ countedBy: { words } });
  });

  it('is the body named last where "the group" says it', () => {
    const text = 'Fifty left, according to Field Watch.\nThe group said 40 nurses left.';
    expect(last(text)).toEqual({ countedBy: { words: 'Field Watch' } });
  });

  it('is taken over from the sentence before in the same paragraph', () => {
    const text = 'Field Watch said 50 clerks left. Among nurses, 12 left.';
    expect(last(text)).toEqual({ countedBy: { words: 'Field Watch' } });
  });

  it.each([
    ['The Harbour Union counted 45 boats in June.', 'Harbour Union'],
    ['UNHCR registered 12,000 people last year.', 'UNHCR'],
    ['The Harbour Union, which keeps its own list, had recorded 31 boats by May.', 'Harbour Union'],
  ])('is whoever counted: %s', (sentence, name) => {
    expect(suggest(sentence, '2025-10-10')[0]?.attribution.countedBy?.words).toBe(name);
  });

  it.each(['By most estimates, 5,000 people fled.', 'Ohio recorded 50 fires in March.'])(
    'is nobody where no counting body is named: %s',
    (sentence) => {
      expect(suggest(sentence, '2025-10-10')[0]?.attribution).toEqual({});
    },
  );

  it('is nobody where the sentence says "is believed"', () => {
    const text =
      'Field Watch spoke of floods. The army is believed to have taken around 90 clerks.';
    expect(last(text)).toEqual({});
  });
});

describe('who said so', () => {
  it('is the name without the title', () => {
    const text = 'Former harbour captain Moe Lin said 40 clerks had left.';
    expect(last(text)).toEqual({ saidBy: { words: 'Moe Lin' } });
  });

  it('is whoever the quotation is given to after it', () => {
    const text = '“About 80 percent are new. Few are old,” said Moe Lin, an officer.';
    expect(suggest(text)[0]?.attribution).toEqual({ countedBy: { words: 'Moe Lin' } });
  });

  it('is the last person named where "he" says it', () => {
    const text = 'Moe Lin and his wife keep a shop. He said clerks may stay for three months.';
    expect(last(text)).toEqual({ saidBy: { words: 'Moe Lin' } });
  });
});

describe('whoever is quoted in direct speech', () => {
  it.each([
    '“We lost 40 boats in one night,” said Ko Min, a fisherman. The harbour, built by hand, held 300 boats.',
    '"They came at dawn and took 40 goats," Ko Min told reporters. Another 300 goats were found dead.',
    '“I counted 40 bodies in the street. Nobody came,” said Ko Min. The town had 300 beds.',
  ])('does not stand behind what the narrator tells next: %s', (text) => {
    expect(suggest(text)[0]?.attribution).not.toEqual({});
    expect(last(text)).toEqual({});
  });

  it.each([
    '“We lost 40 boats in one night,” said Ko Min. “And 300 nets went with them.”',
    '"They came at dawn and took 40 goats," Ko Min told reporters. "By noon 300 were gone."',
    '“I counted 40 bodies in the street,” said Ko Min. “I wrote down all 300 names that I knew.”',
  ])('stands behind what is quoted next: %s', (text) => {
    expect(last(text)).toEqual(suggest(text)[0]?.attribution);
    expect(last(text)).not.toEqual({});
  });

  it.each([
    '“We lost 40 boats in one night,” said Ko Min, who has run 12 shelters.',
    '"They came at dawn and took 40 goats," said Ko Min, whose family owned 12 cows.',
    '“I counted 40 bodies in the street,” said Ko Min, who has taught in 12 villages since May.',
  ])('does not stand behind what is told of him: %s', (text) => {
    expect(last(text)).toEqual({});
  });

  it('gives its times to what is quoted, and takes none of the narrator’s', () => {
    const text =
      '“We counted 418 houses in our ward,” said Ko Min, who has lived there since 2009. The ward has 12 wells.';
    expect(suggest(text).map((s) => s.period)).toEqual([null, null]);
  });
});
