import { fail, ok, type Result } from '#shared/base/result.ts';
import { cleanPicture } from './clean-picture.ts';
import type { FormatReading } from './format-reading.ts';

const BROKEN =
  'The picture is damaged, or too large to be shown (over 50 million dots). Save it again, smaller, and import that.';

/**
 * A picture as a document of one page: a scan or a photograph of something written, whose words are typed
 * in by hand.
 */
export function convertPicture(bytes: Uint8Array): Result<FormatReading> {
  const picture = cleanPicture(bytes);
  if (!picture) return fail('unreadable', BROKEN);
  const { width, height } = picture;
  return ok({
    drafts: [{ kind: 'paragraph', zone: 'body', page: 1, inline: [{ kind: 'image', scan: 1 }] }],
    stated: {},
    warnings: ['It is a picture without text. Mark a region there and type the words you need.'],
    mapped: false,
    scans: new Map([[1, { width, height }]]),
  });
}
