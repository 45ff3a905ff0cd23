import { describe, expect, it } from 'vitest';
import { extractInTurns } from '#electron/handlers/extract-in-turns.ts';
import type { Block } from '#shared/document/text.ts';
import { extractFigures } from '#shared/figure/extract.ts';

const TEXT_HASH = '0'.repeat(64);
const LINE =
  'In May the ferry carried 1,240 passengers, 30 of them on bicycles, said the harbour office. ' +
  'They paid about 12 baht each.';

function longText(length: number): { text: string; blocks: Block[] } {
  const lines = Array.from({ length: Math.ceil(length / LINE.length) }, () => LINE);
  const blocks = lines.map((line, index): Block => {
    const start = index * (line.length + 1);
    return { kind: 'paragraph', zone: 'body', start, end: start + line.length };
  });
  return { text: lines.join('\n'), blocks };
}

describe('extraction in turns', () => {
  it('finds what extraction in one piece finds', async () => {
    const { text, blocks } = longText(20_000);
    const context = { textHash: TEXT_HASH, documentDate: '2025-10-10' };
    const found = await extractInTurns(text, blocks, context);
    expect(found.length).toBeGreaterThan(200);
    expect(found).toEqual(extractFigures(text, blocks, context));
  });

  it('finds the same in one paragraph of a hundred thousand characters', async () => {
    const { text } = longText(100_000);
    const whole: Block[] = [{ kind: 'paragraph', zone: 'body', start: 0, end: text.length }];
    const context = { textHash: TEXT_HASH };
    expect(await extractInTurns(text, whole, context)).toEqual(
      extractFigures(text, whole, context),
    );
  });

  it.each([
    ['of paragraphs', false],
    ['of one paragraph', true],
  ])('lets whatever waits go on every few thousand characters %s', async (_, isWhole) => {
    const { text, blocks: lines } = longText(100_000);
    const whole: Block[] = [{ kind: 'paragraph', zone: 'body', start: 0, end: text.length }];
    const blocks = isWhole ? whole : lines;
    let done = false;
    let others = 0;
    const work = extractInTurns(text, blocks, { textHash: TEXT_HASH }).finally(() => {
      done = true;
    });
    const other = (): void => {
      if (done) return;
      others += 1;
      setImmediate(other);
    };
    other();
    await work;
    expect(others).toBeGreaterThanOrEqual(20);
  });
});
