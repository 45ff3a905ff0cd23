import { describe, expect, it } from 'vitest';
import { authorsOfByline } from '#shared/document/byline.ts';

const names = (line: string): (string | undefined)[] =>
  authorsOfByline(line).map(({ literal }) => literal);

describe('a byline', () => {
  it.each([
    ['By Thida Lwin', ['Thida Lwin']],
    ['by THIDA LWIN and Min Zaw', ['THIDA LWIN', 'Min Zaw']],
    ['Thida Lwin by Thida Lwin', ['Thida Lwin']],
    ['By Thida Lwin, Min Zaw & Aye Aye', ['Thida Lwin', 'Min Zaw', 'Aye Aye']],
    ['By Thida Lwin | December 28, 2025', ['Thida Lwin']],
    ['Written by Thida Lwin, staff reporter', ['Thida Lwin']],
    ['Author: Jan van der Berg', ['Jan van der Berg']],
    ['By Émile d’Arcy', []],
  ])('names who wrote: %s', (line, expected) => {
    expect(names(line)).toEqual(expected);
  });

  it.each([
    'By August more than 900 had left.',
    'By December',
    'By the end of the year it was over.',
    'By 2025',
    'Bylaws of the union',
    'Standing by Thida Lwin',
  ])('is not every line that begins with By: %s', (line) => {
    expect(names(line)).toEqual([]);
  });
});
