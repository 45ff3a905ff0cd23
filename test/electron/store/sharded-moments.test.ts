import { describe, expect, it } from 'vitest';
import { shardHome } from '#shared/project/shards.ts';
import { membersAt, type MemberHistory } from '#electron/store/sharded-moments.ts';

const WHOLE = `documents/doc_${'a'.repeat(26)}/annotations.json`;
const NOW = 100_000;

/** A file that stood over these times, [from, until] each; `since` when it stands now. */
function member(
  prefix: string,
  times: readonly [number, number][],
  since: number | null = null,
): MemberHistory {
  const home = shardHome(WHOLE, prefix);
  const versions = times.map(([from, until]) => ({
    home,
    path: `${prefix} ${from}`,
    from,
    until,
    size: 1,
  }));
  return { home, versions, since, isBad: false };
}

const at = (members: readonly MemberHistory[], ms: number) =>
  membersAt(members, ms, NOW)
    .map(
      ({ home, version, how }) =>
        `${home === WHOLE ? 'whole' : home.slice(-6, -5)} ${version?.from ?? 'now'} ${how}`,
    )
    .sort();

describe('annotations that were split', () => {
  const split = [
    member('', [
      [1000, 2000],
      [2000, 3000],
    ]),
    member('a', [[3000, 5000]], 5000),
    member('b', [], 3000),
  ];

  it('are what the one file held before, and what the several hold since', () => {
    expect(at(split, 1500)).toEqual(['whole 1000 exact']);
    expect(at(split, 2999)).toEqual(['whole 2000 exact']);
    expect(at(split, 3000)).toEqual(['a 3000 exact', 'b now exact']);
    expect(at(split, 4999)).toEqual(['a 3000 exact', 'b now exact']);
    expect(at(split, 9000)).toEqual(['a now exact', 'b now exact']);
  });

  it('are the nearest that is kept where rotation left a gap', () => {
    const gaps = [
      member('', [[1000, 2000]]),
      member('a', [[6000, 7000]], 7000),
      member('b', [], 4000),
    ];
    expect(at(gaps, 3000)).toEqual(['whole 1000 near']);
    expect(at(gaps, 4500)).toEqual(['a 6000 later', 'b now exact']);
  });

  it('are only known from later where nothing older is kept', () => {
    expect(at([member('a', [[6000, 7000]], 7000), member('b', [], 4000)], 500)).toEqual([
      'a 6000 later',
      'b now later',
    ]);
  });

  it('leave out a file that is empty by now, and one that came later', () => {
    const emptied = [
      member('', [[1000, 3000]]),
      member('a', [[3000, 4000]]),
      member('b', [], 3000),
      member('c', [], 8000),
    ];
    expect(at(emptied, 5000)).toEqual(['b now exact', 'c now later']);
  });

  it('are the one file again once they were joined', () => {
    const joined = [
      member('', [[1000, 3000]], 6000),
      member('a', [[3000, 6000]]),
      member('b', [[3000, 6000]]),
    ];
    expect(at(joined, 2000)).toEqual(['whole 1000 exact']);
    expect(at(joined, 4000)).toEqual(['a 3000 exact', 'b 3000 exact']);
    expect(at(joined, 7000)).toEqual(['whole now exact']);
  });

  it('are the several where a clock that is ahead hides when they began', () => {
    const ahead = [member('', [[1000, 3000]]), member('a', [], NOW + 5000)];
    expect(at(ahead, 2000)).toEqual(['whole 1000 exact']);
    expect(at(ahead, 4000)).toEqual(['a now exact']);
  });

  it('fall back on what was kept of a file that cannot be read now', () => {
    const bad = [{ ...member('a', [[3000, 5000]]), isBad: true }, member('b', [], 3000)];
    expect(at(bad, 9000)).toEqual(['a 3000 near', 'b now exact']);
  });
});
