import { describe, expect, it } from 'vitest';
import { joinedWords } from '#shared/query/joined-words.ts';
import { searchWords } from '#shared/query/search-words.ts';

const joined = (text: string): string[] =>
  joinedWords(text, searchWords(text)).map(({ word }) => word);

describe('words read as one', () => {
  it('are two with one hyphen between them, of any kind', () => {
    expect(joined('Co-operation by e\u2011mail, and cease\u2010fire')).toEqual([
      'cooperation',
      'email',
      'ceasefire',
    ]);
  });

  it('are not joined across a line, a dash, a blank or a number', () => {
    expect(
      joined('co-\noperation, co-\u2028operation, co - operation, war\u2013crime, war--crime'),
    ).toEqual([]);
    expect(joined('Covid-19, F-16, 12-year, day-to-day, တပ်-မတော်')).toEqual([]);
  });

  it('stand in the order of the text among grouped numbers', () => {
    expect(joined('e-mail to 12 341 co-owners')).toEqual(['email', '12341', 'coowners']);
  });
});
