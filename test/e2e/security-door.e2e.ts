import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Input } from '#shared/ipc/contract.ts';
import { type Launched, launch } from './launch.ts';

const info = (launched: Launched) =>
  launched.page.evaluate(() => window.attest.request['app.info']({}));

/** Stands in for the person at the message box, and for the system's browser. */
const person = (launched: Launched, response: number) =>
  launched.app.evaluate(({ dialog, shell }, answer) => {
    const seen = { asked: [] as string[], opened: [] as string[] };
    Object.assign(globalThis, { seen });
    dialog.showMessageBox = (...args: unknown[]) => {
      seen.asked.push((args.at(-1) as { detail: string }).detail);
      return Promise.resolve({ response: answer, checkboxChecked: false });
    };
    shell.openExternal = (address) => Promise.resolve(void seen.opened.push(address));
  }, response);

const seen = (launched: Launched) =>
  launched.app.evaluate(
    () => (globalThis as unknown as { seen: { asked: string[]; opened: string[] } }).seen,
  );

const openLink = (launched: Launched, href: string) =>
  launched.page.evaluate((to) => window.attest.request['app.openLink']({ href: to }), href);

describe('the door to main', () => {
  let launched: Launched;
  beforeAll(async () => (launched = await launch()));
  afterAll(() => launched.close());

  // Channels without a dialog behind them: those wait for a person.
  const channels = ['app.info', 'project.snapshot', 'project.dispatch', 'document.text'] as const;
  const inputs = fc.sample(fc.jsonValue({ maxDepth: 4 }), { numRuns: 10_000, seed: 20262 });

  it.each(channels)('%s takes 10,000 random values and main lives on', async (channel) => {
    const outcomes = await launched.page.evaluate(
      async ([name, json]) => {
        const BATCH = 20;
        const values = JSON.parse(json) as unknown[];
        const ask = window.attest.request[name as 'app.info'] as (
          input: unknown,
        ) => Promise<{ ok: boolean; failure?: { code: string } }>;
        const counts: Record<string, number> = {};
        for (let from = 0; from < values.length; from += BATCH) {
          const answers = await Promise.all(values.slice(from, from + BATCH).map(ask));
          for (const { ok, failure } of answers) {
            const outcome = ok ? 'ok' : (failure?.code ?? 'no code');
            counts[outcome] = (counts[outcome] ?? 0) + 1;
          }
        }
        return counts;
      },
      [channel, JSON.stringify(inputs)] as const,
    );
    expect(Object.values(outcomes).reduce((sum, count) => sum + count)).toBe(inputs.length);
    expect(outcomes['not-valid']).toBeGreaterThan(5_000);
    expect(await info(launched)).toMatchObject({ ok: true });
    expect(launched.bugs).toEqual([]);
  });

  it('takes what JSON cannot say: cycles, maps, dates, bytes', async () => {
    const answers = await launched.page.evaluate(async () => {
      const cycle: Record<string, unknown> = {};
      cycle['from'] = cycle;
      const odd = [cycle, new Map(), new Date(0), new Uint8Array(9), NaN, 10n, [,], undefined];
      const ask = window.attest.request['project.snapshot'];
      return Promise.all(odd.map((value) => ask(value as Input<'project.snapshot'>)));
    });
    for (const answer of answers) expect(answer).toMatchObject({ failure: { code: 'not-valid' } });
  });

  it('is shut to another page, even with our preload', async () => {
    const answer = await launched.app.evaluate(async ({ app, BrowserWindow }) => {
      const window = new BrowserWindow({
        show: false,
        webPreferences: {
          preload: `${app.getAppPath()}/dist/preload.cjs`,
          sandbox: true,
          contextIsolation: true,
        },
      });
      await window.loadURL('data:text/html,<title>another page</title>');
      const code = "window.attest.request['app.info']({})";
      const made = (await window.webContents.executeJavaScript(code)) as unknown;
      window.destroy();
      return made;
    });
    expect(answer).toMatchObject({ ok: false, failure: { code: 'refused' } });
  });
});

describe('a link', () => {
  let launched: Launched;
  beforeAll(async () => (launched = await launch()));
  afterAll(() => launched.close());

  it('is opened when the person has seen the address and agreed', async () => {
    await person(launched, 0);
    expect(await openLink(launched, 'https://example.org/a?b#c')).toEqual({ ok: true, value: {} });
    const { asked, opened } = await seen(launched);
    expect(asked[0]).toContain('https://example.org/a?b#c');
    expect(opened).toEqual(['https://example.org/a?b#c']);
  });

  it('is not opened when the person cancels', async () => {
    await person(launched, 1);
    await openLink(launched, 'https://example.org/');
    expect(await seen(launched)).toMatchObject({ asked: [expect.any(String)], opened: [] });
  });

  it.each(['javascript:alert(1)', 'file:///etc/passwd', 'mailto:a@example.org', 'app://attest/'])(
    'of another scheme is refused without a question: %s',
    async (href) => {
      await person(launched, 0);
      expect(await openLink(launched, href)).toMatchObject({ ok: false });
      expect(await seen(launched)).toEqual({ asked: [], opened: [] });
    },
  );
});
