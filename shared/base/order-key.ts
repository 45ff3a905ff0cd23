const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyz';
const ZERO = DIGITS.charAt(0);
const APPEND_WIDTH = 4;

function middle(low: string, high: string | null): string {
  if (high !== null) {
    let shared = 0;
    while (shared < high.length && (low[shared] ?? ZERO) === high[shared]) shared += 1;
    if (shared > 0) return high.slice(0, shared) + middle(low.slice(shared), high.slice(shared));
  }
  const a = low === '' ? 0 : DIGITS.indexOf(low.charAt(0));
  const b = high === null ? DIGITS.length : DIGITS.indexOf(high.charAt(0));
  if (b - a > 1) return DIGITS.charAt(Math.round((a + b) / 2));
  if (high !== null && high.length > 1) return high.charAt(0);
  return DIGITS.charAt(a) + middle(low.slice(1), null);
}

/**
 * A key strictly between two others in code-unit order (fractional indexing, base 36): records are
 * put in order without renumbering their neighbours. null = open end. Keys never end in `0`.
 * Throws if `before >= after`, which only a bug can ask for.
 */
export function orderBetween(before: string | null, after: string | null): string {
  if (before !== null && after !== null && before >= after) {
    throw new Error(`No key lies between ${before} and ${after}`);
  }
  return middle(before ?? '', after);
}

/** A key after `before`; it counts up instead of halving, so that appending keeps keys short. */
export function orderAfter(before: string | null): string {
  const head = Number.parseInt(
    (before ?? '').slice(0, APPEND_WIDTH).padEnd(APPEND_WIDTH, ZERO),
    36,
  );
  const next = head + 1 + ((head + 1) % 36 === 0 ? 1 : 0); // a key may not end in 0
  if (next >= 36 ** APPEND_WIDTH) return orderBetween(before, null);
  return next.toString(36).padStart(APPEND_WIDTH, ZERO);
}

/** `count` keys in ascending order after `before`. */
export function orderKeys(count: number, before: string | null = null): string[] {
  const keys: string[] = [];
  for (let last = before; keys.length < count; keys.push(last)) last = orderAfter(last);
  return keys;
}
