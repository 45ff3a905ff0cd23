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
const PAUSE = 120;
const SHORTEST = 2;
const NOTHING: Answer = { query: '', hits: [], failure: null };

/** Sentences of the texts that fit; those of the last query stay until the next are there. */
export function useSentences(query: string, limit: number): Answer {
  const backend = useBackend();
  const [answer, setAnswer] = useState<Answer>(NOTHING);
  const wanted = query.trim();
  useEffect(() => {
    if (wanted.length < SHORTEST) return;
    let isOld = false;
    const timer = setTimeout(() => {
      void backend.request['search.find']({ query: wanted, limit }).then((found) => {
        if (isOld) return;
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
  }, [backend, wanted, limit]);
  return wanted.length < SHORTEST ? NOTHING : answer;
}
