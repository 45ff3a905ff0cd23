import { describe, expect, it } from 'vitest';
import type { Block } from '#shared/document/text.ts';
import { findSentences } from '#shared/query/find-terms.ts';
import { parseSearch } from '#shared/query/search-query.ts';

function textOf(...lines: readonly string[]): { text: string; blocks: Block[] } {
  const blocks: Block[] = [];
  let at = 0;
  for (const line of lines) {
    blocks.push({ kind: 'paragraph', start: at, end: at + line.length, zone: 'body' });
    at += line.length + 1;
  }
  return { text: lines.join('\n'), blocks };
}

function found(typed: string, ...lines: readonly string[]): string[] {
  const { text, blocks } = textOf(...lines);
  return findSentences(text, blocks, parseSearch(typed).terms).map(({ start, end }) =>
    text.slice(start, end),
  );
}

describe('the sentences that answer', () => {
  it('are those that hold every word, in any order', () => {
    const lines = ['Soldiers left. The town was left by 880 soldiers.', 'Nobody counted the rest.'];
    expect(found('880 soldiers ', ...lines)).toEqual(['The town was left by 880 soldiers.']);
    expect(found('soldiers ', ...lines)).toHaveLength(2);
  });

  it('are the one that holds most where the words stand in different ones', () => {
    expect(found('nobody soldiers rest ', 'Soldiers left.', 'Nobody counted the rest.')).toEqual([
      'Nobody counted the rest.',
    ]);
  });

  it('are none where a word stands nowhere in the text', () => {
    expect(found('soldiers police ', 'Soldiers left.', 'Nobody counted.')).toEqual([]);
  });

  it('hold a phrase as it stands, across punctuation but not across blocks', () => {
    expect(found('"left the town"', 'They left the town. They left a town.')).toHaveLength(1);
    expect(found('"gave up, police"', 'They gave up. Police came.')).toHaveLength(1);
    expect(found('"gave up police"', 'They gave up.', 'Police came.')).toEqual([]);
  });

  it('hold a begun word wherever a word begins so, and no word that only ends so', () => {
    expect(found('desert', 'Deserters came. Undeserted roads.')).toEqual(['Deserters came.']);
  });

  it('hold a number however it is grouped, never as part of another', () => {
    expect(found('2130', 'In all 2,130 left.')).toHaveLength(1);
    expect(found('130', 'In all 2,130 left.')).toEqual([]);
  });

  it('hold a word with its hyphen or without', () => {
    const lines = ['No co-operation came by e-mail.', 'Cooperation came by email.'];
    for (const typed of [
      'cooperation ',
      'co-operation ',
      'CO-OPERATION',
      'coop',
      'co-oper',
      '"by e-mail"',
      '"by email"',
    ])
      expect(found(typed, ...lines)).toEqual(lines);
    expect(found('operation ', ...lines)).toEqual(lines.slice(0, 1));
    expect(found('cooperation -email', 'The co-\noperation ended.')).toEqual([]);
  });

  it('hold Burmese words from inside a run without spaces', () => {
    const line = 'စစ်သား ၈၈၀ ဦး ထွက်ပြေးခဲ့သည်။ ရဲ ၁၃၅ ဦးလည်း ပါဝင်သည်။';
    expect(found('ပြေး', line)).toEqual(['စစ်သား ၈၈၀ ဦး ထွက်ပြေးခဲ့သည်။']);
    expect(found('135', line)).toEqual(['ရဲ ၁၃၅ ဦးလည်း ပါဝင်သည်။']);
  });
});
