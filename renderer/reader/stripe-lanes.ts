/** A stripe beside the text: px from the page's top. */
export interface Stripe {
  readonly top: number;
  readonly bottom: number;
}

/**
 * The lane of each stripe, 0 next to the text: the longest takes the nearest lane it does not share
 * with a stripe beside it.
 */
export function stripeLanes(stripes: readonly Stripe[]): number[] {
  const lanes: Stripe[][] = [];
  const found = stripes.map(() => 0);
  const longestFirst = [...stripes.keys()].sort((a, b) => {
    const [one, other] = [stripes[a], stripes[b]];
    if (!one || !other) return 0;
    return other.bottom - other.top - (one.bottom - one.top) || one.top - other.top || a - b;
  });
  for (const at of longestFirst) {
    const stripe = stripes[at];
    if (!stripe) continue;
    const isFree = (lane: readonly Stripe[]): boolean =>
      lane.every(({ top, bottom }) => bottom <= stripe.top || top >= stripe.bottom);
    let lane = lanes.findIndex(isFree);
    if (lane < 0) lane = lanes.push([]) - 1;
    lanes[lane]?.push(stripe);
    found[at] = lane;
  }
  return found;
}

/** Tops of the key numbers in their one column: each at its stripe, pushed down where two would touch. */
export function numberTops(tops: readonly number[], height: number): number[] {
  const placed = tops.map(() => 0);
  let free = -Infinity;
  for (const at of [...tops.keys()].sort((a, b) => (tops[a] ?? 0) - (tops[b] ?? 0))) {
    const top = Math.max(tops[at] ?? 0, free);
    placed[at] = top;
    free = top + height;
  }
  return placed;
}
