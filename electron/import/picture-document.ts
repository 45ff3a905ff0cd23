import { fail, ok, type Result } from '#shared/base/result.ts';
import { cameraFacts } from './camera-facts.ts';
import { cleanPicture, type CleanPicture } from './clean-picture.ts';
import type { FormatReading } from './format-reading.ts';

const BROKEN =
  'The picture is damaged, or too large to be shown (over 50 million dots). Save it again, smaller, and import that.';

const UNREAD = 'It is a picture without text. Mark a region there and type the words you need.';
const LYING =
  'It was taken with the camera turned, and moves or is woven of several passes: such a picture is shown as it lies. Save it as a JPEG and import that to have it upright.';
const PLACE =
  'The original says where on earth it was taken. What Attest shows does not, but a bundle carries the original: import a copy without it where that place must not leave.';

function warningsOf(bytes: Uint8Array, picture: CleanPicture): string[] {
  const { namesPlace } = cameraFacts(bytes);
  return [UNREAD, ...(picture.lies === true ? [LYING] : []), ...(namesPlace ? [PLACE] : [])];
}

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
    warnings: warningsOf(bytes, picture),
    mapped: false,
    scans: new Map([[1, { width, height }]]),
  });
}
