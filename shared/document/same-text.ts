/** Two documents that carry one text; `containment` is the share of the smaller found in the larger. */
export interface TwinPair {
  readonly a: string;
  readonly b: string;
  readonly containment: number;
  /** Somebody said so; the texts may have little in common, as a translation has. */
  readonly declared?: true;
}

/** Joins documents into groups of one text. Answers for any document a key equal within its group. */
export function textGroups(pairs: readonly TwinPair[]): (document: string) => string {
  const parent = new Map<string, string>();
  const root = (id: string): string => {
    let at = id;
    for (let up = parent.get(at); up !== undefined; up = parent.get(at)) at = up;
    return at;
  };
  for (const { a, b } of pairs) {
    const [x, y] = [root(a), root(b)].sort();
    if (x !== undefined && y !== undefined && x !== y) parent.set(y, x);
  }
  return root;
}
