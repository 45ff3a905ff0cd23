/**
 * Packs a few small text files into one asar archive: a size-prefixed JSON header, then the bytes.
 * The header is framed as Chromium's Pickle: a 32-bit length, then a payload padded to four bytes.
 *
 * @param {Record<string, string>} files name -> text; names hold no slashes
 * @returns {Buffer}
 */
export function asar(files) {
  /** @type {Record<string, { size: number, offset: string }>} */
  const entries = {};
  const bodies = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const body = Buffer.from(text, 'utf8');
    entries[name] = { size: body.length, offset: String(offset) };
    offset += body.length;
    bodies.push(body);
  }
  const json = Buffer.from(JSON.stringify({ files: entries }), 'utf8');
  const padded = Math.ceil(json.length / 4) * 4;
  const header = Buffer.alloc(16 + padded);
  header.writeUInt32LE(4, 0); // the first pickle holds one number ...
  header.writeUInt32LE(8 + padded, 4); // ... the size of the second
  header.writeUInt32LE(4 + padded, 8);
  header.writeUInt32LE(json.length, 12);
  json.copy(header, 16);
  return Buffer.concat([header, ...bodies]);
}
