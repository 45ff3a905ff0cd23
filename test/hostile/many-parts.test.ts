import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { childConverter } from '#electron/import/child-converter.ts';
import type { Converter } from '#electron/import/converter-port.ts';
import { isBibliography } from '#shared/exchange/read-bibliography.ts';
import { builtProcess } from '#test/electron/import/built-process.ts';
import { promised } from '#test/promise.ts';
import { MANY_PART_FILES, type ManyPartFile } from './many-part-files.ts';
import { Peak } from './peak.ts';

/** Of heap; time is that of the app, for what is sound is to be read on a busy machine too. */
const LIMITS = { megabytes: 512 };

/** The sentence of a refusal, or how many blocks or entries were read. */
async function outcomeOf(converter: Converter, { name, bytes }: ManyPartFile) {
  const job = { fileName: name, bytes: await bytes() };
  const options = { signal: new AbortController().signal, onProgress: () => {} };
  if (isBibliography(name)) {
    const read = await converter.entries(job, options);
    return read.ok ? read.value.length : read.failure.sentence;
  }
  const read = await converter.convert(job, options);
  return read.ok ? read.value.blocks.length : read.failure.sentence;
}

function expectOutcome(found: number | string, { outcome }: ManyPartFile): void {
  if (typeof outcome === 'number') expect(found).toBe(outcome);
  else expect(found).toMatch(outcome);
}

describe('a file of very many parts', { timeout: 90_000 }, () => {
  let entry: Awaited<ReturnType<typeof builtProcess>>;
  const peaks: string[] = [];

  beforeAll(async () => {
    entry = await builtProcess();
  }, 60_000);
  afterAll(() => {
    entry.remove();
    promised('a file of very many parts costs its converter at most 512 MB', peaks.join(', '));
  });

  it.each(MANY_PART_FILES.map((file) => [file.name, file] as const))(
    'is read whole or plainly refused, within 512 MB: %s',
    async (name, file) => {
      const converter = childConverter(entry.entry, LIMITS);
      const peak = new Peak();
      try {
        expectOutcome(await outcomeOf(converter, file), file);
      } finally {
        const held = peak.end();
        converter.close();
        peaks.push(`${name} ${held} MB`);
        expect(held).toBeLessThan(512);
      }
    },
  );

  it('costs those beside it in its folder nothing', async () => {
    const converter = childConverter(entry.entry, LIMITS);
    const short = MANY_PART_FILES.filter(({ outcome }) => outcome !== 40_000);
    for (const file of short.filter(({ name }) => name !== 'full pages.pdf')) {
      expectOutcome(await outcomeOf(converter, file), file);
    }
    converter.close();
  });
});
