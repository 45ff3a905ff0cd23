import { describe, expect, it } from 'vitest';
import { guessLanguage } from '#shared/document/guess-language.ts';
import { guessPublisher } from '#shared/document/guess-publisher.ts';

describe('the outlet guessed from the lines around an article', () => {
  it('is the one named twice: under About, in the copyright line or as a logo', () => {
    const lines = [
      'The Hill Courier',
      'Home',
      'About The Hill Courier',
      '© 2026 Hill Courier Press',
    ];
    expect(guessPublisher(lines)?.value).toBe('The Hill Courier');
    expect(guessPublisher(['© 2026 Hill Courier', 'Hill Courier'])?.value).toBe('Hill Courier');
  });

  it('is nobody when a name is said once, or only words like About us', () => {
    expect(guessPublisher(['© 2026 Some Agency'])).toBeUndefined();
    expect(guessPublisher(['About us', 'Home', 'News'])).toBeUndefined();
  });
});

describe('the language guessed from running text', () => {
  it.each([
    [
      'en',
      'The group said that the tally of the year was kept by the helpers and that it had been checked with the families of those who left the army.',
    ],
    [
      'fr',
      'Le groupe a dit que la liste est tenue par des bénévoles et que les familles des soldats qui sont partis ont été vues avec une aide dans le pays.',
    ],
    [
      'de',
      'Die Gruppe sagt, dass die Liste von den Helfern geführt wird und nicht mit der des Amtes übereinstimmt, und das ist auf dem Land nicht anders.',
    ],
    ['my', 'စစ်သားပေါင်း ရှစ်ရာ ထွက်ခဲ့သည်ဟု အဖွဲ့က ပြောသည်။'],
    ['zh', '这是一个中文句子，士兵的人数是八百八十人。'],
  ])('is %s by its script or its commonest words', (language, text) => {
    expect(guessLanguage([text])).toEqual({ value: language, from: 'text', guess: true });
  });

  it('is left open for a few words', () => {
    expect(guessLanguage(['880 soldiers left'])).toBeUndefined();
  });
});
