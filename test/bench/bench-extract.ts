import { extractFigures } from '#shared/figure/extract.ts';
import { hashText } from '#shared/document/text.ts';
import { median, timed, type Measured } from './measure.ts';

const PARAGRAPH =
  'From January to September 2025, 880 soldiers defected, 135 surrendered and around 900 were captured, according to the group. ' +
  'The rest of the year is told in words and not in numbers, because those who counted had gone home by then. ';
const BYTES = 1_000_000;
const ROUNDS = 3;

/** Megabytes of running text a second; no goal is set yet. */
export async function benchExtract(): Promise<Measured[]> {
  const lines = Array.from({ length: Math.ceil(BYTES / PARAGRAPH.length) }, () => PARAGRAPH.trim());
  const text = lines.join('\n');
  let start = 0;
  const blocks = lines.map((line) => {
    const block = {
      kind: 'paragraph' as const,
      zone: 'body' as const,
      start,
      end: start + line.length,
    };
    start += line.length + 1;
    return block;
  });
  const textHash = hashText(text);
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    times.push(await timed(() => Promise.resolve(extractFigures(text, blocks, { textHash }))));
  }
  const speed = Number((text.length / 1e6 / (median(times) / 1000)).toPrecision(3));
  return [
    {
      name: 'extract figures',
      value: speed,
      unit: 'MB/s',
      baseline: null,
      ratio: null,
      goal: null,
      ok: true,
    },
  ];
}
