import type { PictureType } from '#shared/document/text.ts';
import { asItLies, uprightPlan, webpTurn } from '#shared/document/webp-turn.ts';

/**
 * A picture's bytes for showing. A WebP that says how the camera was held is drawn upright here: only a
 * browser can unpack it, and not all of them turn it. One that turns out damaged is shown as far as it goes.
 */
export async function uprightPicture(type: PictureType, bytes: Uint8Array): Promise<Blob> {
  const picture = new Blob([new Uint8Array(bytes)], { type: `image/${type}` });
  const turn = type === 'webp' ? webpTurn(bytes) : 1;
  if (turn === 1) return picture;
  let lying: ImageBitmap;
  try {
    lying = await createImageBitmap(new Blob([asItLies(bytes)], { type: 'image/webp' }));
  } catch (error) {
    if (error instanceof DOMException) return picture; // what cannot be unpacked cannot be turned
    throw error;
  }
  const { width, height, matrix } = uprightPlan(turn, lying.width, lying.height);
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const sheet = canvas.getContext('2d');
  sheet?.setTransform(...matrix);
  sheet?.drawImage(lying, 0, 0);
  lying.close();
  return new Promise((resolve) => canvas.toBlob((upright) => resolve(upright ?? picture)));
}
