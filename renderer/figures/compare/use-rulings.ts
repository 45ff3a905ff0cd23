import { useMemo } from 'react';
import type { Ruling } from '#shared/claim/claim.ts';
import { VERDICTS, type Verdict, type VerdictKind } from '#shared/figure/compare/verdict.ts';
import { verdictKey } from '#shared/figure/compare/verdict-digest.ts';
import { useDispatch, useNotify, useTable } from '#renderer/state/hooks.ts';

/** Rulings about one set of figures, the last made first. */
export type Rulings = ReadonlyMap<string, readonly Ruling[]>;

/** What people have ruled, by the figures it is about. */
export function useRulings(): Rulings {
  const rulings = useTable('ruling');
  return useMemo(() => {
    const found = new Map<string, Ruling[]>();
    for (const ruling of rulings.values()) {
      const key = verdictKey(ruling);
      const list = found.get(key);
      if (list) list.push(ruling);
      else found.set(key, [ruling]);
    }
    for (const list of found.values()) {
      list.sort((a, b) => (a.created.at < b.created.at ? 1 : -1));
    }
    return found;
  }, [rulings]);
}

/** A ruling's verdict as one we know; a newer Attest may know more. */
export function ruledKind({ verdict }: Ruling): VerdictKind | null {
  return VERDICTS.find((kind) => kind === verdict) ?? null;
}

export interface RulingDraft {
  readonly verdict: VerdictKind;
  readonly reason: string;
}

export interface RulingActions {
  /** Whether it was kept. */
  readonly keep: (about: Verdict, before: Ruling | null, draft: RulingDraft) => Promise<boolean>;
  readonly takeBack: (ruling: Ruling) => Promise<void>;
}

export function useRulingActions(): RulingActions {
  const dispatch = useDispatch();
  const notify = useNotify();
  return {
    keep: async (about, before, { verdict, reason }) => {
      const done = await dispatch(
        before
          ? { kind: 'ruling.set', id: before.id, changes: { verdict, reason } }
          : { kind: 'ruling.add', figures: [...about.figures], verdict, reason },
      );
      return done.ok;
    },
    takeBack: async ({ id }) => {
      const done = await dispatch({ kind: 'ruling.delete', ids: [id] });
      if (done.ok) notify('Ruling taken back', { undo: true });
    },
  };
}
