import { fail, type Result } from '#shared/base/result.ts';
import type { Channel } from '#shared/ipc/channels.ts';
import { CONTRACT, type Output, type ParsedInput } from '#shared/ipc/contract.ts';
import type { Handlers } from '#electron/handlers/handlers.ts';

/** Where a bug is written down: stderr in the app, a list in tests. */
export type ReportBug = (where: Channel | 'main', error: unknown) => void;

/** The parsed input, or null. A value nested so deep that parsing overflows the stack is not valid. */
function parsed<C extends Channel>(channel: C, input: unknown): { value: ParsedInput<C> } | null {
  try {
    const result = CONTRACT[channel].input.safeParse(input);
    // The schema is the channel's own, so its output is that channel's input.
    return result.success ? { value: result.data as ParsedInput<C> } : null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/**
 * One request from the window: parse, handle, answer. Never throws: an input that does not fit is
 * 'not-valid', and an exception in a handler is a bug, written down and answered as 'refused'.
 */
export async function answer<C extends Channel>(
  handlers: Handlers,
  channel: C,
  input: unknown,
  reportBug: ReportBug,
): Promise<Result<Output<C>>> {
  try {
    const request = parsed(channel, input);
    if (!request) {
      return fail('not-valid', 'Attest did not understand that request, so nothing was changed.');
    }
    return await handlers[channel](request.value);
  } catch (error) {
    reportBug(channel, error);
    return fail(
      'refused',
      'Something in Attest went wrong, so this was not done. Your project is as it was; try again.',
    );
  }
}
