import { shardPrefix } from '#shared/project/shards.ts';
import type { Home } from '#shared/project/homes.ts';
import type { Version } from './history-rotation.ts';

/** One of the files that stand, or stood, for one file as a person counts them. */
export interface MemberHistory {
  readonly home: Home;
  readonly versions: readonly Version[]; // the oldest first
  /** Since when the file stands that can be read now, in ms since 1970; null where there is none. */
  readonly since: number | null;
  readonly isBad: boolean; // there, and not to be read
}

/** What one of those files held at a moment; no version = what it holds now. */
export interface MemberAt {
  readonly home: Home;
  readonly version: Version | null;
  /** `near`: the last before a gap; `later`: nothing older is kept, and it was written later. */
  readonly how: 'exact' | 'near' | 'later';
}

interface Span {
  readonly from: number; // -Infinity where a clock that goes wrong leaves it open
  readonly until: number;
  readonly version: Version | null;
}

interface Known {
  readonly member: MemberHistory;
  readonly prefix: string;
  readonly spans: readonly Span[];
  readonly exact: Span | undefined;
  readonly before: Span | undefined;
  readonly next: Span | undefined;
}

function spansOf({ versions, since }: MemberHistory, now: number): Span[] {
  const spans: Span[] = versions.map((version) => {
    const { from, until } = version;
    return { from: from > until ? -Infinity : from, until, version };
  });
  if (since === null) return spans;
  const last = spans.at(-1)?.until ?? -Infinity;
  return [...spans, { from: since > now ? last : since, until: Infinity, version: null }];
}

function known(member: MemberHistory, at: number, now: number): Known {
  const spans = spansOf(member, now);
  return {
    member,
    prefix: shardPrefix(member.home) ?? '',
    spans,
    exact: spans.find(({ from, until }) => from <= at && at < until),
    before: spans.findLast(({ until }) => until <= at),
    next: spans.find(({ from }) => from > at),
  };
}

const isBelow = (a: Known, b: Known): boolean => a !== b && a.prefix.startsWith(b.prefix);
const isRelated = (a: Known, b: Known): boolean => isBelow(a, b) || isBelow(b, a);

/**
 * What the files of one document's annotations held at a moment (ms since 1970). They were split and
 * joined in the course of time: a file is not asked for a time at which others stood for it.
 */
export function membersAt(
  members: readonly MemberHistory[],
  at: number,
  now: number,
): readonly MemberAt[] {
  const all = members.map((member) => known(member, at, now));
  const exact = all.filter(
    (one) =>
      one.exact !== undefined &&
      // A clock that goes wrong says nothing about what came of a split.
      !(one.exact.from === -Infinity && all.some((above) => isBelow(one, above) && above.exact)),
  );
  const isNear = (one: Known): boolean => {
    const { before, next, member } = one;
    if (!before || exact.some((other) => other === one || isRelated(one, other))) return false;
    const others = all.filter((other) => isRelated(one, other));
    // Others stood for it since.
    if (others.some((other) => (other.before?.until ?? -Infinity) > before.until)) return false;
    return next !== undefined || member.isBad || others.some((other) => other.next !== undefined);
  };
  const near = all.filter(isNear);
  const told = [...exact, ...near];
  const late = all.filter(
    (one) =>
      !one.before && one.next && !told.some((other) => other === one || isRelated(one, other)),
  );
  const answer = (how: MemberAt['how'], span: 'exact' | 'before' | 'next') => (one: Known) => ({
    home: one.member.home,
    version: one[span]?.version ?? null,
    how,
  });
  return [
    ...exact.map(answer('exact', 'exact')),
    ...near.map(answer('near', 'before')),
    ...late.map(answer('later', 'next')),
  ];
}
