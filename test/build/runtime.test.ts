import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ROOT } from '#build/root.mjs';
import { INSIDE, describeRuntime, presentRuntime } from '#build/setup/runtime.mjs';

describe('the Electron runtime', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'attest-runtime-'));
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is the one ELECTRON_OVERRIDE_DIST_PATH names, before any other', () => {
    mkdirSync(dirname(join(folder, INSIDE)), { recursive: true });
    writeFileSync(join(folder, INSIDE), '');
    writeFileSync(join(folder, 'version'), 'v45.4.1\n');
    vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', folder);
    const runtime = presentRuntime(ROOT);
    expect(runtime).toMatchObject({ folder, version: '45.4.1', origin: 'named' });
  });

  it('is refused where that folder holds none', () => {
    mkdirSync(join(folder, 'empty'));
    vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', join(folder, 'empty'));
    expect(() => presentRuntime(ROOT)).toThrow(/ELECTRON_OVERRIDE_DIST_PATH names .*empty/);
  });

  it('says loudly that the fallback is not to be shipped', () => {
    const runtime = { folder, executable: join(folder, INSIDE), version: '25.1.1' };
    expect(describeRuntime({ ...runtime, origin: 'fallback' })).toMatch(/FALLBACK.*DO NOT SHIP/);
    expect(describeRuntime({ ...runtime, origin: 'official' })).not.toMatch(/SHIP/);
  });
});
