import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Envelope } from '#shared/record/envelope.ts';
import { compareShown, isReplaced, seenWith } from '#shared/record/register.ts';
import {
  hasConflict,
  shownValue,
  survivingWrites,
  writeField,
} from '#shared/record/write-field.ts';

interface Claim extends Envelope {
  readonly statement: string;
  readonly status?: string | null;
  readonly tags: Readonly<Record<string, true>>;
}

const at = (second: number): string =>
  `2026-01-14T09:30:${String(second).padStart(2, '0')}.000Z-0000`;
const by = (run: string, second: number) => ({ at: at(second), by: `per_${run}`, run });

const CLAIM: Claim = {
  id: 'clm_x',
  type: 'claim',
  author: 'per_a',
  created: { at: at(0), run: 'ra' },
  statement: 'The toll rose.',
  tags: {},
};

describe('a write', () => {
  it('replaces creation and says so per field', () => {
    const next = writeField(CLAIM, 'status', 'open', by('rb', 1));
    expect(next.status).toBe('open');
    expect(next['~']).toEqual({
      status: { writes: [by('rb', 1)], seen: { ra: at(0) } },
    });
    expect(CLAIM).not.toHaveProperty('status');
  });

  it('carries no value of its own: that stands in the record', () => {
    const next = writeField(CLAIM, 'status', 'open', by('rb', 1));
    expect(survivingWrites(next, 'status')[0]).not.toHaveProperty('value');
    expect(shownValue(next, 'status')).toBe('open');
  });

  it('of undefined takes the field away, of null leaves a null', () => {
    const open = writeField(CLAIM, 'status', 'open', by('rb', 1));
    expect(writeField(open, 'status', undefined, by('rb', 2))).not.toHaveProperty('status');
    expect(writeField(open, 'status', null, by('rb', 2)).status).toBeNull();
  });

  it('to one key of a map leaves the others and their registers alone', () => {
    const one = writeField(CLAIM, 'tags/tag_a', true, by('rb', 1));
    const two = writeField(one, 'tags/tag_b', true, by('rc', 2));
    const gone = writeField(two, 'tags/tag_a', undefined, by('rd', 3));
    expect(gone.tags).toEqual({ tag_b: true });
    expect(gone['~']?.['tags/tag_b']).toEqual({ writes: [by('rc', 2)], seen: { ra: at(0) } });
    expect(gone['~']?.['tags/tag_a']?.seen).toEqual({ ra: at(0), rb: at(1) });
  });

  it.each(['constructor', 'toString', '__proto__'])('finds nothing under %s', (key) => {
    expect(shownValue(CLAIM, `tags/${key}`)).toBeUndefined();
    expect(shownValue(CLAIM, key)).toBeUndefined();
  });

  it('vanishes only under a write that had seen it', () => {
    const run = fc.constantFrom('ra', 'rb', 'rc');
    const steps = fc.array(fc.tuple(run, fc.constantFrom('open', 'refuted', null)), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(steps, (writes) => {
        let record: Claim = CLAIM;
        const made = [{ at: at(0), run: 'ra' }];
        for (const [index, [name, value]] of writes.entries()) {
          record = writeField(record, 'status', value, by(name, index + 1));
          made.push({ at: at(index + 1), run: name });
        }
        const last = made.pop()!;
        const surviving = survivingWrites(record, 'status');
        expect(surviving).toMatchObject([last]);
        const seen = record['~']?.['status']?.seen ?? {};
        for (const write of made) expect(isReplaced(write, seen)).toBe(true);
        // One's own stamp is never seen in advance: the write would replace itself.
        expect(isReplaced(last, seen)).toBe(false);
      }),
    );
  });
});

describe('what a field has seen', () => {
  it('is the latest stamp per run and never forgets', () => {
    const runs = fc.constantFrom('ra', 'rb');
    const write = fc.record({ run: runs, at: fc.nat(59).map(at) });
    fc.assert(
      fc.property(fc.array(write), fc.array(write), (first, second) => {
        const seen = seenWith(seenWith({}, first), second);
        expect(seen).toEqual(seenWith({}, [...second, ...first]));
        for (const one of [...first, ...second]) expect(isReplaced(one, seen)).toBe(true);
      }),
    );
  });
});

describe('what is shown of several writes', () => {
  it('is decided the same way round for everybody', () => {
    const write = fc.record({
      at: fc.nat(3).map(at),
      run: fc.constantFrom('ra', 'rb'),
      value: fc.constantFrom('open', 'refuted', null),
    });
    fc.assert(
      fc.property(write, write, write, (a, b, c) => {
        expect(Math.sign(compareShown(a, b))).toBe(-Math.sign(compareShown(b, a)) + 0);
        if (compareShown(a, b) <= 0 && compareShown(b, c) <= 0) {
          expect(compareShown(a, c)).toBeLessThanOrEqual(0);
        }
        const same = a.at === b.at && a.run === b.run && a.value === b.value;
        expect(compareShown(a, b) === 0).toBe(same);
      }),
    );
  });

  it('is a conflict only where surviving writes differ', () => {
    const writes = [{ ...by('rb', 1), value: 'refuted' }, by('rc', 2)];
    const record = { ...CLAIM, status: 'open', '~': { status: { writes, seen: { ra: at(0) } } } };
    const settled: Claim = { ...record, status: 'refuted' };
    expect(hasConflict(record, 'status')).toBe(true);
    expect(hasConflict(settled, 'status')).toBe(false);
    expect(hasConflict(writeField(record, 'status', 'open', by('rd', 3)), 'status')).toBe(false);
  });
});
