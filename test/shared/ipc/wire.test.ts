import { describe, expect, it } from 'vitest';
import { fail, ok } from '#shared/base/result.ts';
import type { Wire } from '#shared/ipc/bridge.ts';
import { CHANNELS, TEXT_CHANNELS, TEXT_EVENTS } from '#shared/ipc/channels.ts';
import { carried, overWire, said } from '#shared/ipc/wire.ts';

const CHUNK = {
  revision: 7,
  records: [{ id: 'tag_a', name: 'Ferry “Ø”, ၁၂\u2028', tags: {} }],
  next: null,
};
const REFUSED = fail('refused', 'There is no project open.');

/** A wire whose far end answers each request with what `answers` has for it, and lets events be said. */
function wire(answers: Readonly<Record<string, Parameters<typeof carried>[1]>>) {
  const passed: unknown[] = [];
  const listening = new Map<string, (payload: unknown) => void>();
  const request = Object.fromEntries(
    CHANNELS.map((channel) => [
      channel,
      (input: unknown) => {
        const answer = carried(channel, answers[channel] ?? REFUSED);
        passed.push({ channel, input, answer });
        return Promise.resolve(answer);
      },
    ]),
  );
  const on = (event: string, listener: (payload: unknown) => void) => {
    listening.set(event, listener);
    return () => void listening.delete(event);
  };
  const made = { request, on, grantDropped: () => Promise.resolve(ok([])) } as unknown as Wire;
  return { bridge: overWire(made), passed, listening };
}

describe('the wire between main and the window', () => {
  it('carries many records as text, and the window reads what main answered', async () => {
    const { bridge, passed } = wire({ 'project.snapshot': ok(CHUNK) });
    expect(await bridge.request['project.snapshot']({ from: 0 })).toEqual(ok(CHUNK));
    expect(passed).toEqual([
      { channel: 'project.snapshot', input: { from: 0 }, answer: ok(JSON.stringify(CHUNK)) },
    ]);
  });

  it('leaves other answers as they are, bytes too', async () => {
    const picture = { bytes: new Uint8Array([1, 2, 3]) };
    const { bridge } = wire({ 'document.picture': ok(picture) });
    const asked = { document: 'doc_a', sha256: 'b'.repeat(64) };
    const answer = await bridge.request['document.picture'](asked as never);
    expect(answer.ok && answer.value).toBe(picture);
  });

  it.each([...TEXT_CHANNELS, 'app.info'] as const)('passes on that %s failed', async (channel) => {
    const { bridge } = wire({});
    expect(await bridge.request[channel](undefined as never)).toEqual(REFUSED);
  });

  it('says what is too long for one text', async () => {
    const half = 'x'.repeat(2 ** 28);
    const { bridge } = wire({ 'document.text': ok({ text: half, blocks: [half] }) });
    const answer = await bridge.request['document.text']({ document: 'doc_a' } as never);
    expect(answer).toMatchObject({ ok: false, failure: { code: 'too-large' } });
  });

  it('reads events that come as text and passes on the others, until nobody listens', () => {
    const { bridge, listening } = wire({});
    const heard: unknown[] = [];
    const off = [
      bridge.on('project.patched', (payload) => heard.push(payload)),
      bridge.on('project.saved', (payload) => heard.push(payload)),
    ];
    const patch = { revision: 8, changed: CHUNK.records, removed: ['fig_b'] };
    for (const [event, payload] of [
      ['project.patched', patch],
      ['project.saved', { revision: 8 }],
    ] as const) {
      const sent = said(event, payload);
      expect(typeof sent === 'string').toBe(TEXT_EVENTS.includes(event as 'project.patched'));
      listening.get(event)?.(sent);
    }
    expect(heard).toEqual([patch, { revision: 8 }]);
    for (const stop of off) stop();
    expect(listening.size).toBe(0);
  });
});
