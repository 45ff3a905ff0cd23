import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ok } from '#shared/base/result.ts';
import { CHANNELS, type Channel } from '#shared/ipc/channels.ts';
import { answer } from '#electron/ipc/answer.ts';
import type { Handlers } from '#electron/handlers/handlers.ts';

type Call = (channel: Channel, input: unknown) => unknown;

/** Handlers that all do the same thing; what they answer is not looked at by the door. */
function allHandlers(call: Call): Handlers {
  return Object.fromEntries(
    CHANNELS.map((channel) => [channel, (input: unknown) => call(channel, input)]),
  ) as unknown as Handlers;
}

const silent = () => {};

describe('an answer', () => {
  it('gives the handler the parsed input and passes its Result on', async () => {
    const handlers = allHandlers((_channel, input) => ok(input));
    const made = await answer(handlers, 'project.snapshot', { from: 3, more: 'x' }, silent);
    expect(made).toEqual({ ok: true, value: { from: 3 } });
  });

  it('refuses what does not fit the schema and does not call the handler', async () => {
    let called = 0;
    const handlers = allHandlers(() => ok((called += 1)));
    const made = await answer(handlers, 'project.snapshot', { from: -1 }, silent);
    expect(made).toMatchObject({ ok: false, failure: { code: 'not-valid' } });
    expect(called).toBe(0);
  });

  it('turns a throwing handler into a plain sentence and writes the bug down', async () => {
    const bugs: unknown[] = [];
    const handlers = allHandlers(() => {
      throw new Error('/home/somebody/secret');
    });
    const made = await answer(handlers, 'app.info', {}, (...bug) => bugs.push(bug));
    expect(made).toMatchObject({ ok: false, failure: { code: 'refused' } });
    expect(JSON.stringify(made)).not.toContain('secret');
    expect(bugs).toEqual([
      ['app.info', expect.objectContaining({ message: '/home/somebody/secret' })],
    ]);
  });

  it('turns a rejecting handler into the same', async () => {
    const handlers = allHandlers(() => Promise.reject(new Error('later')));
    const made = await answer(handlers, 'app.info', {}, silent);
    expect(made).toMatchObject({ ok: false, failure: { code: 'refused' } });
  });

  it('refuses a value nested 100,000 deep', async () => {
    let node: unknown = { type: 'text' };
    for (let depth = 0; depth < 100_000; depth += 1) node = { type: 'paragraph', content: [node] };
    const bugs: unknown[] = [];
    const made = await answer(
      allHandlers(() => ok({})),
      'project.dispatch',
      { command: { kind: 'block.add', brief: 'brf_x', node } },
      (...bug) => bugs.push(bug),
    );
    expect(made).toMatchObject({ ok: false, failure: { code: 'not-valid' } });
    expect(bugs).toEqual([]);
  });

  // Objects with the names the contract uses get further into the schemas than any other.
  const named = fc.record(
    {
      command: fc.record({ kind: fc.string(), commands: fc.anything() }, { requiredKeys: [] }),
      token: fc.string(),
      from: fc.anything(),
      query: fc.string(),
      limit: fc.integer(),
      files: fc.array(fc.string()),
      paths: fc.anything(),
      content: fc.uint8Array(),
      href: fc.webUrl(),
      __proto__: fc.anything(),
    },
    { requiredKeys: [] },
  );
  const calls = fc.sample(fc.oneof(fc.anything({ withBigInt: true }), named), {
    numRuns: 10_000,
    seed: 20261,
  });

  it.each(CHANNELS)('%s takes 10,000 random values without an exception', async (channel) => {
    const bugs: unknown[] = [];
    const handlers = allHandlers(() => ok({}));
    let refused = 0;
    for (const input of calls) {
      const made = await answer(handlers, channel, input, (...bug) => bugs.push(bug));
      if (!made.ok) refused += 1;
    }
    expect(bugs).toEqual([]);
    expect(refused).toBeGreaterThan(0);
  });
});
