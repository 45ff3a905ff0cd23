import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isFallbackRuntime, SHIPPED_ELECTRON } from '#electron/system/runtime-version.ts';

const manifest = JSON.parse(
  readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'),
) as { devDependencies: { electron: string } };

describe('the runtime', () => {
  it('that is shipped is the one package.json pins', () => {
    expect(Number.parseInt(manifest.devDependencies.electron, 10)).toBe(SHIPPED_ELECTRON);
  });

  it('is the fallback while it is older than that', () => {
    expect(isFallbackRuntime('25.1.1')).toBe(true);
    expect(isFallbackRuntime(manifest.devDependencies.electron)).toBe(false);
  });
});
