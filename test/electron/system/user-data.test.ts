import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  createUserData,
  INITIAL_SETTINGS,
  machineToken,
  RECENT_PROJECTS,
} from '#electron/system/user-data.ts';

const NOON = Date.UTC(2026, 0, 14, 12);

describe('user data', () => {
  let folder: string;
  const again = () => createUserData(folder, () => NOON);
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'attest-user-data-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  it('begins with the initial settings and writes nothing for that', async () => {
    expect(await again().settings()).toEqual(INITIAL_SETTINGS);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('keeps changed settings for the next start', async () => {
    await again().changeSettings({ theme: 'dark' });
    expect(await again().settings()).toEqual({ ...INITIAL_SETTINGS, theme: 'dark' });
  });

  it('loses no change of several made at once', async () => {
    const data = again();
    await Promise.all([
      data.changeSettings({ theme: 'light' }),
      data.changeSettings({ textSize: 22 }),
      data.changeSettings({ singleKeys: false }),
    ]);
    expect(await again().settings()).toEqual({ theme: 'light', textSize: 22, singleKeys: false });
  });

  it('puts a broken file aside and goes on', async () => {
    writeFileSync(join(folder, 'people.json'), '{"prj_a": 5}');
    expect(await again().me('prj_a')).toBeNull();
    expect(readFileSync(join(folder, 'people.json.broken'), 'utf8')).toBe('{"prj_a": 5}');
  });

  it('remembers projects newest first, each once, and not for ever', async () => {
    const data = again();
    for (let i = 0; i < RECENT_PROJECTS + 3; i += 1) await data.rememberProject(`/p/${i}`, `P${i}`);
    await data.rememberProject('/p/9', 'Renamed');
    const recent = await again().recent();
    expect(recent[0]).toEqual({ path: '/p/9', name: 'Renamed', openedAt: '2026-01-14' });
    expect(recent.map(({ path }) => path).filter((path) => path === '/p/9')).toHaveLength(1);
    expect(recent).toHaveLength(RECENT_PROJECTS);
    await data.clearRecent();
    expect(await again().recent()).toEqual([]);
  });

  it('knows which person I am, project by project', async () => {
    await again().setMe('prj_a', 'per_1');
    await again().setMe('prj_b', 'per_2');
    expect([
      await again().me('prj_a'),
      await again().me('prj_b'),
      await again().me('prj_c'),
    ]).toEqual(['per_1', 'per_2', null]);
  });

  it('keeps what another process wrote meanwhile', async () => {
    const [window, commandLine] = [again(), again()];
    await window.setMe('prj_a', 'per_1');
    await commandLine.setMe('prj_b', 'per_2');
    await window.setMe('prj_c', 'per_3');
    expect([await window.me('prj_b'), await commandLine.me('prj_c')]).toEqual(['per_2', 'per_3']);
  });

  it('is readable by its owner alone', async () => {
    await again().setMe('prj_a', 'per_1');
    expect(statSync(join(folder, 'people.json')).mode & 0o077).toBe(0);
  });

  it('has one random machine token', async () => {
    const token = await machineToken(folder);
    expect(token).toMatch(/^[0-9a-f]{32}$/);
    expect(await machineToken(folder)).toBe(token);
  });
});
