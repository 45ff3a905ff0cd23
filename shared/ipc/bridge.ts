import type { BriefModel } from '#shared/brief/brief-model.ts';
import type { Result } from '#shared/base/result.ts';
import type { EventName, RendererChannel, TextChannel, TextEvent } from './channels.ts';
import type { EventPayload, Input, Output } from './contract.ts';

/** A named function per request. */
export type Requests = {
  readonly [C in RendererChannel]: (input: Input<C>) => Promise<Result<Output<C>>>;
};

/** What the window asks of main and hears from it; wire.ts is how it is carried. */
export interface Bridge {
  readonly request: Requests;
  /** Turns dropped files into tokens. The renderer passes File objects and never sees a path. */
  readonly grantDropped: (files: readonly DroppedFile[]) => Promise<Result<Output<'import.grant'>>>;
  /** Returns its own unsubscribe. */
  readonly on: <E extends EventName>(
    event: E,
    listener: (payload: EventPayload<E>) => void,
  ) => () => void;
}

/** What an answer is between main and the page: JSON text on the channels of TEXT_CHANNELS. */
export type Carried<C extends RendererChannel> = C extends TextChannel ? string : Output<C>;
/** The same for an event. */
export type Said<E extends EventName> = E extends TextEvent ? string : EventPayload<E>;

/** What the preload puts on `window.attest`: the bridge, with what is carried as text still text. */
export interface Wire extends Pick<Bridge, 'grantDropped'> {
  readonly request: {
    readonly [C in RendererChannel]: (input: Input<C>) => Promise<Result<Carried<C>>>;
  };
  readonly on: <E extends EventName>(event: E, listener: (payload: Said<E>) => void) => () => void;
}

/** A DOM File; named structurally because shared code knows no DOM. */
export interface DroppedFile {
  readonly name: string;
  readonly size: number;
}

/** What the preload of the print page puts on `window.attestPrint`; that page has no other bridge. */
export interface PrintBridge {
  /** The briefing to lay out. */
  readonly brief: () => Promise<BriefModel>;
  /** Every font has loaded and the page stands as it should be printed. */
  readonly ready: () => void;
}

/** Between the print page's preload and main; they exist on that page's contents alone. */
export const PRINT_CHANNELS = { brief: 'print.brief', ready: 'print.ready' } as const;
