import { describe, expect, it } from 'vitest';
import { wordChanges, type WordRun } from '#renderer/parts/word-changes.ts';

const marked = (runs: readonly WordRun[]) =>
  runs.map(({ text, isChanged }) => (isChanged ? `[${text}]` : text)).join('');

function shown(then: string, now: string): [string, string] {
  const changes = wordChanges(then, now);
  return [marked(changes.then), marked(changes.now)];
}

describe('the words two wordings have apart', () => {
  it('are marked on both sides', () => {
    expect(shown('listed 880 soldiers', 'listed 890 soldiers')).toEqual([
      'listed [880 ]soldiers',
      'listed [890 ]soldiers',
    ]);
  });

  it('leave alone what moved past an inserted word', () => {
    expect(shown('the law of the land', 'the old law of our land')).toEqual([
      'the law of [the ]land',
      'the [old ]law of [our ]land',
    ]);
  });

  it('do not count white space', () => {
    expect(shown('two  words', 'two words')).toEqual(['two  words', 'two words']);
  });

  it('are all of it where the other side is empty', () => {
    expect(shown('gone now', '')).toEqual(['[gone now]', '']);
  });

  it('join to the text given, however long it is', () => {
    const then = `${'walked away '.repeat(400)}then`;
    const now = `before ${'went home '.repeat(400)}`;
    const changes = wordChanges(then, now);
    expect(changes.then.map(({ text }) => text).join('')).toBe(then);
    expect(changes.now.map(({ text }) => text).join('')).toBe(now);
  });
});
