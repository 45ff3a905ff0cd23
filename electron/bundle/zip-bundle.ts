import { ZipFile } from 'yazl';
import { canonicalJson } from '#shared/base/canonical-json.ts';
import { sha256 } from '#electron/store/sha256.ts';
import type { BundleContent, Member } from './bundle-content.ts';
import { MANIFEST, type Manifest } from './manifest.ts';

/** The one time every member bears, so that equal projects give equal bytes (zip starts in 1980). */
const FIXED_TIME = new Date(1980, 0, 1, 0, 0, 0);

function manifestOf({ name, projectId, members }: BundleContent): Manifest {
  const files = members.map((member) => ({
    name: member.name,
    bytes: member.bytes.length,
    sha256: sha256(member.bytes),
  }));
  return { bundle: 1, projectId, name, files };
}

/** The bundle's bytes: a zip of the members behind a manifest of their hashes. */
export async function zipBundle(content: BundleContent): Promise<Uint8Array> {
  const zip = new ZipFile();
  const list: Member = {
    name: MANIFEST,
    bytes: Buffer.from(canonicalJson(manifestOf(content)), 'utf8'),
  };
  for (const { name, bytes } of [list, ...content.members]) {
    zip.addBuffer(Buffer.from(bytes), name, {
      mtime: FIXED_TIME,
      mode: 0o100644,
      forceDosTimestamp: true, // the other stamp is in UTC and would differ by time zone
    });
  }
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
}
