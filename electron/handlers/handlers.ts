import type { Result } from '#shared/base/result.ts';
import type { Channel } from '#shared/ipc/channels.ts';
import type { Output, ParsedInput } from '#shared/ipc/contract.ts';

/** One handler per request, thin, parsed input in, Result out. A missing or misspelt one fails to compile. */
export type Handlers = {
  readonly [C in Channel]: (
    input: ParsedInput<C>,
  ) => Promise<Result<Output<C>>> | Result<Output<C>>;
};

/** The handlers of one contract group: `HandlersOf<'project'>`. */
export type HandlersOf<G extends string> = Pick<Handlers, Extract<Channel, `${G}.${string}`>>;
