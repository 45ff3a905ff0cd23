import type { DraftBlock } from '#shared/document/canonical-text.ts';
import type { Metadata } from '#shared/document/metadata.ts';
import type { CleanPicture } from './clean-picture.ts';

/**
 * What a format's own converter answers: blocks with zones and what the markup states about the
 * document. `mapped` when the runs carry offsets of the file as decoded.
 */
export interface FormatReading {
  readonly drafts: readonly DraftBlock[];
  readonly stated: Metadata;
  readonly warnings: readonly string[];
  readonly mapped: boolean;
  /** IANA name, by packed formats whose parts are not UTF-8. */
  readonly encoding?: string;
  /** What the image runs' hashes stand for. */
  readonly pictures?: ReadonlyMap<string, CleanPicture>;
  /** Sizes of the pages that image runs are the whole of, by their number. */
  readonly scans?: ReadonlyMap<number, { readonly width: number; readonly height: number }>;
}
