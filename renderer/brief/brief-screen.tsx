import './brief.css';
import { useMemo } from 'react';
import { useRoute, useTable } from '#renderer/state/hooks.ts';
import { ScreenFrame } from '#renderer/ui/screen-frame.tsx';
import { BriefDesk } from './brief-desk.tsx';
import { NoBriefs } from './no-briefs.tsx';
import { useBriefWorld } from './use-brief-world.ts';
import { WorldProvider } from './world-context.ts';

/** A text written from what was found, beside the page it becomes and the numbers it states. */
export function BriefScreen() {
  const { record } = useRoute();
  const table = useTable('brief');
  const world = useBriefWorld();
  const briefs = useMemo(
    () => [...table.values()].sort((a, b) => (a.created.at < b.created.at ? 1 : -1)),
    [table],
  );
  const brief = briefs.find(({ id }) => id === record) ?? briefs[0];
  return (
    <WorldProvider value={world}>
      {brief ? (
        <BriefDesk key={brief.id} brief={brief} briefs={briefs} />
      ) : (
        <ScreenFrame label="Brief">
          <NoBriefs />
        </ScreenFrame>
      )}
    </WorldProvider>
  );
}
