import type { Result } from '#shared/base/result.ts';
import type { Home } from '#shared/project/homes.ts';
import type { Project } from '#shared/project/project.ts';
import type { Touched } from './home-shelf.ts';
import type { ForeignChange } from './home-writer.ts';
import type { JournalDraft } from './journal.ts';
import type { Problem } from './read-homes.ts';
import type { SaveListeners } from './save-queue.ts';
import type { TextShelf } from './text-shelf.ts';
import type { WholeRequest } from './transaction.ts';
import type { Trash } from './trash.ts';

/** A project's folder while it is open. Every write is durable before it is called saved. */
export interface ProjectStore extends TextShelf {
  readonly folder: string;
  /** What was deleted; a change's deletions are noted here before it is saved. */
  readonly trash: Trash;
  /** The file a record is in, by its name inside the project; undefined for one that is not here. */
  readonly fileOf: (id: string) => Home | undefined;
  /** Takes note of a change; throws on an invalid record, answers at once, writes in the background. */
  readonly save: (project: Project, touched: Touched, revision: number) => void;
  /** The last revision known to be on disk. */
  readonly saved: () => number;
  /** Looks whether somebody else changed the files, and takes in what they wrote. */
  readonly look: () => Promise<void>;
  /** Resolves with the last saved revision once everything is on disk, or says why it is not. */
  readonly flush: () => Promise<Result<number>>;
  /** A change of several files, to be staged and handed to `commit`. */
  readonly draft: () => JournalDraft;
  /** Where a file of the project waits while the step that brought it is undone; emptied at close. */
  readonly undoPlace: (step: string, name: string) => string;
  /**
   * Saves a change of several files as one: whole or not at all, on disk and in memory. Nothing else
   * may be saved meanwhile. A failure leaves everything as it was.
   */
  readonly commit: (request: WholeRequest) => Promise<Result<null>>;
  /** Tells others who holds the project. */
  readonly introduce: (pseudonym: string) => Promise<void>;
  /** Saves what is left and lets the project go. */
  readonly close: () => Promise<Result<number>>;
}

/** What opening a folder answers. */
export interface OpenedStore {
  readonly store: ProjectStore;
  readonly project: Project;
  /** Why the project can only be read, in a sentence; null where it can be changed. */
  readonly readOnly: string | null;
  /** Whether that is because somebody else holds it, so that it can be taken over. */
  readonly isHeld: boolean;
  /** Who else has it open in a synced folder, in a sentence; null for nobody we know of. */
  readonly beside: string | null;
  readonly problems: readonly Problem[];
}

export interface StoreListeners extends SaveListeners {
  /** Somebody took the project over: from here on nothing of ours may be written. */
  readonly onLost: (sentence: string) => void;
  /** Somebody else wrote a file of the project: merge it into the value and save what comes of it. */
  readonly onForeign: (change: ForeignChange) => void;
  /** Something a person should know, in a sentence. */
  readonly onNotice: (sentence: string) => void;
}

export interface OpenRequest {
  readonly folder: string;
  readonly run: string;
  /**
   * `edit` falls back to reading when somebody else holds the project, `edit-or-refuse` fails then;
   * `take-over` takes the project from whoever holds it, `read` takes no lock and leaves no trace.
   */
  readonly access: 'edit' | 'edit-or-refuse' | 'take-over' | 'read';
  /** The person says that another program carries the folder between computers. */
  readonly isSaidSynced?: boolean;
  readonly listeners: StoreListeners;
}
