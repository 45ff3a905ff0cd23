import { useCallback, useMemo } from 'react';
import { useNotebook, useNotebookStore, useRoute } from '#renderer/state/hooks.ts';
import { go, lastRoute } from '#renderer/state/notebook.ts';
import { useOpenSuggestions } from '#renderer/state/reading-hooks.ts';
import type { Screen } from '#renderer/state/route.ts';
import { useTypedSuggestions } from '#renderer/state/typed-suggestions.ts';
import { Rail } from '#renderer/ui/rail.tsx';
import type { Overlay } from './actions.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { ProjectBanners } from './project-banners.tsx';
import { SCREEN_PLACES, SETTINGS_PLACE } from './screens.ts';
import { MountedScreen } from './screen.tsx';
import { TopStrip } from './top-strip.tsx';

const FOOT = [SETTINGS_PLACE];

/** An open project: rail, top bar and the screen in sight. */
export function Workspace({ show }: { show: (overlay: Overlay) => void }) {
  const { screen } = useRoute();
  const projectId = useNotebook((notebook) => notebook.header?.id ?? '');
  return (
    <div className="shell" key={projectId}>
      <ScreenRail screen={screen} />
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

/** The ways to the screens. It alone is drawn anew when suggestions come in or are decided on. */
function ScreenRail({ screen }: { screen: Screen }) {
  const store = useNotebookStore();
  const badge = useReviewBadge();
  const onSelect = useCallback((id: Screen) => go(store, lastRoute(store.getState(), id)), [store]);
  const items = useMemo(
    () =>
      SCREEN_PLACES.map((place) =>
        place.id === 'figures' && badge !== null ? { ...place, badge } : place,
      ),
    [badge],
  );
  return (
    <Rail
      label="Screens"
      appName="Attest"
      items={items}
      footItems={FOOT}
      current={screen}
      onSelect={onSelect}
    />
  );
}

function useReviewBadge(): string | null {
  const open = useOpenSuggestions();
  const typed = useTypedSuggestions();
  return useMemo(() => {
    let count = 0;
    for (const { suggestions } of [...open.values(), ...typed]) count += suggestions.length;
    if (count === 0) return null;
    return count === 1 ? '1 suggestion to review' : `${count} suggestions to review`;
  }, [open, typed]);
}
