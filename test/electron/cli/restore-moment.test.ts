import { afterEach, describe, expect, it } from 'vitest';
import { readMoment, writeMoment } from '#electron/cli/restore-moment.ts';
import { UsageError } from '#electron/cli/usage.ts';

const zone = process.env['TZ'];
afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

describe('a moment as typed', () => {
  it('is of this computer, wherever it stands, unless it names its zone', () => {
    const typed = { 'Asia/Yangon': '03:00', 'Pacific/Auckland': '20:30', UTC: '09:30' };
    for (const [place, utc] of Object.entries(typed)) {
      process.env['TZ'] = place;
      const day = place === 'Pacific/Auckland' ? '2026-01-13' : '2026-01-14';
      expect(writeMoment(readMoment('2026-01-14 09:30')), place).toBe(`${day}T${utc}:00.000Z`);
      expect(writeMoment(readMoment('2026-01-14T09:30:00Z')), place).toBe(
        '2026-01-14T09:30:00.000Z',
      );
      expect(writeMoment(readMoment('2026-01-14 09:30+06:30')), place).toBe(
        '2026-01-14T03:00:00.000Z',
      );
    }
  });

  it('is read back to the millisecond as it is listed', () => {
    const at = Date.UTC(2026, 0, 14, 9, 30, 12, 7);
    expect(readMoment(writeMoment(at))).toBe(at);
    expect(readMoment(`  ${writeMoment(at)} `)).toBe(at);
  });

  it('is refused where there is no such day or time, or one is missing', () => {
    const wrong = [
      ...['2026-02-30 09:30', '2026-13-01 09:30', '2026-00-10 09:30', '2025-02-29 10:00'],
      ...['2026-01-14 25:00', '2026-01-14 09:61', '2026-01-14', '09:30', '', 'yesterday'],
      ...['14.1.2026 09:30', '2026-01-14 09:30 CET', '2026-01-14 09:30+99:00', '1768383000000'],
    ];
    for (const typed of wrong) expect(() => readMoment(typed), typed).toThrow(UsageError);
    expect(() => readMoment('2024-02-29 10:00')).not.toThrow();
  });
});
