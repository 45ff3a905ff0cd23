import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { childConverter } from '#electron/import/child-converter.ts';
import { builtProcess } from './built-process.ts';
import { converterSuite } from './converter-suite.ts';

let process: Awaited<ReturnType<typeof builtProcess>>;

beforeAll(async () => {
  process = await builtProcess();
}, 60_000);
afterAll(() => process.remove());

converterSuite('the command line’s converter', (limits) => childConverter(process.entry, limits));

describe('a converter whose process cannot start', () => {
  it('says so in a sentence instead of hanging', async () => {
    const converter = childConverter('/nowhere/import.cjs');
    const answer = await converter.convert(
      { fileName: 'a.txt', bytes: new TextEncoder().encode('text') },
      { signal: new AbortController().signal, onProgress: () => {} },
    );
    expect(!answer.ok && answer.failure.code).toBe('unreadable');
  });
});
