import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTexts, type Difference } from '#shared/anchor/compare-texts.ts';
import { anchoredText } from './anchored.ts';

const compare = (then: readonly string[], now: readonly string[]): Difference[] =>
  compareTexts(anchoredText(...then), anchoredText(...now));

const ROLL = 'The roll names 880 soldiers who left between January and September.';
const ROAD = 'The road to the border is steep.';
const RAIN = 'Rain closes it for weeks at a time.';

describe('what two versions of a text have apart', () => {
  it('is nothing where they are the same, however they are wrapped', () => {
    expect(compare([ROLL, ROAD], [ROLL, ROAD])).toEqual([{ kind: 'same', sentences: 2 }]);
    expect(compare([`${ROLL} ${ROAD}`], [ROLL, ROAD])).toEqual([{ kind: 'same', sentences: 2 }]);
  });

  it('is a sentence whose number or words are others, beside what it was', () => {
    const now = ROLL.replace('880', '945');
    expect(compare([ROAD, ROLL, RAIN], [ROAD, now, RAIN])).toEqual([
      { kind: 'same', sentences: 1 },
      { kind: 'changed', then: ROLL, now },
      { kind: 'same', sentences: 1 },
    ]);
  });

  it('is a sentence that is gone, and one that is new', () => {
    expect(compare([ROLL, ROAD], [ROLL])).toEqual([
      { kind: 'same', sentences: 1 },
      { kind: 'gone', then: ROAD },
    ]);
    expect(compare([ROLL], [RAIN, ROLL])).toEqual([
      { kind: 'new', now: RAIN },
      { kind: 'same', sentences: 1 },
    ]);
  });

  it('finds sentences that stand twice', () => {
    expect(compare([ROAD, ROLL, ROAD], [ROAD, ROLL, ROAD])).toEqual([
      { kind: 'same', sentences: 3 },
    ]);
  });

  it('tells every sentence of both, once and in order', () => {
    const sentence = fc.constantFrom(ROLL, ROAD, RAIN, ROLL.replace('880', '9'), 'Nobody asked.');
    const text = fc.array(sentence, { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(text, text, (then, now) => {
        const old: string[] = [];
        const fresh: string[] = [];
        let [i, j] = [0, 0];
        for (const one of compare(then, now)) {
          if (one.kind === 'same') {
            expect(then.slice(i, i + one.sentences)).toEqual(now.slice(j, j + one.sentences));
            old.push(...then.slice(i, i + one.sentences));
            fresh.push(...now.slice(j, j + one.sentences));
            i += one.sentences;
            j += one.sentences;
          }
          if ('then' in one) i = old.push(one.then);
          if ('now' in one) j = fresh.push(one.now);
        }
        expect(old).toEqual(then);
        expect(fresh).toEqual(now);
      }),
    );
  });
});
