import { useEffect, useState } from 'react';
import type { Output } from '#shared/ipc/contract.ts';
import { useBackend } from './hooks.ts';

type Hits = Output<'search.find'>;
interface Answer {
  readonly query: string;
  readonly hits: Hits;
  readonly failure: string | null;
}

/** A pause in typing, in ms, after which the texts are searched. */
const PAUSE = 60;
const SHORTEST = 2;
const NOTHING: Answer = { query: '', hits: [], failure: null };

export interface Asked {
  readonly query: string;
  readonly limit: number;
  /** Who asks: its next question ends main's work on this one. */
  readonly asker: string;
}

/** What main found; the answer to the last query stays until the next is there. */
export function useSentences({ query, limit, asker }: Asked): Answer {
  const backend = useBackend();
  const [answer, setAnswer] = useState<Answer>(NOTHING);
  // A space at the end says that the last word is whole.
  const wanted = query.trimStart();
  const isShort = wanted.trim().length < SHORTEST;
  useEffect(() => {
    if (isShort) return;
    let isOld = false;
    const timer = setTimeout(() => {
      void backend.request['search.find']({ query: wanted, limit, asker }).then((found) => {
        if (isOld || (!found.ok && found.failure.code === 'cancelled')) return;
        setAnswer(
          found.ok
            ? { query: wanted, hits: found.value, failure: null }
            : { query: wanted, hits: [], failure: found.failure.sentence },
        );
      });
    }, PAUSE);
    return () => {
      isOld = true;
      clearTimeout(timer);
    };
  }, [backend, wanted, limit, asker, isShort]);
  return isShort ? NOTHING : answer;
}
