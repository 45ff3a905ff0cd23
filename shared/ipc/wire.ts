import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Bridge, Wire } from './bridge.ts';
import {
  TEXT_CHANNELS,
  TEXT_EVENTS,
  type Channel,
  type EventName,
  type RendererChannel,
} from './channels.ts';

const textChannels: ReadonlySet<Channel> = new Set(TEXT_CHANNELS);
const textEvents: ReadonlySet<EventName> = new Set(TEXT_EVENTS);

/** The engine's longest string is half a gigabyte; what is longer as text cannot be carried. */
function asText(value: unknown): Result<string> {
  try {
    return ok(JSON.stringify(value));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return fail('too-large', 'This is too large to be shown. Its files are safe as they are.');
  }
}

/** An answer of main as it goes to the page. */
export const carried = (channel: Channel, answer: Result<unknown>): Result<unknown> =>
  answer.ok && textChannels.has(channel) ? asText(answer.value) : answer;

/** An event of main as it goes to the page. */
export const said = (event: EventName, payload: unknown): unknown =>
  textEvents.has(event) ? JSON.stringify(payload) : payload;

function read(channel: RendererChannel, answer: Result<unknown>): Result<unknown> {
  if (!answer.ok || !textChannels.has(channel)) return answer;
  return ok(JSON.parse(answer.value as string));
}

/** The bridge over a wire: what came as text is read. */
export function overWire({ request, grantDropped, on }: Wire): Bridge {
  const asking = (channel: RendererChannel) => async (input: never) =>
    read(channel, await request[channel](input));
  const asked = Object.keys(request).map((name) => {
    const channel = name as RendererChannel; // the preload makes them from the list of channels
    return [channel, asking(channel)];
  });
  return {
    request: Object.fromEntries(asked) as Bridge['request'],
    grantDropped,
    on: (event, listener) =>
      on(event, (payload) => {
        const isText = textEvents.has(event);
        const given: unknown = isText ? JSON.parse(payload as string) : payload;
        listener(given as Parameters<typeof listener>[0]);
      }),
  };
}
