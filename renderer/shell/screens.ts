import {
  BookOpenText,
  ChartBarBig,
  FileText,
  GitBranch,
  Hash,
  LibraryBig,
  Scale,
  Settings2,
  type LucideIcon,
} from 'lucide-react';
import type { Screen } from '#renderer/state/route.ts';

export interface ScreenPlace {
  readonly id: Screen;
  readonly label: string;
  readonly icon: LucideIcon;
  /** Pressed after G. */
  readonly letter: string;
}

export const SCREEN_PLACES: readonly ScreenPlace[] = [
  { id: 'library', label: 'Library', icon: LibraryBig, letter: 'L' },
  { id: 'reader', label: 'Reader', icon: BookOpenText, letter: 'R' },
  { id: 'claims', label: 'Claims', icon: Scale, letter: 'C' },
  { id: 'figures', label: 'Figures', icon: Hash, letter: 'F' },
  { id: 'charts', label: 'Charts', icon: ChartBarBig, letter: 'H' },
  { id: 'brief', label: 'Brief', icon: FileText, letter: 'B' },
  { id: 'share', label: 'Share', icon: GitBranch, letter: 'S' },
];

export const SETTINGS_PLACE: ScreenPlace = {
  id: 'settings',
  label: 'Settings',
  icon: Settings2,
  letter: 'T',
};

export function placeOf(screen: Screen): ScreenPlace {
  return SCREEN_PLACES.find((place) => place.id === screen) ?? SETTINGS_PLACE;
}
