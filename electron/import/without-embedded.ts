const START = ';base64,';
/** Shorter ones cost nothing to keep. */
const LEAST = 100;
const LONGEST_TYPE = 120;
const TYPE = /data:[\w.+-]+\/[\w.+-]+(?:;[\w.+=-]+)*$/;
/** The first unit that base64 has no use for; looked for step by step, because one expression over
 * megabytes of it costs the stack of the matcher. */
const OTHER = /[^A-Za-z\d+/=%\s]/g;

/**
 * A page without its embedded pictures and fonts: they make it large without adding a word. `keep` is
 * given each one's type and base64, and answers the address that stands for it.
 */
export function withoutEmbedded(
  html: string,
  keep: (type: string, base64: string) => string = () => 'data:,',
): string {
  const parts: string[] = [];
  let from = 0;
  for (let at = html.indexOf(START); at >= 0; at = html.indexOf(START, at + START.length)) {
    const before = html.slice(Math.max(from, at - LONGEST_TYPE), at);
    const type = TYPE.exec(before)?.[0];
    if (type === undefined) continue;
    OTHER.lastIndex = at + START.length;
    const end = OTHER.exec(html)?.index ?? html.length;
    if (end - at < LEAST) continue;
    parts.push(html.slice(from, at - type.length), keep(type, html.slice(at + START.length, end)));
    from = end;
    at = end - START.length;
  }
  return parts.length === 0 ? html : parts.join('') + html.slice(from);
}
