import type { Result } from '#shared/base/result.ts';
import type { Conversion } from '#shared/document/conversion.ts';
import type { BibliographyEntry } from '#shared/exchange/bibliography-entry.ts';
import type { PagePicture } from './import-message.ts';
import type { ConvertOptions } from './convert.ts';

/** One file to convert. `fileName` is its base name; the options override what would be detected. */
export interface ConversionJob extends Omit<ConvertOptions, 'resources'> {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

export interface PageJob extends Pick<ConversionJob, 'fileName' | 'bytes'> {
  readonly page: number;
}

export interface ConversionOptions {
  readonly signal: AbortSignal;
  /** Share done, 0 to 1. */
  readonly onProgress: (share: number) => void;
}

/**
 * Turns a file's bytes into a conversion somewhere a hostile file costs only itself. Never rejects
 * for what a file holds: refusals, time and memory limits and cancelling are failures with a plain
 * sentence. `close` ends whatever process serves it; later calls start a new one.
 */
export interface Converter {
  readonly convert: (job: ConversionJob, options: ConversionOptions) => Promise<Result<Conversion>>;
  /** The entries of a bibliographic file; none where it is a text like others. */
  readonly entries: (
    job: Pick<ConversionJob, 'fileName' | 'bytes'>,
    options: ConversionOptions,
  ) => Promise<Result<readonly BibliographyEntry[]>>;
  /** A page of a file as a picture; pages count from 1. */
  readonly page: (job: PageJob, options: ConversionOptions) => Promise<Result<PagePicture>>;
  readonly close: () => void;
}
