import type { NotebookStore } from '#renderer/state/notebook.ts';
import type { Fold } from './folds.ts';
import type { PageView } from './page-view.ts';
import type { ReaderData } from './reader-data.ts';
import type { ReaderText, ReaderWorld } from './reader-world.ts';
import { createSession, type SessionStore } from './session.ts';

/** What the page was last drawn from. */
export interface Drawn {
  readonly text: ReaderText;
  readonly data: ReaderData;
  readonly folds: readonly Fold[];
}

/** The reader's world for one open text: keys and clicks look here, not into a render's past. */
export class ReaderDesk implements ReaderWorld {
  readonly store: NotebookStore;
  readonly session: SessionStore;
  private drawn: Drawn;

  constructor(store: NotebookStore, drawn: Drawn) {
    this.store = store;
    this.session = createSession();
    this.drawn = drawn;
  }

  readonly text = (): ReaderText => this.drawn.text;
  readonly data = (): ReaderData => this.drawn.data;
  readonly folds = (): readonly Fold[] => this.drawn.folds;
  readonly view = (): PageView | null => this.session.getState().view;

  update(drawn: Drawn): void {
    this.drawn = drawn;
  }
}
