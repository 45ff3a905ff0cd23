import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCanonicalText } from '#shared/document/canonical-text.ts';
import {
  containment,
  fingerprintOf,
  sameText,
  twinSteps,
  twinsOf,
  type Fingerprint,
} from '#shared/document/fingerprint.ts';
import { textGroups } from '#shared/document/same-text.ts';
import type { ZoneName } from '#shared/document/text.ts';

/** Words that follow no pattern, the same for the same seed. */
function prose(seed: number, count: number): string {
  let state = seed * 2_654_435_761;
  const words: string[] = [];
  for (let i = 0; i < count; i += 1) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    words.push(`w${(state >>> 8) % 3_000}`);
  }
  return words.join(' ');
}

function print(body: string, around = '', zone: ZoneName = 'chrome'): Fingerprint {
  const { text, blocks } = buildCanonicalText([
    { kind: 'paragraph', zone, inline: [{ kind: 'text', text: around }] },
    { kind: 'paragraph', zone: 'body', inline: [{ kind: 'text', text: body }] },
  ]);
  return fingerprintOf(text, blocks);
}

describe('a fingerprint', () => {
  it('is of the body alone: what stands around it does not count', () => {
    expect(print(prose(1, 200), prose(2, 500))).toEqual(print(prose(1, 200)));
  });

  it('ignores case, punctuation and the shape of quotes', () => {
    const a = print('“More than 880 soldiers,” he said, “have left the army since May.”');
    expect(print('More than 880 soldiers - he said - have left THE ARMY since May')).toEqual(a);
  });

  it('finds an excerpt in the whole, and little in a text written apart', () => {
    const whole = prose(3, 800);
    const part = whole.split(' ').slice(100, 400).join(' ');
    expect(containment(print(whole), print(part))).toBe(1);
    expect(sameText(print(part), print(whole))).toBe(true);
    expect(containment(print(whole), print(prose(4, 800)))).toBeLessThan(0.01);
  });

  it('takes an edited copy for one text, and texts that share a paragraph for two', () => {
    const words = prose(5, 400).split(' ');
    const edited = words.map((word, index) => (index % 80 === 0 ? 'other' : word)).join(' ');
    expect(sameText(print(words.join(' ')), print(edited))).toBe(true);
    const shared = `${words.slice(0, 100).join(' ')} ${prose(6, 300)}`;
    expect(sameText(print(words.join(' ')), print(shared))).toBe(false);
  });

  it('says nothing of texts too short to tell, unless they are equal', () => {
    expect(sameText(print('one two'), print('one two'))).toBe(false);
    expect(sameText(print(prose(7, 10)), print(prose(7, 10)))).toBe(true);
    expect(sameText(print(prose(7, 10)), print(prose(7, 12)))).toBe(false);
  });

  it('finds in a crowd exactly the pairs that a comparison of all with all finds', () => {
    const text = fc.record({
      seed: fc.integer({ min: 1, max: 6 }),
      length: fc.integer({ min: 3, max: 400 }),
    });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 10 }), (texts) => {
        const all = texts.map(({ seed, length }, i) => ({
          id: `d${i}`,
          fingerprint: print(prose(seed, length)),
        }));
        const root = textGroups([...twinSteps(all)].flat());
        const slow = all.flatMap((one) => twinsOf(one, all));
        const groups = textGroups(slow);
        for (const a of all)
          for (const b of all) {
            expect(root(a.id) === root(b.id)).toBe(groups(a.id) === groups(b.id));
          }
      }),
      { numRuns: 60 },
    );
  });

  it('reads Burmese, which puts no spaces between words', () => {
    const burmese =
      'တပ်မတော်မှ စစ်သားများ ထွက်ပြေးမှု တိုးလာသည်ဟု အဖွဲ့က ပြောသည်။ ဇန်နဝါရီမှ စက်တင်ဘာအထိ စစ်သားပေါင်း ရှစ်ရာ ထွက်ခဲ့သည်။';
    expect(print(burmese).length).toBeGreaterThan(20);
    expect(sameText(print(burmese), print(`${burmese} ${prose(9, 20)}`))).toBe(true);
  });
});
