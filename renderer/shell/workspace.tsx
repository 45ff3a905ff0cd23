import { useMemo } from 'react';
import { useNotebook, useNotebookStore, useRoute } from '#renderer/state/hooks.ts';
import { go, lastRoute } from '#renderer/state/notebook.ts';
import { useOpenSuggestions } from '#renderer/state/reading-hooks.ts';
import { Rail } from '#renderer/ui/rail.tsx';
import type { Overlay } from './actions.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { ProjectBanners } from './project-banners.tsx';
import { SCREEN_PLACES, SETTINGS_PLACE } from './screens.ts';
import { MountedScreen } from './screen.tsx';
import { TopStrip } from './top-strip.tsx';

/** An open project: rail, top bar and the screen in sight. */
export function Workspace({ show }: { show: (overlay: Overlay) => void }) {
  const store = useNotebookStore();
  const { screen } = useRoute();
  const projectId = useNotebook((notebook) => notebook.header?.id ?? '');
  const badge = useReviewBadge();
  const items = useMemo(
    () =>
      SCREEN_PLACES.map((place) =>
        place.id === 'figures' && badge !== null ? { ...place, badge } : place,
      ),
    [badge],
  );
  return (
    <div className="shell" key={projectId}>
      <Rail
        label="Screens"
        appName="Attest"
        items={items}
        footItems={[SETTINGS_PLACE]}
        current={screen}
        onSelect={(id) => go(store, lastRoute(store.getState(), id))}
      />
      <div className="shell__column">
        <TopStrip show={show} />
        <ProjectBanners />
        <ErrorBoundary resetKey={screen}>
          <MountedScreen screen={screen} />
        </ErrorBoundary>
      </div>
    </div>
  );
}

function useReviewBadge(): string | null {
  const open = useOpenSuggestions();
  return useMemo(() => {
    let count = 0;
    for (const { suggestions } of open.values()) count += suggestions.length;
    if (count === 0) return null;
    return count === 1 ? '1 suggestion to review' : `${count} suggestions to review`;
  }, [open]);
}
