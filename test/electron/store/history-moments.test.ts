import { describe, expect, it } from 'vitest';
import { momentsOf, stateAt } from '#electron/store/history-moments.ts';
import type { Version } from '#electron/store/history-rotation.ts';

const version = (from: number, until: number, home = 'tags.json'): Version => ({
  home,
  path: `${home} ${from}`,
  from,
  until,
  size: 1,
});

const FIRST = version(1000, 2000);
const SECOND = version(2000, 3000);
const LATE = version(8000, 9000);

describe('the state of a file at a moment', () => {
  it('is the version that stood then', () => {
    const at = (ms: number) => stateAt([FIRST, SECOND], ms, true);
    expect(at(1500)).toEqual({ kind: 'version', version: FIRST, exact: true });
    expect(at(2000)).toEqual({ kind: 'version', version: SECOND, exact: true });
    expect(at(3000)).toEqual({ kind: 'current' });
  });

  it('is the last one before where rotation left a gap, and says that it is not exact', () => {
    const state = stateAt([FIRST, LATE], 5000, true);
    expect(state).toEqual({ kind: 'version', version: FIRST, exact: false });
  });

  it('is only known to be later where nothing older is kept', () => {
    expect(stateAt([LATE], 5000, true)).toEqual({ kind: 'later', version: LATE });
  });

  it('is the newest version where the file cannot be read now', () => {
    const state = stateAt([FIRST, SECOND], 9000, false);
    expect(state).toEqual({ kind: 'version', version: SECOND, exact: false });
  });

  it('goes by the end of a version where the drive’s clock is ahead', () => {
    const ahead = version(99_000, 3000);
    expect(stateAt([FIRST, ahead], 2500, true)).toMatchObject({ version: ahead, exact: true });
  });
});

describe('the moments of a project', () => {
  it('are those before each change; files replaced together are one', () => {
    const versions = [
      version(0, 10_000, 'tags.json'),
      version(0, 10_400, 'claims.json'),
      version(10_000, 50_000, 'tags.json'),
    ];
    expect(momentsOf(versions)).toEqual([
      { at: 49_999, homes: ['tags.json'] },
      { at: 9999, homes: ['tags.json', 'claims.json'] },
    ]);
  });

  it('tell two changes of one file apart, however quickly they follow', () => {
    const versions = [version(0, 10_000), version(10_000, 10_100)];
    expect(momentsOf(versions).map(({ at }) => at)).toEqual([10_099, 9999]);
  });

  it('count the annotations of a document as one file, however they are split', () => {
    const home = (shard: string) =>
      `documents/doc_aaaaaaaaaaaaaaaaaaaaaaaaaa/annotations${shard}.json`;
    const versions = [version(0, 10_000, home('')), version(0, 20_000, home('-b'))];
    expect(momentsOf(versions).flatMap(({ homes }) => homes)).toEqual([home(''), home('')]);
    const together = [version(0, 10_000, home('-b')), version(0, 10_001, home('-c'))];
    expect(momentsOf(together).map(({ homes }) => homes)).toEqual([[home('')]]);
  });
});
