import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ROOT } from '#build/root.mjs';
import { type Launched, launch } from './launch.ts';

const state = ({ app }: Launched) =>
  app.evaluate(({ BrowserWindow, nativeTheme }) => {
    const [window] = BrowserWindow.getAllWindows();
    return {
      title: window?.getTitle(),
      visible: window?.isVisible(),
      smallest: window?.getMinimumSize(),
      theme: nativeTheme.themeSource,
    };
  });

describe('the main window', () => {
  let stage: string;
  let launched: Launched;
  beforeEach(async () => {
    stage = mkdtempSync(join(tmpdir(), 'attest-window-e2e-'));
    launched = await launch({ userData: join(stage, 'user-data') });
  });
  afterEach(async () => {
    await launched.close();
    rmSync(stage, { recursive: true, force: true });
  });

  it('is shown once it has painted, and not made smaller than it can be used', async () => {
    await expect.poll(async () => (await state(launched)).visible).toBe(true);
    expect((await state(launched)).smallest).toEqual([720, 480]);
  });

  it('asks main for a handful of files before its first picture', () => {
    const page = readFileSync(join(ROOT, 'dist', 'renderer', 'fresh.html'), 'utf8');
    const files = page.match(/(?:src|href)="[^"]*assets\/[^"]*"/g) ?? [];
    expect(files.filter((file) => file.includes('.css')).length).toBeGreaterThan(0);
    // A page that grows by a library's whole index shows it here first.
    expect(files.length).toBeLessThanOrEqual(8);
  });

  it('shows Welcome before any of its code is read', async () => {
    // The page stands still after its first picture: what it would read then never comes.
    await launched.page.route(/assets\/(begin|window|base)-[^/]*\.js$/, (route) => route.abort());
    const { page } = launched;
    await page.goto('app://attest/fresh.html');
    await expect.poll(() => page.locator('.first-picture h1').isVisible()).toBe(true);
    expect(await page.locator('.first-picture h1').textContent()).toContain('sentence');
    const font = await page
      .locator('.first-picture h1')
      .evaluate((heading) => getComputedStyle(heading).fontSize);
    expect(parseFloat(font)).toBeGreaterThan(30);
  });

  it('is not renamed by its page', async () => {
    await launched.page.evaluate(() => (document.title = 'Another project'));
    await launched.page.waitForTimeout(100);
    expect((await state(launched)).title).toBe('Attest');
  });

  it('follows the theme that was chosen, at the next start too', async () => {
    await launched.page.evaluate(() => window.attest.request['app.setSettings']({ theme: 'dark' }));
    expect((await state(launched)).theme).toBe('dark');
    await launched.close();
    launched = await launch({ userData: join(stage, 'user-data') });
    expect((await state(launched)).theme).toBe('dark');
    const dark = () => matchMedia('(prefers-color-scheme: dark)').matches;
    // Playwright stands in for the system's own wish unless it is told not to.
    await launched.page.emulateMedia({ colorScheme: null });
    expect(await launched.page.evaluate(dark)).toBe(true);
  });

  it('passes menu items on to the page', async () => {
    await launched.page.evaluate(() => {
      Object.assign(window, { items: [] });
      window.attest.on('app.menu', ({ item }) => {
        (window as unknown as { items: string[] }).items.push(item);
      });
    });
    await launched.app.evaluate(({ Menu }) => {
      const entries = Menu.getApplicationMenu()?.items.flatMap(
        ({ submenu }) => submenu?.items ?? [],
      );
      for (const entry of entries ?? []) if (entry.label === 'Keys') (entry.click as () => void)();
    });
    await expect
      .poll(() => launched.page.evaluate(() => (window as unknown as { items: string[] }).items))
      .toEqual(['keys']);
  });

  it('comes back when its page crashes', async () => {
    await launched.page.evaluate(() => window.attest.request['app.setSettings']({ textSize: 22 }));
    const settings = await launched.app.evaluate(async ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      if (!contents) throw new Error('There is no window');
      const back = new Promise<void>((resolve) =>
        contents.once('did-finish-load', () => resolve()),
      );
      contents.forcefullyCrashRenderer();
      await back;
      const code = "window.attest.request['app.info']({}).then((info) => info.value.settings)";
      return contents.executeJavaScript(code) as Promise<unknown>;
    });
    expect(settings).toMatchObject({ textSize: 22 });
  });

  it('waits, when it closes, for what the page still holds', async () => {
    await launched.app.evaluate(({ dialog }, folder) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [folder] });
    }, stage);
    await launched.page.evaluate(async () => {
      const { request } = window.attest;
      const place = await request['project.choosePlace']({ name: 'Kept' });
      if (!place.ok || !place.value) throw new Error('There is no place');
      await request['project.create']({
        name: 'Kept',
        pseudonym: 'wren',
        place: place.value.token,
      });
      window.attest.on('app.closing', () => {
        void request['project.dispatch']({ command: { kind: 'tag.add', name: 'last words' } });
        void request['project.flush']({});
      });
    });
    await launched.close();
    expect(readFileSync(join(stage, 'Kept', 'tags.json'), 'utf8')).toContain('last words');
    launched = await launch({ userData: join(stage, 'user-data') });
  });
});
