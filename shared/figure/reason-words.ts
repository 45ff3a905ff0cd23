import type { Reason } from './reason.ts';

/** Each reason as a person would say it: "not suggested: part of a name". */
export const REASON_WORDS: Readonly<Record<Reason, string>> = {
  chrome: 'it stands in the page around the article',
  byline: 'it stands in the line of authors and dates',
  ordinal: 'it says which one, not how many',
  date: 'it is a date',
  year: 'it is a year',
  decade: 'it is a decade',
  clock: 'it is a time of day',
  'age-of-person': 'it is one person’s age',
  name: 'it is part of a name or a label',
  'operation-name': 'it is the name of an operation',
  phone: 'it is a telephone number',
  address: 'it is part of an address',
  version: 'it is a version',
  code: 'it is a code',
  score: 'it is the result of a game or a vote',
  reference: 'it refers to a page, a note, a figure or a case',
  'list-number': 'it numbers a point of a list',
  'pronoun-one': '“one” stands for somebody or something',
  'narrative-one': '“one” says no more than “a”',
  idiom: 'it is part of a set phrase',
  anaphora: 'it points back to what was named before',
  'no-number': 'it could not be read as a number',
};
