import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ROOT } from '#build/root.mjs';
import { type Launched, launch } from './launch.ts';

/** What the system's dialogs answer, in the order they are opened. */
const choose = ({ app }: Launched, ...paths: string[]) =>
  app.evaluate(({ dialog }, answers) => {
    const left = [...answers];
    dialog.showOpenDialog = () => {
      const next = left.shift();
      return Promise.resolve({ canceled: next === undefined, filePaths: next ? [next] : [] });
    };
  }, paths);

const title = ({ app }: Launched) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle());

const TEXT = 'The movement counted 880 soldiers who left from January to September 2025.\n';

describe('a project in the window', () => {
  let stage: string;
  let launched: Launched;
  beforeEach(async () => {
    stage = mkdtempSync(join(tmpdir(), 'attest-project-e2e-'));
    launched = await launch({ userData: join(stage, 'user-data') });
  });
  afterEach(async () => {
    await launched.close();
    rmSync(stage, { recursive: true, force: true });
  });

  const again = async (...paths: string[]) => {
    await launched.close();
    launched = await launch({ userData: join(stage, 'user-data'), paths });
  };

  async function make(name: string): Promise<void> {
    await choose(launched, stage);
    const made = await launched.page.evaluate(async (called) => {
      const { request } = window.attest;
      const place = await request['project.choosePlace']({ name: called });
      if (!place.ok || !place.value) return place;
      const { token } = place.value;
      return request['project.create']({ name: called, pseudonym: 'wren', place: token });
    }, name);
    expect(made).toMatchObject({ ok: true, value: { name, folder: name } });
  }

  it('is made where the person chose, and names the window', async () => {
    await make('Leaving the army');
    expect(existsSync(join(stage, 'Leaving the army', 'project.json'))).toBe(true);
    expect(await title(launched)).toBe('Leaving the army - Attest');
    await launched.page.evaluate(() => window.attest.request['project.close']({}));
    expect(await title(launched)).toBe('Attest');
  });

  it('takes a document in through the utility process', async () => {
    await make('Leaving the army');
    const file = join(stage, 'valley-post.txt');
    writeFileSync(file, TEXT);
    await choose(launched, file);
    const summary = await launched.page.evaluate(async () => {
      const { request } = window.attest;
      const files = await request['import.choose']({ what: 'files' });
      if (!files.ok) return files;
      const tokens = files.value.map(({ token }) => token);
      return request['import.start']({ job: 'one', files: tokens });
    });
    const outcomes = summary.ok ? (JSON.parse(summary.value) as unknown) : summary.failure;
    expect(outcomes).toMatchObject({ outcomes: [{ status: 'imported' }] });
    expect(launched.bugs).toEqual([]);
  });

  it('is saved when the window closes, and is there at the next start', async () => {
    await make('Leaving the army');
    const dispatched = await launched.page.evaluate(() =>
      window.attest.request['project.dispatch']({
        command: { kind: 'tag.add', name: 'defections', colour: 2 },
      }),
    );
    expect(dispatched).toMatchObject({ ok: true });
    const folder = join(stage, 'Leaving the army');
    await again(folder);
    expect(readFileSync(join(folder, 'tags.json'), 'utf8')).toContain('defections');
    const info = await launched.page.evaluate(() => window.attest.request['app.info']({}));
    expect(info).toMatchObject({ ok: true, value: { project: { name: 'Leaving the army' } } });
  });

  it('is remembered by name and token, never by path', async () => {
    await make('Leaving the army');
    await again();
    const recent = await launched.page.evaluate(() => window.attest.request['recent.list']({}));
    expect(recent).toMatchObject({ ok: true, value: [{ name: 'Leaving the army' }] });
    expect(JSON.stringify(recent)).not.toContain(stage);
  });

  it('is opened in the window there is when Attest is started again with it', async () => {
    await make('Leaving the army');
    await launched.page.evaluate(async () => {
      await window.attest.request['project.close']({});
      Object.assign(window, { seen: [] });
      window.attest.on('project.opened', (header) => {
        (window as unknown as { seen: string[] }).seen.push(header.name);
      });
    });
    const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const second = spawn(
      process.env['ATTEST_ELECTRON'] ?? '',
      [...root, ROOT, `file://${encodeURI(join(stage, 'Leaving the army'))}`],
      { env: { ...process.env, ATTEST_USER_DATA: join(stage, 'user-data') }, stdio: 'ignore' },
    );
    const code = await new Promise((resolve) => second.once('exit', resolve));
    expect(code).toBe(0);
    await expect
      .poll(() => launched.page.evaluate(() => (window as unknown as { seen: string[] }).seen))
      .toEqual(['Leaving the army']);
    expect(await title(launched)).toBe('Leaving the army - Attest');
  });

  it('goes to a colleague as one file and opens there as a project', async () => {
    await make('Leaving the army');
    const bundle = join(stage, 'leaving.attest');
    await launched.app.evaluate(({ dialog }, path) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
    }, bundle);
    const shared = await launched.page.evaluate(() =>
      window.attest.request['bundle.share']({ originals: true }),
    );
    expect(shared).toEqual({ ok: true, value: { file: 'leaving.attest' } });
    mkdirSync(join(stage, 'colleague'));
    await choose(launched, bundle, join(stage, 'colleague'));
    const opened = await launched.page.evaluate(() => window.attest.request['bundle.open']({}));
    expect(opened).toMatchObject({ ok: true, value: { name: 'Leaving the army' } });
    expect(existsSync(join(stage, 'colleague', 'leaving', 'project.json'))).toBe(true);
  });

  it('that cannot be opened is a sentence, and the window opens all the same', async () => {
    await again(stage);
    const info = await launched.page.evaluate(() => window.attest.request['app.info']({}));
    expect(info).toMatchObject({ ok: true, value: { project: null } });
    expect(await title(launched)).toBe('Attest');
    expect(launched.bugs).toEqual([]);
  });
});
