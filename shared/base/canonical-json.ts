export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Orders keys so that equal values give equal bytes and a diff reads well: `id` and `type` lead,
 * `~` (the registers) comes last, the rest stand in code-unit order.
 */
function compareKeys(a: string, b: string): number {
  const rank = (key: string): number =>
    key === 'id' ? 0 : key === 'type' ? 1 : key === '~' ? 3 : 2;
  return rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0);
}

/** Runs over every record that is written or compared: entries and copies of them took twice as long. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (!isObject(value)) return value;
  const made: Record<string, unknown> = {};
  for (const key of Object.keys(value).sort(compareKeys)) {
    const member = value[key];
    if (member === undefined) continue;
    if (key !== '__proto__') made[key] = ordered(member);
    // JSON may hold a field of that name; assigning it would make it vanish.
    else Object.defineProperty(made, key, { value: ordered(member), enumerable: true });
  }
  return made;
}

/** The one way project files are written: canonical key order, two-space indent, trailing newline. */
export function canonicalJson(value: unknown): string {
  return `${JSON.stringify(ordered(value), null, 2)}\n`;
}

/** One line without spaces in canonical order: for hashing and for telling values apart. */
export function compactJson(value: unknown): string {
  return value === undefined ? 'null' : JSON.stringify(ordered(value));
}

/** Deep equality of JSON values, blind to key order. */
export function sameJson(a: unknown, b: unknown): boolean {
  return a === b || compactJson(a) === compactJson(b);
}
