import { createStore, type StoreApi } from 'zustand/vanilla';
import type { RegionBox } from '#shared/annotation/region.ts';
import type { PageScan } from '#shared/document/text.ts';
import type { TextRange } from '#shared/base/text-range.ts';
import type { PageView } from './page-view.ts';

/** What is selected on the page beside the text itself. */
export interface Current {
  readonly kind: 'highlight' | 'figure' | 'suggestion';
  readonly id: string;
}

/** What a claim leans on; null = the passage is to be highlighted first. */
export type ClaimTarget = Current & { readonly kind: 'highlight' | 'figure' };

/** The one card that may be open, under the line it is about. */
export type Card =
  | { readonly kind: 'claim'; readonly range: TextRange; readonly target: ClaimTarget | null }
  | { readonly kind: 'note'; readonly range: TextRange; readonly highlight: string | null }
  | { readonly kind: 'figure'; readonly range: TextRange; readonly id: string | null }
  | { readonly kind: 'tag'; readonly range: TextRange; readonly key: number };

/** A page that is a picture, and the element it is drawn in. */
export interface ScanRoom {
  readonly scan: PageScan;
  readonly room: HTMLElement;
}

/** `region` is the one that is moved; null for a new one. */
export interface DrawnBox {
  readonly page: number;
  readonly box: RegionBox;
  readonly region: string | null;
}

export interface Finding {
  readonly query: string;
  readonly hits: readonly TextRange[];
  readonly at: number;
}

/** What a person is doing on one page. It is forgotten when another text is opened. */
export interface Session {
  /** The drawn page; null until the editor stands. */
  readonly view: PageView | null;
  readonly selection: TextRange | null;
  readonly current: Current | null;
  readonly card: Card | null;
  readonly openFolds: ReadonlySet<number>; // by first block
  readonly finding: Finding | null;
  readonly arrival: TextRange | null;
  /** What of the text is in sight. */
  readonly sight: TextRange;
  /** Counts how often lines may have moved: another width, size of type, or fold. */
  readonly layout: number;
  /** A mouse button is down: the toolbar waits. */
  readonly isDragging: boolean;
  /** Tags a suggestion will get when it is accepted, by its id; missing = the ones it suggests. */
  readonly tagsToBe: ReadonlyMap<string, readonly string[]>;
  /** Pages that are pictures and near the window, by their number, and where they are drawn. */
  readonly scans: ReadonlyMap<number, ScanRoom>;
  /** Whether pages that are pictures are as wide as the page, or a dot for a dot. */
  readonly scanZoom: 'fit' | 'full';
  /** The region whose words are open, by id. */
  readonly openRegion: string | null;
  /** A box that is drawn or moved and not kept yet. */
  readonly box: DrawnBox | null;
}

export type SessionStore = StoreApi<Session>;

export function createSession(): SessionStore {
  return createStore<Session>(() => ({
    view: null,
    selection: null,
    current: null,
    card: null,
    openFolds: new Set<number>(),
    finding: null,
    arrival: null,
    sight: { start: 0, end: 0 },
    layout: 0,
    isDragging: false,
    tagsToBe: new Map<string, readonly string[]>(),
    scans: new Map<number, ScanRoom>(),
    scanZoom: 'fit',
    openRegion: null,
    box: null,
  }));
}
