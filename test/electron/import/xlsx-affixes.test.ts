import { describe, expect, it } from 'vitest';
import { lookOf, shownNumber } from '#electron/import/xlsx-numbers.ts';

const shown = (value: string, code: string): string => shownNumber(value, lookOf(code), false);

describe('a number in a workbook', () => {
  it.each([
    ['1200', '#,##0\\ "€"', '1,200 €'],
    ['1200', '"$"#,##0', '$1,200'],
    ['1200.5', '[$€-407] #,##0.00', '€ 1,200.50'],
    ['1200', '#,##0.00\\ [$€-407]', '1,200.00 €'],
    ['1200', '£#,##0;[Red]-£#,##0', '£1,200'],
    ['1200', '_("$"* #,##0.00_);_("$"* \\(#,##0.00\\);_("$"* "-"??_);_(@_)', '$1,200.00'],
    ['1200', '[$USD] 0', 'USD 1200'],
    ['12.5', '0.## "km"', '12.5 km'],
    ['12', '0.## "km"', '12 km'],
    ['3', 'General" people"', '3 people'],
    ['1234567', '0.0,,"M"', '1.2M'],
    ['12000', '#,##0," thousand"', '12 thousand'],
    ['7', '"Unit "000', 'Unit 007'],
  ])('%s in the format %s is shown as %s', (value, code, words) => {
    expect(shown(value, code)).toBe(words);
  });

  it('stays below nought as its format has it', () => {
    const brackets = '"$"#,##0.00_);("$"#,##0.00)';
    expect(shown('-1200', brackets)).toBe('-$1,200.00');
    expect(shown('-0.001', brackets)).toBe('$0.00');
  });

  it.each([
    ['1200', '#,##0', '1200'],
    ['1200', '#,##0.00_);(#,##0.00)', '1200'],
    ['0.125', '# ?/?" in"', '0.125'],
    ['1200', '0.00E+00" t"', '1200'],
    ['1200', '[<1000]0" t";0,"kt"', '1200'],
    ['1e300', '0" t"', '1e300'],
    ['0.25', '0%" of all"', '25%'],
    ['45000', 'd" of "mmmm yyyy', '2023-03-15'],
  ])('%s in the format %s, which does not say it plainly, is %s', (value, code, words) => {
    expect(shown(value, code)).toBe(words);
  });
});
