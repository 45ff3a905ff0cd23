import {
  BookOpenText,
  ChartBarBig,
  FileDiff,
  FileText,
  GitBranch,
  Hash,
  History,
  LibraryBig,
  Scale,
  Settings2,
  Trash2,
  type LucideIcon,
} from 'lucide-react';
import type { Screen } from '#renderer/state/route.ts';

export interface ScreenPlace {
  readonly id: Screen;
  readonly label: string;
  readonly icon: LucideIcon;
  /** Pressed after G. */
  readonly letter: string;
  /** Other words it is looked for by. */
  readonly also?: string;
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

/** Reached from Settings or the Library, the palette and its keys; the rail is for the daily work. */
export const QUIET_PLACES: readonly ScreenPlace[] = [
  { id: 'trash', label: 'Trash', icon: Trash2, letter: 'D', also: 'deleted, bin, restore' },
  {
    id: 'recovery',
    label: 'Recovery',
    icon: History,
    letter: 'Y',
    also: 'go back to an earlier state, history, backup, restore',
  },
  { id: 'versions', label: 'New versions', icon: FileDiff, letter: 'V' },
];

export const ALL_PLACES: readonly ScreenPlace[] = [
  ...SCREEN_PLACES,
  ...QUIET_PLACES,
  SETTINGS_PLACE,
];

export function placeOf(screen: Screen): ScreenPlace {
  return ALL_PLACES.find((place) => place.id === screen) ?? SETTINGS_PLACE;
}
