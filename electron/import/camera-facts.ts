import { namesPlace, tiffOf, tiffOrientation, type Orientation } from './exif.ts';

/** What a picture's EXIF says that a person should hear of. */
export interface CameraFacts {
  readonly orientation: Orientation;
  /** It says where on earth it was taken. */
  readonly namesPlace: boolean;
}

function inJpeg(view: Buffer): Buffer | undefined {
  for (let at = 2; at + 4 <= view.length && view[at] === 0xff;) {
    const end = at + 2 + view.readUInt16BE(at + 2);
    if (view[at + 1] === 0xda) return undefined;
    if (view[at + 1] === 0xe1 && view.toString('latin1', at + 4, at + 8) === 'Exif')
      return view.subarray(at + 4, end);
    at = Math.max(end, at + 4);
  }
  return undefined;
}

function inPng(view: Buffer): Buffer | undefined {
  for (let at = 8; at + 12 <= view.length;) {
    const end = at + 12 + view.readUInt32BE(at);
    if (view.toString('latin1', at + 4, at + 8) === 'eXIf') return view.subarray(at + 8, end - 4);
    at = end;
  }
  return undefined;
}

function inWebp(view: Buffer): Buffer | undefined {
  for (let at = 12; at + 8 <= view.length;) {
    const length = view.readUInt32LE(at + 4);
    if (view.toString('latin1', at, at + 4) === 'EXIF')
      return view.subarray(at + 8, at + 8 + length);
    at += 8 + length + (length % 2);
  }
  return undefined;
}

const exifIn = (view: Buffer): Buffer | undefined =>
  view[0] === 0xff ? inJpeg(view) : view[0] === 0x89 ? inPng(view) : inWebp(view);

/** Of a JPEG, PNG or WebP, as it was taken in. */
export function cameraFacts(bytes: Uint8Array): CameraFacts {
  const body = exifIn(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const tiff = tiffOf(body ?? Buffer.alloc(0));
  return { orientation: tiffOrientation(tiff) ?? 1, namesPlace: namesPlace(tiff) };
}
