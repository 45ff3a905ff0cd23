import { afterEach, describe, expect, it } from 'vitest';
import { convert } from '#electron/import/convert.ts';
import type { Converter } from '#electron/import/converter-port.ts';
import type { Result } from '#shared/base/result.ts';
import type { Conversion } from '#shared/document/conversion.ts';

export interface Limits {
  readonly megabytes?: number;
  readonly milliseconds?: number;
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const SOUND = { fileName: 'sound.txt', bytes: bytes('Some 640 nurses left — they said.\n') };
/** Takes a second or more and a hundred megabytes: enough for small limits to stop it. */
const HEAVY = { fileName: 'heavy.html', bytes: bytes('<p>a <b>few</b> words</p>'.repeat(40_000)) };

const codeOf = (result: Result<Conversion>): string => (result.ok ? 'ok' : result.failure.code);

/** What every converter promises, whatever process it runs in. */
export function converterSuite(name: string, make: (limits?: Limits) => Converter): void {
  describe(name, { timeout: 60_000 }, () => {
    const open: Converter[] = [];
    const started = (limits?: Limits): Converter => {
      const converter = make(limits);
      open.push(converter);
      return converter;
    };
    const run = (converter: Converter, job = SOUND, signal = new AbortController().signal) =>
      converter.convert(job, { signal, onProgress: () => {} });

    afterEach(() => {
      for (const converter of open.splice(0)) converter.close();
    });

    it('answers as the converter itself does', async () => {
      const answer = await run(started());
      expect(answer).toEqual(convert(SOUND.bytes, SOUND.fileName));
    });

    it('passes on the choice of encoding and format', async () => {
      const job = {
        fileName: 'a.md',
        bytes: bytes('é # x'),
        encoding: 'windows-1252',
        format: 'text',
      } as const;
      const answer = await run(started(), job);
      expect(answer.ok && [answer.value.text, answer.value.format]).toEqual(['Ã© # x', 'text']);
    });

    it('reads references, and answers none for what is a text', async () => {
      const { signal } = new AbortController();
      const options = { signal, onProgress: () => {} };
      const ris = bytes('TY  - BOOK\nTI  - Tides\nPY  - 2020\nER  - \n');
      const read = await started().entries({ fileName: 'a.ris', bytes: ris }, options);
      expect(read).toEqual({
        ok: true,
        value: [{ title: 'Tides', date: '2020', authors: [], files: [] }],
      });
      const none = await started().entries(SOUND, options);
      expect(none).toEqual({ ok: true, value: [] });
    });

    it('passes on a refusal', async () => {
      const converter = started();
      const empty = await run(converter, { fileName: 'a.txt', bytes: new Uint8Array() });
      expect(codeOf(empty)).toBe('empty');
    });

    it('answers many at once, each with its own', async () => {
      const converter = started();
      const texts = Array.from({ length: 20 }, (_, i) => `Text number ${i} of them.`);
      const answers = await Promise.all(
        texts.map((text, i) => run(converter, { fileName: `${i}.txt`, bytes: bytes(text) })),
      );
      expect(answers.map((answer) => answer.ok && answer.value.text)).toEqual(texts);
    });

    it('tells how far it is, from nothing to all', async () => {
      const shares: number[] = [];
      const { signal } = new AbortController();
      await started().convert(SOUND, { signal, onProgress: (share) => shares.push(share) });
      expect(shares[0]).toBe(0);
      expect(shares.at(-1)).toBe(1);
    });

    it('gives a file that takes too long a plain sentence', async () => {
      const heavy = await run(started({ milliseconds: 300 }), HEAVY);
      expect(codeOf(heavy)).toBe('too-slow');
      expect(!heavy.ok && heavy.failure.sentence).toMatch(/heavy\.html.*0\.3 seconds/);
    });

    it('gives a file that needs too much memory a plain sentence, and the next its due', async () => {
      const converter = started({ megabytes: 24 });
      const [heavy, sound] = await Promise.all([run(converter, HEAVY), run(converter, SOUND)]);
      expect(codeOf(heavy)).toBe('unreadable');
      expect(codeOf(sound)).toBe('ok');
    });

    it('cancels at once, before and while it works, and goes on with the next', async () => {
      const converter = started();
      const cancelled = new AbortController();
      cancelled.abort();
      const later = new AbortController();
      const before = run(converter, SOUND, cancelled.signal);
      const during = converter.convert(HEAVY, {
        signal: later.signal,
        onProgress: () => setTimeout(() => later.abort(), 50),
      });
      const after = run(converter, SOUND);
      expect((await Promise.all([before, during, after])).map(codeOf)).toEqual([
        'cancelled',
        'cancelled',
        'ok',
      ]);
    });
  });
}
