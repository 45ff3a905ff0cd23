import { ZipFile } from 'yazl';

/** A zip file of these parts, in order; those named in `stored` are not deflated. */
export async function zipOf(
  parts: Readonly<Record<string, string | Uint8Array>>,
  stored: readonly string[] = ['mimetype'],
): Promise<Uint8Array> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(parts)) {
    const mtime = new Date(2000, 0, 1);
    zip.addBuffer(Buffer.from(content), name, { mtime, compress: !stored.includes(name) });
  }
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
}

/** Text as it stands in XML and HTML. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
