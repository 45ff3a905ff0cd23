import type { IsoDate } from '#shared/base/iso-date.ts';
import type { BriefModel } from '#shared/brief/brief-model.ts';
import type { Result } from '#shared/base/result.ts';
import type { Conversion, SourceFormat } from '#shared/document/conversion.ts';
import type { PictureType } from '#shared/document/text.ts';
import type { BibliographyEntry } from '#shared/exchange/bibliography-entry.ts';
import type { EventName } from '#shared/ipc/channels.ts';
import type { AppSettings, EventPayload } from '#shared/ipc/contract.ts';

/**
 * What the handlers ask of the world. Each port has a window adapter and a command-line adapter; the
 * handlers never import either.
 */

/** The window holds tokens, main holds paths. Equal paths get equal tokens while the app runs. */
export interface PathTokens {
  readonly grant: (path: string) => string;
  /** undefined for a token nobody handed out. */
  readonly path: (token: string) => string | undefined;
}

export interface SaveRequest {
  readonly title: string;
  readonly fileName: string; // suggested, with its extension
  readonly extension: string; // without the dot
}

export interface ConfirmRequest {
  readonly message: string;
  readonly detail: string;
  readonly action: string; // label of the button that says yes
}

/** Questions only a person can answer. Paths are absolute; null or an empty list = cancelled. */
export interface Dialogs {
  /** The folder of a project that exists. */
  readonly chooseProject: () => Promise<string | null>;
  /** Where a new project of this name goes: the path its folder will have (not made yet). */
  readonly choosePlace: (name: string) => Promise<string | null>;
  readonly chooseFiles: () => Promise<readonly string[]>;
  /** A folder whose files are imported. */
  readonly chooseFolder: () => Promise<string | null>;
  readonly chooseBundle: () => Promise<string | null>;
  readonly saveFile: (request: SaveRequest) => Promise<string | null>;
  readonly confirm: (request: ConfirmRequest) => Promise<boolean>;
}

export interface RecentProject {
  readonly path: string;
  readonly name: string;
  readonly openedAt: IsoDate;
}

/** Local to this installation; never inside a project, never from the operating system's account. */
export interface UserData {
  readonly settings: () => Promise<AppSettings>;
  readonly changeSettings: (changes: Partial<AppSettings>) => Promise<AppSettings>;
  /** Newest first. */
  readonly recent: () => Promise<readonly RecentProject[]>;
  readonly rememberProject: (path: string, name: string) => Promise<void>;
  readonly clearRecent: () => Promise<void>;
  /** Which of a project's people I am (`per_...`), or null when nobody was asked yet. */
  readonly me: (projectId: string) => Promise<string | null>;
  readonly setMe: (projectId: string, person: string) => Promise<void>;
  /** Whether the person said that another program carries this folder between computers. */
  readonly isSaidSynced: (folder: string) => Promise<boolean>;
  readonly saySynced: (folder: string, synced: boolean) => Promise<void>;
}

/**
 * One file to convert. `fileName` is its base name; `format` and `encoding` override what it would be read
 * as; `unicode` makes Burmese in Zawgyi into Unicode.
 */
export interface ConversionJob {
  readonly fileName: string;
  readonly format?: SourceFormat;
  readonly encoding?: string;
  readonly unicode?: boolean;
  /** Pictures saved beside a page, by the address the page has for them. */
  readonly beside?: Readonly<Record<string, Uint8Array>>;
  readonly bytes: Uint8Array;
}

export interface PageJob extends Pick<ConversionJob, 'fileName' | 'bytes'> {
  readonly page: number;
}

export interface PagePicture {
  readonly type: PictureType;
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

export interface ConversionOptions {
  readonly signal: AbortSignal;
  /** Share done, 0 to 1. */
  readonly onProgress: (share: number) => void;
}

/** Turns a file's bytes into canonical text and blocks, somewhere a hostile file costs only itself. */
export interface Converter {
  readonly convert: (job: ConversionJob, options: ConversionOptions) => Promise<Result<Conversion>>;
  /** The entries of a bibliographic file; none where it is a text like others. */
  readonly entries: (
    job: Pick<ConversionJob, 'fileName' | 'bytes'>,
    options: ConversionOptions,
  ) => Promise<Result<readonly BibliographyEntry[]>>;
  /** A page of a file as a picture; pages count from 1. */
  readonly page: (job: PageJob, options: ConversionOptions) => Promise<Result<PagePicture>>;
}

/** Says something to the window unasked; the command line prints or ignores it. */
export type Announce = <E extends EventName>(event: E, payload: EventPayload<E>) => void;

/** Makes a fresh copy of the sample project and answers its folder. */
export interface SampleProject {
  readonly prepare: () => Promise<Result<string>>;
}

export interface PrintRequest {
  readonly brief: BriefModel;
}

/** Lays a briefing out on its paper. Answers the bytes of the PDF; throws when it could not. */
export interface Printer {
  readonly print: (request: PrintRequest) => Promise<Uint8Array>;
}
