import type { TextRange } from '#shared/base/text-range.ts';

export const SCREENS = [
  'library',
  'reader',
  'claims',
  'figures',
  'charts',
  'brief',
  'share',
  'trash',
  'settings',
  'recovery',
  'versions',
] as const;
export type Screen = (typeof SCREENS)[number];

/** Where the window is. `record` is what to select there; `passage` where the reader should land. */
export interface Route {
  readonly screen: Screen;
  readonly document?: string;
  readonly record?: string;
  readonly passage?: TextRange;
  /** What the library asks about the document: which one it is a newer version or a copy of. */
  readonly ask?: 'newer-version' | 'same-text';
}
