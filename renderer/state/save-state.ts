/** Whether what stands here is on disk. */
export type SaveState =
  | { readonly kind: 'saved'; readonly at: number | null } // ms since 1970, null before the first save
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'not-saved'; readonly sentence: string };

/** A copy of the whole project, made where its own disk did not take it. */
export interface SavedCopy {
  readonly place: string; // token
  readonly folder: string;
  readonly missing: readonly string[];
  readonly revision: number;
}
