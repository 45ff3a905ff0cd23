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
