/** One part of a message: its type in small letters, where it came from, its bytes as decoded. */
export interface MimePart {
  readonly type: string;
  readonly charset: string | undefined;
  readonly location: string | undefined;
  readonly id: string | undefined;
  readonly bytes: Uint8Array;
}

/** Real archives nest one level; more is an attempt at the stack. */
const DEEPEST = 8;
const MOST_PARTS = 5_000;

interface Split {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/** Headers end at the first empty line; folded lines belong to the one before (RFC 5322, 2.2.3). */
function splitHeaders(text: string): Split {
  const end = /\r?\n\r?\n/.exec(text);
  const head = end ? text.slice(0, end.index) : text;
  const headers = new Map<string, string>();
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon < 1) continue;
    const name = line.slice(0, colon).trim().toLowerCase();
    if (!headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  return { headers, body: end ? text.slice(end.index + end[0].length) : '' };
}

function parameter(header: string, name: string): string | undefined {
  const match = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'i').exec(header);
  return match?.[1] ?? match?.[2];
}

/** RFC 2045, 6.7: `=` and two hex digits are a byte, `=` at a line's end is nothing. */
function quotedPrintable(body: string): Buffer {
  const text = body
    .replace(/(?<![ \t])[ \t]+(?=\r?\n|$)/g, '')
    .replace(/=\r?\n/g, '')
    .replace(/=([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(text, 'latin1');
}

function decodedBody(body: string, encoding: string): Uint8Array {
  switch (encoding.toLowerCase()) {
    case 'base64':
      return Buffer.from(body, 'base64');
    case 'quoted-printable':
      return quotedPrintable(body);
    default:
      return Buffer.from(body, 'latin1');
  }
}

function piecesOf(body: string, boundary: string): string[] {
  const marker = `--${boundary}`;
  const pieces: string[] = [];
  let from = body.startsWith(marker) ? 0 : body.indexOf(`\n${marker}`) + 1;
  if (from === 0 && !body.startsWith(marker)) return [];
  while (pieces.length < MOST_PARTS) {
    const start = body.indexOf('\n', from + marker.length);
    if (body.startsWith('--', from + marker.length) || start < 0) break;
    const next = body.indexOf(`\n${marker}`, start);
    pieces.push(body.slice(start + 1, next < 0 ? body.length : next).replace(/\r$/, ''));
    if (next < 0) break; // cut off: what is there is read
    from = next + 1;
  }
  return pieces;
}

/** The leaves of a message in order. `text` holds one byte a unit (latin1). */
export function mimeParts(text: string, depth = 0): MimePart[] {
  const { headers, body } = splitHeaders(text);
  const header = headers.get('content-type') ?? 'text/plain';
  const type = /^[^;\s]+/.exec(header)?.[0].toLowerCase() ?? 'text/plain';
  const boundary = parameter(header, 'boundary');
  if (type.startsWith('multipart/') && boundary !== undefined) {
    if (depth >= DEEPEST) return [];
    return piecesOf(body, boundary).flatMap((piece) => mimeParts(piece, depth + 1));
  }
  return [
    {
      type,
      charset: parameter(header, 'charset'),
      location: headers.get('content-location'),
      id: headers.get('content-id'),
      bytes: decodedBody(body, headers.get('content-transfer-encoding') ?? '7bit'),
    },
  ];
}

/** The value of a message's own header line, unfolded; undefined when it has none. */
export function messageHeader(text: string, name: string): string | undefined {
  return splitHeaders(text.slice(0, 64_000)).headers.get(name);
}
