import { describe, expect, it } from 'vitest';
import { PERMITTED_SKIP } from './permitted-skip.mjs';
import { outcomeOf, tally } from './tally.mjs';

const file = (status: string, ...tests: [string, string][]) => ({
  name: 'a.test.ts',
  status,
  assertionResults: tests.map(([fullName, state]) => ({ fullName, status: state })),
});

describe('the closing line', () => {
  it('sums over all suites', () => {
    const { lines, ok } = tally([
      outcomeOf('unit', { testResults: [file('passed', ['a', 'passed'], ['b', 'passed'])] }, 0),
      outcomeOf('e2e', { testResults: [file('passed', ['c', 'passed'])] }, 0),
    ]);
    expect(lines.at(-1)).toBe('3 passed, 0 failed, 0 skipped');
    expect(ok).toBe(true);
  });

  it('names the permitted skip and passes', () => {
    const skip = `documents ${PERMITTED_SKIP}`;
    const report = { testResults: [file('passed', ['a', 'passed'], [skip, 'skipped'])] };
    expect(tally([outcomeOf('unit', report, 0)])).toEqual({
      ok: true,
      lines: [`skipped  unit: ${skip}`, '1 passed, 0 failed, 1 skipped'],
    });
  });

  it.each(['skipped', 'pending', 'todo'])('counts any other test left %s as failed', (status) => {
    const report = { testResults: [file('passed', ['a', 'passed'], ['b', status])] };
    const { lines, ok } = tally([outcomeOf('unit', report, 0)]);
    expect(lines).toEqual(['failed   unit: b (skipped)', '1 passed, 1 failed, 0 skipped']);
    expect(ok).toBe(false);
  });

  it('counts a file that could not be loaded', () => {
    const { lines } = tally([outcomeOf('unit', { testResults: [file('failed')] }, 1)]);
    expect(lines).toContain('failed   unit: a.test.ts could not run');
  });

  it('counts a suite that wrote no report', () => {
    const { lines, ok } = tally([outcomeOf('e2e', undefined, null)]);
    expect(lines.at(-1)).toBe('0 passed, 1 failed, 0 skipped');
    expect(ok).toBe(false);
  });

  it('counts a run that failed although every test passed', () => {
    const report = { testResults: [file('passed', ['a', 'passed'])] };
    expect(tally([outcomeOf('unit', report, 1)]).ok).toBe(false);
  });

  it('does not call an empty run a success', () => {
    expect(tally([outcomeOf('unit', { testResults: [] }, 0)]).ok).toBe(false);
    expect(tally([]).ok).toBe(false);
  });
});
