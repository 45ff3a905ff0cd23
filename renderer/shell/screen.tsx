import { lazy, Suspense, useEffect } from 'react';
import { missingCase } from '#shared/base/missing-case.ts';
import { LibraryScreen } from '#renderer/library/library-screen.tsx';
import { SettingsScreen } from '#renderer/settings/settings-screen.tsx';
import { ShareScreen } from '#renderer/share/share-screen.tsx';
import { TrashScreen } from '#renderer/trash/trash-screen.tsx';
import { VersionsScreen } from '#renderer/versions/versions-screen.tsx';
import type { Screen } from '#renderer/state/route.ts';
import { LoadingState } from '#renderer/ui/loading-state.tsx';

// The editors and the chart library are most of the code. The first paint does without them, and they
// are fetched from the disk while the person looks at the library.
const reader = () => import('#renderer/reader/reader-screen.tsx');
const claims = () => import('#renderer/claims/claims-screen.tsx');
const figures = () => import('#renderer/figures/figures-screen.tsx');
const charts = () => import('#renderer/charts/charts-screen.tsx');
const recovery = () => import('#renderer/recovery/recovery-screen.tsx');
const brief = () => import('#renderer/brief/brief-screen.tsx');

const Reader = lazy(async () => ({ default: (await reader()).ReaderScreen }));
const Claims = lazy(async () => ({ default: (await claims()).ClaimsScreen }));
const Figures = lazy(async () => ({ default: (await figures()).FiguresScreen }));
const Charts = lazy(async () => ({ default: (await charts()).ChartsScreen }));
const Recovery = lazy(async () => ({ default: (await recovery()).RecoveryScreen }));
const Brief = lazy(async () => ({ default: (await brief()).BriefScreen }));

/** How long after the first paint the other screens are fetched, in ms. */
const QUIET = 800;

function screenOf(screen: Screen) {
  switch (screen) {
    case 'library':
      return <LibraryScreen />;
    case 'reader':
      return <Reader />;
    case 'claims':
      return <Claims />;
    case 'figures':
      return <Figures />;
    case 'charts':
      return <Charts />;
    case 'brief':
      return <Brief />;
    case 'share':
      return <ShareScreen />;
    case 'recovery':
      return <Recovery />;
    case 'trash':
      return <TrashScreen />;
    case 'versions':
      return <VersionsScreen />;
    case 'settings':
      return <SettingsScreen />;
    default:
      return missingCase(screen);
  }
}

/** The screen the route names. */
export function MountedScreen({ screen }: { screen: Screen }) {
  useEffect(() => {
    const timer = setTimeout(() => {
      // One that cannot be fetched says so when somebody goes there.
      void Promise.allSettled([reader(), figures(), claims(), charts(), brief()]);
    }, QUIET);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Suspense fallback={<LoadingState title="Opening the screen" rows={0} />}>
      {screenOf(screen)}
    </Suspense>
  );
}
