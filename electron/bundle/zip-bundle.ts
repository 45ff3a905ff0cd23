import { setImmediate as breath } from 'node:timers/promises';
import { ZipFile } from 'yazl';
import { canonicalJson } from '#shared/base/canonical-json.ts';
import { sha256 } from '#electron/store/sha256.ts';
import type { BundleContent, Member } from './bundle-content.ts';
import { MANIFEST, type Manifest } from './manifest.ts';
import type { Tell } from './tell.ts';

/** The one time every member bears, so that equal projects give equal bytes (zip starts in 1980). */
const FIXED_TIME = new Date(1980, 0, 1, 0, 0, 0);

/** What a file of a zip begins with (APPNOTE 4.3.7), here always at the start of a chunk. */
const FILE_HEAD = Buffer.from('PK\u0003\u0004');

/** One file after the other, with a breath between: the window answers nobody meanwhile. */
async function manifestOf({ name, projectId, members }: BundleContent): Promise<Manifest> {
  const files: Manifest['files'][number][] = [];
  for (const member of members) {
    const { bytes } = member;
    files.push({ name: member.name, bytes: bytes.length, sha256: sha256(bytes) });
    await breath();
  }
  return { bundle: 1, projectId, name, files };
}

/** The bundle's bytes: a zip of the members behind a manifest of their hashes. */
export async function zipBundle(content: BundleContent, tell?: Tell): Promise<Uint8Array> {
  const zip = new ZipFile();
  const list: Member = {
    name: MANIFEST,
    bytes: Buffer.from(canonicalJson(await manifestOf(content)), 'utf8'),
  };
  const members = [list, ...content.members];
  const whole = wholeZip(zip, members, tell);
  for (const { name, bytes } of members) {
    zip.addBuffer(Buffer.from(bytes), name, {
      mtime: FIXED_TIME,
      mode: 0o100644,
      forceDosTimestamp: true, // the other stamp is in UTC and would differ by time zone
    });
    await breath();
  }
  zip.end();
  return whole;
}

/** What comes out of a zip, in which the members follow each other; tells how much of them it holds. */
function wholeZip(zip: ZipFile, members: readonly Member[], tell?: Tell): Promise<Uint8Array> {
  const all = members.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const chunks: Buffer[] = [];
  let begun = 0;
  let packed = 0;
  return new Promise((resolve, reject) => {
    zip.outputStream
      .on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        if (!chunk.subarray(0, FILE_HEAD.length).equals(FILE_HEAD)) return;
        tell?.(packed, all);
        packed += members[begun]?.bytes.length ?? 0;
        begun += 1;
      })
      .on('error', reject)
      .on('end', () => resolve(Buffer.concat(chunks)));
  });
}
