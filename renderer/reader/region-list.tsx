import { Keyboard } from 'lucide-react';
import { useMemo } from 'react';
import { regionText, shownRegions } from '#shared/annotation/region.ts';
import { ScriptRuns } from '#renderer/parts/script-runs.tsx';
import { useGo, useTable } from '#renderer/state/hooks.ts';
import { Icon } from '#renderer/ui/icon.tsx';
import { useDesk, useSession } from './desk-context.ts';

/** The regions of the open document in the order of their pages, and how many marks stand in each. */
export function RegionList() {
  const { document } = useDesk().text();
  const go = useGo();
  const open = useSession((session) => session.openRegion);
  const table = useTable('region');
  const highlights = useTable('highlight');
  const figures = useTable('figure');
  const regions = useMemo(() => shownRegions(table.values(), document), [table, document]);
  const marks = useMemo(() => {
    const counts = new Map<string, number>();
    const add = (textHash: string) => counts.set(textHash, (counts.get(textHash) ?? 0) + 1);
    for (const { anchor } of highlights.values()) add(anchor.textHash);
    for (const { textHash, decision } of figures.values())
      if (decision === 'accepted') add(textHash);
    return counts;
  }, [highlights, figures]);
  if (regions.length === 0) return null;
  return (
    <ul className="reader__region-list" aria-label="Regions with words typed in by hand">
      {regions.map((region) => {
        const count = marks.get(regionText(region).textHash) ?? 0;
        return (
          <li key={region.id}>
            <button
              type="button"
              className="reader__region-row"
              aria-current={region.id === open}
              onClick={() => go({ screen: 'reader', document: document.id, record: region.id })}
            >
              <span className="reader__region-place">
                <Icon icon={Keyboard} size={14} /> Page {region.page}, typed in by hand
                {count > 0 && (
                  <span className="end">{count === 1 ? '1 mark' : `${count} marks`}</span>
                )}
              </span>
              <span className="reader__region-words">
                <ScriptRuns text={region.words.replaceAll('\n', ' ')} />
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
