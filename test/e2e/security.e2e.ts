import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHANNELS } from '#shared/ipc/channels.ts';
import { CONTENT_SECURITY_POLICY } from '#electron/window/content-security-policy.ts';
import { type Launched, launch } from './launch.ts';

/** In the page: what the policy reported while `act` ran. */
const violations = (launched: Launched, act: string) =>
  launched.page.evaluate(async (code) => {
    const seen: string[] = [];
    const note = (event: SecurityPolicyViolationEvent) => seen.push(event.effectiveDirective);
    document.addEventListener('securitypolicyviolation', note);
    // DOM calls only: the policy forbids making functions out of strings.
    const made = document.createElement(code.split(' ')[0] ?? '');
    for (const pair of code.split(' ').slice(1)) {
      const [name = '', value = ''] = pair.split('=');
      if (name === 'text') made.textContent = value;
      else made.setAttribute(name, value);
    }
    document.body.append(made);
    await new Promise((resolve) => setTimeout(resolve, 300));
    made.remove();
    document.removeEventListener('securitypolicyviolation', note);
    return seen;
  }, act);

describe('the window', () => {
  let launched: Launched;
  beforeAll(async () => (launched = await launch()));
  afterAll(() => launched.close());

  it('opens without a word of complaint', async () => {
    await launched.page.waitForTimeout(500);
    expect(launched.complaints).toEqual([]);
    expect(launched.bugs).toEqual([]);
    expect(launched.page.url()).toBe('app://attest/index.html');
  });

  it('answers app.info and keeps to its own user-data folder', async () => {
    const info = await launched.page.evaluate(() => window.attest.request['app.info']({}));
    expect(info).toMatchObject({ ok: true, value: { platform: process.platform } });
    const folder = await launched.app.evaluate(({ app }) => app.getPath('userData'));
    expect(folder).toBe(launched.userData);
  });

  it('shows the page named functions and nothing generic', async () => {
    const shape = await launched.page.evaluate(() => ({
      bridge: Object.keys(window.attest).sort(),
      requests: Object.keys(window.attest.request).sort(),
      others: ['attestPrint', 'require', 'process', 'electron', 'ipcRenderer', 'module'].filter(
        (name) => name in window,
      ),
    }));
    expect(shape.bridge).toEqual(['grantDropped', 'on', 'request']);
    expect(shape.requests).toEqual(CHANNELS.filter((name) => name !== 'import.grant').sort());
    expect(shape.others).toEqual([]);
  });

  it('listens to events of the contract only', async () => {
    const refused = await launched.page.evaluate(() => {
      try {
        window.attest.on('electron-internal' as 'app.menu', () => {});
        return 'taken';
      } catch {
        return 'refused';
      }
    });
    expect(refused).toBe('refused');
  });

  it('does not take a made-up object for a dropped file', async () => {
    const made = await launched.page.evaluate(() => {
      const forged = { name: 'a', size: 1, path: '/etc/passwd' };
      return window.attest.grantDropped([forged]);
    });
    expect(JSON.stringify(made)).not.toContain('passwd');
    expect(made.ok && made.value.length > 0).toBe(false);
  });
});

describe('the policy', () => {
  let launched: Launched;
  beforeAll(async () => (launched = await launch()));
  afterAll(() => launched.close());

  it('comes as a header with every answer, and unknown addresses have no answer', async () => {
    const answers = await launched.app.evaluate(
      async ({ session }, addresses) => {
        const ask = async (address: string) => {
          const { status, headers } = await session.defaultSession.fetch(address);
          return [status, headers.get('content-security-policy')];
        };
        return Promise.all(addresses.map(ask));
      },
      [
        'app://attest/index.html',
        'app://attest/package.json',
        'app://attest/..%2f..%2fpackage.json',
        'app://attest/etc/passwd',
      ],
    );
    expect(answers).toEqual([
      [200, CONTENT_SECURITY_POLICY],
      ...Array.from({ length: 3 }, () => [404, CONTENT_SECURITY_POLICY]),
    ]);
  });

  it.each([
    ['script-src-elem', 'script text=document.title="owned"'],
    ['script-src-elem', 'script src=https://attest.invalid/x.js'],
    ['style-src-elem', 'style text=body{color:red}'],
    ['style-src-attr', 'p style=color:red'],
    ['img-src', 'img src=https://attest.invalid/x.png'],
    ['frame-src', 'iframe src=https://attest.invalid/'],
    ['frame-src', 'iframe src=app://attest/index.html'],
    ['object-src', 'object data=https://attest.invalid/x.swf'],
    ['media-src', 'video src=https://attest.invalid/x.mp4'],
    ['script-src-attr', 'img src=data:, onerror=document.title="owned"'],
    ['base-uri', 'base href=https://attest.invalid/'],
  ])('refuses %s: <%s>', async (directive, element) => {
    expect(await violations(launched, element)).toContain(directive);
    expect(await launched.page.title()).not.toBe('owned');
  });

  it('refuses code made of strings', async () => {
    const made = await launched.page.evaluate(
      () =>
        // Later, because the driver's own call is allowed to make code while it runs.
        new Promise((resolve) => {
          setTimeout(() => {
            try {
              const FromText = Function as unknown as new (code: string) => unknown;
              resolve(typeof new FromText('return 1'));
            } catch (error) {
              resolve((error as Error).name);
            }
          });
        }),
    );
    expect(made).toBe('EvalError');
  });

  it('refuses every kind of connection', async () => {
    const directives = await launched.page.evaluate(async () => {
      const seen: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) => {
        seen.push(`${event.effectiveDirective} ${event.blockedURI}`);
      });
      const nothing = () => {};
      await fetch('https://attest.invalid/fetch').catch(nothing);
      await fetch('app://attest/index.html').catch(nothing);
      new WebSocket('wss://attest.invalid/socket').onerror = nothing;
      new EventSource('https://attest.invalid/events').onerror = nothing;
      navigator.sendBeacon('https://attest.invalid/beacon');
      await new Promise((resolve) => setTimeout(resolve, 300));
      return [...new Set(seen)].sort(); // the page's own policy and the header's both report
    });
    expect(directives).toEqual([
      'connect-src app',
      'connect-src https://attest.invalid/beacon',
      'connect-src https://attest.invalid/events',
      'connect-src https://attest.invalid/fetch',
      'connect-src wss://attest.invalid/socket',
    ]);
  });

  it('lets no worker of another origin start', async () => {
    const refused = await launched.page.evaluate(() =>
      navigator.serviceWorker.register('app://attest/x.js').then(
        () => 'registered',
        () => 'refused',
      ),
    );
    expect(refused).toBe('refused');
  });
});

describe('the guard', () => {
  let launched: Launched;
  beforeAll(async () => (launched = await launch()));
  afterAll(() => launched.close());

  it.each(['https://attest.invalid/', 'file:///etc/passwd', 'app://attest/print.html'])(
    'keeps the page where it is when it wants to go to %s',
    async (address) => {
      await launched.page.evaluate((to) => void (location.href = to), address);
      await launched.page.waitForTimeout(200);
      expect(launched.page.url()).toBe('app://attest/index.html');
      expect(await launched.page.evaluate(() => typeof window.attest)).toBe('object');
    },
  );

  it('opens no second window', async () => {
    const opened = await launched.page.evaluate(() =>
      ['https://attest.invalid/', 'about:blank', 'app://attest/index.html'].map(
        (address) => window.open(address) === null,
      ),
    );
    expect(opened).toEqual([true, true, true]);
    const count = await launched.app.evaluate(
      ({ BrowserWindow }) => BrowserWindow.getAllWindows().length,
    );
    expect(count).toBe(1);
  });

  it('grants no permission', async () => {
    const states = await launched.page.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi'];
      const queried = await Promise.all(
        names.map(async (name) => {
          const found = await navigator.permissions.query({ name: name as PermissionName });
          return found.state;
        }),
      );
      const read = await navigator.clipboard.readText().then(
        () => 'granted',
        () => 'denied',
      );
      return [...queried, read, await Notification.requestPermission()];
    });
    expect(states).toEqual(Array(7).fill('denied'));
  });

  it('cancels every request that would leave the app, whoever makes it', async () => {
    const outcomes = await launched.app.evaluate(async ({ session }) => {
      const addresses = ['https://attest.invalid/', 'http://127.0.0.1:9/'];
      return Promise.all(
        addresses.map((address) =>
          session.defaultSession.fetch(address).then(
            () => 'answered',
            (error: unknown) => String(error),
          ),
        ),
      );
    });
    for (const outcome of outcomes) expect(outcome).toMatch(/ERR_BLOCKED_BY_CLIENT/);
  });

  it('hears nothing from a page that made itself blank', async () => {
    const { page } = launched;
    await page.evaluate(() => void (location.href = 'about:blank'));
    await page.waitForURL('about:blank');
    const answer = await page.evaluate(
      () => (window.attest as typeof window.attest | undefined)?.request['app.info']({}) ?? null,
    );
    expect(answer?.ok ?? false).toBe(false);
  });

  it('has the spell checker off and names nowhere to resolve hosts', async () => {
    const state = await launched.app.evaluate(({ app, session }) => ({
      spelling: session.defaultSession.isSpellCheckerEnabled(),
      hosts: app.commandLine.getSwitchValue('host-resolver-rules'),
    }));
    expect(state).toEqual({ spelling: false, hosts: 'MAP * ~NOTFOUND' });
  });
});
