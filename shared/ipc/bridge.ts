import type { Result } from '#shared/base/result.ts';
import type { EventName, RendererChannel } from './channels.ts';
import type { EventPayload, Input, Output } from './contract.ts';

/** A named function per request: `window.attest.request['project.undo']({})`. */
export type Requests = {
  readonly [C in RendererChannel]: (input: Input<C>) => Promise<Result<Output<C>>>;
};

/** What the preload puts on `window.attest`. */
export interface Bridge {
  readonly request: Requests;
  /** Turns dropped files into tokens. The renderer passes File objects and never sees a path. */
  readonly grantDropped: (files: readonly DroppedFile[]) => Promise<Result<Output<'import.grant'>>>;
  /** Returns its own unsubscribe. */
  readonly on: <E extends EventName>(event: E, listener: (payload: EventPayload<E>) => void) => () => void;
}

/** A DOM File; named structurally because shared code knows no DOM. */
export interface DroppedFile {
  readonly name: string;
  readonly size: number;
}
