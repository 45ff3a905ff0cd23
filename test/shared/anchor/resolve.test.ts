import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AnchorResolver, type Resolution } from '#shared/anchor/resolve.ts';
import { anchoredText, anchorOf } from './anchored.ts';

const TALLY =
  'The tally that the group keeps names 880 soldiers who walked away between January and September, and 135 who gave themselves up.';
const TOTAL =
  'Since the coup 12,341 people of the forces have gone over, the helpers say, of whom 3,015 were soldiers and the rest police.';
const ROAD = 'The road from the camp to the border is steep, and the rains close it for weeks.';
const OLD = anchoredText(
  'First the helpers were few.',
  TALLY,
  ROAD,
  TOTAL,
  'Nobody else keeps such a list.',
);

function resolved(words: string, ...now: readonly string[]): Resolution & { words?: string } {
  const target = anchoredText(...now);
  const resolution = new AnchorResolver(target).resolve(anchorOf(OLD, words));
  const { range } = resolution;
  return range ? { ...resolution, words: target.text.slice(range.start, range.end) } : resolution;
}

const edited = (from: string, to: string): string[] => OLD.text.replace(from, to).split('\n');

describe('an anchor in a newer version', () => {
  it('is exact where nothing before it changed', () => {
    expect(resolved('880', ...OLD.text.split('\n'))).toMatchObject({
      status: 'exact',
      words: '880',
    });
    expect(resolved('880', ...OLD.text.split('\n'), 'More.')).toMatchObject({ status: 'exact' });
  });

  it('is moved when a paragraph is put before it', () => {
    const now = ['A new paragraph of 880 words, says its author.', ...OLD.text.split('\n')];
    expect(resolved('880', ...now)).toMatchObject({ status: 'moved', words: '880' });
    expect(resolved(TALLY, ...now)).toMatchObject({ status: 'moved', words: TALLY });
  });

  it.each([
    ['880', '880 soldiers', '890 soldiers', '890'],
    ['880', '880 soldiers', '1,180 soldiers', '1,180'],
    ['12,341', '12,341', '12,431', '12,431'],
    ['12,341', '12,341', '21,341', '21,341'],
    ['880', '880 soldiers', '908 soldiers', '908'],
    ['880', '880 soldiers', '945 soldiers', '945'],
    ['880', '880 soldiers', '8,800 soldiers', '8,800'],
    ['880', '880 soldiers', '1,880 soldiers', '1,880'],
    ['12,341', '12,341', '1,341', '1,341'],
    ['880 soldiers', '880 soldiers', 'seven soldiers', 'seven soldiers'],
  ])(
    'has its number changed, never moved: %s in a sentence with %s → %s',
    (quote, from, to, words) => {
      expect(resolved(quote, ...edited(from, to))).toMatchObject({
        status: 'number-changed',
        words,
      });
    },
  );

  it('has its number changed when the quote is the whole sentence', () => {
    expect(resolved(TALLY, ...edited('880 soldiers', '890 soldiers')).status).toBe(
      'number-changed',
    );
    expect(resolved(TOTAL, ...edited('12,341', '12,431')).status).toBe('number-changed');
  });

  it('keeps the marks it begins and ends with where they stand in the newer text too', () => {
    const said = '“They were 880 soldiers,” says the group.';
    const old = anchoredText(ROAD, said, TALLY);
    const now = anchoredText(ROAD, said.replace('880', '890'), TALLY);
    const words = (quote: string) => {
      const { range } = new AnchorResolver(now).resolve(anchorOf(old, quote));
      return range && now.text.slice(range.start, range.end);
    };
    expect(words(said)).toBe(said.replace('880', '890'));
    expect(words('“They were 880 soldiers,”')).toBe('“They were 890 soldiers,”');
    expect(words('They were 880 soldiers')).toBe('They were 890 soldiers');
  });

  it('has no number in letters that are typed as Burmese digits, nor in tone marks of Zawgyi', () => {
    for (const [old, now] of [
      ['ဘ၀ လုံခြုံရေး အတွက် သူတို့ ပြောဆို ကြသည်', 'ဘဝ လုံခြုံရေး အတွက် သူတို့ ပြောဆို ကြသည်'],
      ['စစ္သား ခန႔္ သို႔ ေျပာဆို ၾကသည္', 'စစ္သား ခန႔္ သို႕ ေျပာဆို ၾကသည္'],
    ] as const) {
      const anchor = anchorOf(anchoredText(ROAD, old), old);
      const { status } = new AnchorResolver(anchoredText(ROAD, now)).resolve(anchor);
      expect(status, old).toBe('wording-changed');
    }
  });

  it('has its number changed when two numbers of the sentence changed places', () => {
    const now = TALLY.replace('880', '@').replace('135', '880').replace('@', '135');
    expect(resolved('880', ...edited(TALLY, now)).status).toBe('number-changed');
  });

  it('is missing when its words are gone and its number stands elsewhere', () => {
    const now = edited(TALLY, 'The group has stopped counting.')
      .join('\n')
      .replace(ROAD, 'The road of 880 km is steep.');
    expect(resolved('880', ...now.split('\n'))).toEqual({ status: 'missing' });
    expect(resolved('880 soldiers', ...now.split('\n'))).toEqual({ status: 'missing' });
  });

  it('has its wording changed when its sentence is negated', () => {
    const now = TALLY.replace('names 880', 'does not name 880');
    expect(resolved(TALLY, ...edited(TALLY, now)).status).toBe('wording-changed');
    expect(resolved('880', ...edited(TALLY, now)).status).toBe('wording-changed');
  });

  it('has its wording changed when a word of the quote is another', () => {
    const found = resolved(ROAD, ...edited('steep', 'easy'));
    expect(found.status).toBe('wording-changed');
    expect(found.words).toContain('is easy');
  });

  it('is the one of two equal quotes whose neighbours are the same', () => {
    const twice = anchoredText('Early on.', 'They left.', 'Between.', 'They left.', 'Later on.');
    const now = anchoredText(
      'New.',
      'Early on.',
      'They left.',
      'Between.',
      'They left.',
      'Later on.',
    );
    const { range } = new AnchorResolver(now).resolve(anchorOf(twice, 'They left.', 1));
    expect(range?.start).toBe(now.text.lastIndexOf('They left.'));
  });

  it('stays on its words, exact or moved, whatever is put in or taken out around it', () => {
    const words = fc.array(
      fc.constantFrom('rain', 'camp', '880', '12', 'border.', 'Helpers', 'left,'),
      {
        minLength: 1,
        maxLength: 12,
      },
    );
    fc.assert(
      fc.property(
        fc.constantFrom(TALLY, TOTAL, ROAD),
        words,
        fc.nat(),
        fc.nat({ max: 60 }),
        fc.boolean(),
        (quote, inserted, place, taken, before) => {
          const start = OLD.text.indexOf(quote);
          const [head, tail] = [OLD.text.slice(0, start), OLD.text.slice(start + quote.length)];
          const side = before ? head : tail;
          const at = place % (side.length + 1);
          const piece = `${side.slice(0, at)} ${inserted.join(' ')} ${side.slice(at + taken)}`;
          const now = before ? `${piece}\n${quote}${tail}` : `${head}${quote}\n${piece}`;
          const found = resolved(quote, ...now.split('\n'));
          expect(['exact', 'moved']).toContain(found.status);
          expect(found.words).toBe(quote);
        },
      ),
    );
  });

  it('never throws, and never calls other words exact or moved', () => {
    const prose = fc.array(
      fc.constantFrom('880', '12,341', 'soldiers', 'left', 'not', 'The', 'tally.', 'camp', '\n'),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(prose, prose, fc.nat(), fc.nat(), (then, now, from, size) => {
        const old = anchoredText(...then.join(' ').split('\n'), 'End.');
        const start = from % old.text.length;
        const end = Math.min(old.text.length, start + 1 + (size % 20));
        const exact = old.text.slice(start, end);
        const target = anchoredText(...now.join(' ').split('\n'), 'End.');
        const anchor = { ...anchorOf(old, exact), start, end };
        const { status, range } = new AnchorResolver(target).resolve(anchor);
        expect(range === undefined).toBe(status === 'missing');
        if (status === 'exact' || status === 'moved') {
          expect(range && target.text.slice(range.start, range.end)).toBe(exact);
        }
      }),
    );
  });
});
