import { convert } from '#electron/import/convert.ts';
import type { Conversion } from '#shared/document/conversion.ts';
import type { ZoneName } from '#shared/document/text.ts';

/** Converts a text as a file of that name; a refusal fails the test with its sentence. */
export function converted(text: string | Uint8Array, fileName = 'page.txt'): Conversion {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const result = convert(bytes, fileName);
  if (!result.ok) throw new Error(`${result.failure.code}: ${result.failure.sentence}`);
  return result.value;
}

/** The texts of a conversion's blocks in one zone, in order. */
export function inZone({ text, blocks }: Conversion, zone: ZoneName): string[] {
  return blocks
    .filter((block) => block.zone === zone)
    .map(({ start, end }) => text.slice(start, end));
}
