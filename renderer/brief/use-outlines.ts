import { useEffect, useMemo, useState } from 'react';
import { applyZones } from '#shared/document/apply-zones.ts';
import type { Block } from '#shared/document/text.ts';
import { useBackend, useTable } from '#renderer/state/hooks.ts';

type Outlines = ReadonlyMap<string, readonly Block[]>;

/** Texts that highlights or accepted figures stand in, as `document textHash`. */
function useCitable(): ReadonlySet<string> {
  const figures = useTable('figure');
  const highlights = useTable('highlight');
  return useMemo(() => {
    const keys = new Set<string>();
    for (const { document, textHash, decision } of figures.values()) {
      if (decision === 'accepted') keys.add(`${document} ${textHash}`);
    }
    for (const { document, anchor } of highlights.values()) {
      keys.add(`${document} ${anchor.textHash}`);
    }
    return keys;
  }, [figures, highlights]);
}

/** Blocks of the texts that may be cited; a text that cannot be read goes without paragraph numbers. */
export function useOutlines(): Outlines {
  const backend = useBackend();
  const citable = useCitable();
  const zones = useTable('zone');
  const [read, setRead] = useState<Outlines>(new Map());
  useEffect(() => {
    let isOld = false;
    const ask = async () => {
      for (const key of citable) {
        if (read.has(key)) continue;
        const [document = '', textHash = ''] = key.split(' ');
        const answer = await backend.request['document.text']({ document, textHash });
        if (isOld) return;
        const blocks = answer.ok ? answer.value.blocks : [];
        setRead((before) => new Map(before).set(key, blocks));
        return; // the new state asks for the next
      }
    };
    void ask();
    return () => {
      isOld = true;
    };
  }, [backend, citable, read]);
  return useMemo(() => {
    const all = [...zones.values()];
    return new Map(
      [...read].map(([key, blocks]) => {
        const [document = '', textHash = ''] = key.split(' ');
        return [key, applyZones([...blocks], all, { document, textHash })];
      }),
    );
  }, [read, zones]);
}
