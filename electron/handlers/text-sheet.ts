import type { Conversion } from '#shared/document/conversion.ts';
import type { TextBlocks } from '#shared/document/text.ts';
import type { FileChange } from '#electron/store/journal.ts';
import { originalName } from '#electron/store/project-files.ts';
import { sha256 } from '#electron/store/sha256.ts';

/** What the converter says beside the text, as it is kept. */
export function sheetOf(conversion: Conversion, textHash: string): TextBlocks {
  const { converter, blocks, links, pictures, scans, sourceMap } = conversion;
  return {
    textHash,
    converter,
    blocks,
    links,
    ...(pictures ? { pictures } : {}),
    ...(scans ? { scans } : {}),
    ...(sourceMap ? { sourceMap } : {}),
  };
}

/** A text's pictures, each under its hash beside the originals. */
export function pictureFiles({ pictureFiles: files = [] }: Conversion): FileChange[] {
  return files
    .filter((file) => sha256(file.bytes) === file.sha256) // the process that read it is not believed
    .map(({ sha256: hash, type, bytes }) => ({
      path: originalName(hash, `picture.${type}`),
      bytes,
    }));
}
