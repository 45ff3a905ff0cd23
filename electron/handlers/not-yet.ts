import { fail } from '#shared/base/result.ts';
import { CHANNELS, type Channel } from '#shared/ipc/channels.ts';
import type { HandlersOf } from './handlers.ts';

/** Handlers of a group this build does not have: each request is refused with a sentence. */
export function notYet<G extends string>(group: G, what: string): HandlersOf<G> {
  const refuse = () => fail('refused', `This build cannot ${what} yet.`);
  const channels = CHANNELS.filter((channel: Channel) => channel.startsWith(`${group}.`));
  // Every channel of the group is there by the filter, and a refusal is a Result of any kind.
  return Object.fromEntries(
    channels.map((channel) => [channel, refuse]),
  ) as unknown as HandlersOf<G>;
}
