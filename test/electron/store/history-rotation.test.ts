import { describe, expect, it } from 'vitest';
import { keptVersions, type Version } from '#electron/store/history-rotation.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const NOW = 100 * DAY;

const version = (age: number, home = 'tags.json', size = 100): Version => ({
  home,
  path: `${home} ${age}`,
  from: NOW - age - MINUTE,
  until: NOW - age,
  size,
});

const ages = (kept: Iterable<Version>) => [...kept].map(({ until }) => NOW - until);

describe('what history keeps', () => {
  it('is the last ten versions, however old they are', () => {
    const versions = Array.from({ length: 10 }, (_, at) => version(50 * DAY + at));
    expect(keptVersions(versions, NOW).size).toBe(10);
  });

  it('is one version an hour for a day and one a day for thirty days', () => {
    const everyTenMinutes = Array.from({ length: 45 * 24 * 6 }, (_, at) =>
      version(at * 10 * MINUTE),
    );
    const kept = ages(keptVersions(everyTenMinutes, NOW));
    const firstDay = kept.filter((age) => age <= DAY);
    expect(firstDay.length).toBeGreaterThanOrEqual(10 + 22);
    expect(firstDay.length).toBeLessThanOrEqual(10 + 25);
    const later = kept.filter((age) => age > DAY);
    expect(later.length).toBeGreaterThanOrEqual(28);
    expect(later.length).toBeLessThanOrEqual(30);
    expect(Math.max(...kept)).toBeLessThanOrEqual(30 * DAY);
  });

  it('gives up the oldest first when it is too large, and project.json last of all', () => {
    const versions = [version(HOUR), version(2 * HOUR), version(9 * DAY, 'project.json')];
    const kept = [...keptVersions(versions, NOW, 200)].map(({ path }) => path).sort();
    expect(kept).toEqual([`project.json ${9 * DAY}`, `tags.json ${HOUR}`]);
  });

  it('is the last ten of today beside those of a clock that was ten years ahead', () => {
    const ahead = Array.from({ length: 40 }, (_, at) => version(-3650 * DAY + at * MINUTE));
    const today = Array.from({ length: 12 }, (_, at) => version(at * MINUTE));
    const kept = ages(keptVersions([...ahead, ...today], NOW));
    expect(kept.filter((age) => age >= 0).length).toBeGreaterThanOrEqual(10);
    expect(kept.filter((age) => age < 0).length).toBeGreaterThanOrEqual(10);
    const room = ages(keptVersions([...ahead, ...today], NOW, 1000));
    expect(Math.min(...room)).toBe(0); // and none of the other clock where there is room for ten
  });

  it('is told of a hundred thousand versions of one file', () => {
    const many = Array.from({ length: 100_000 }, (_, at) => version(at * 1000));
    expect(keptVersions(many, NOW).size).toBeLessThanOrEqual(10 + 25);
  });
});
