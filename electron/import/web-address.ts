const KEPT = new Set(['http:', 'https:', 'mailto:']);
const LONGEST = 2_048;

/**
 * An address worth keeping as text beside a link: http, https or mailto, resolved against the page's
 * own when that is known. Undefined for anything else (javascript:, data:, file:, broken).
 */
export function webAddress(href: string | null | undefined, base?: string): string | undefined {
  if (!href || href.length > LONGEST) return undefined;
  try {
    const url = base === undefined ? new URL(href) : new URL(href, base);
    return KEPT.has(url.protocol) ? url.href : undefined;
  } catch {
    return undefined; // an address that cannot be read is no address; the link's words stay
  }
}
