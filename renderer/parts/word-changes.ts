/** A run of words; `isChanged` where the other side has none like it. */
export interface WordRun {
  readonly text: string;
  readonly isChanged: boolean;
}

export interface WordChanges {
  readonly then: readonly WordRun[];
  readonly now: readonly WordRun[];
}

/** The table has as many places as the product of both: beyond it the middle counts as changed whole. */
const MOST_PLACES = 160_000;

/** Words with the white space after them; a script without spaces counts as one word a run. */
const wordsOf = (text: string): readonly string[] => text.match(/^\s+$|(?:^\s+)?\S+\s*/gu) ?? [];

function sharedAtStart(a: readonly string[], b: readonly string[]): number {
  let count = 0;
  while (count < a.length && count < b.length && a[count]?.trim() === b[count]?.trim()) count += 1;
  return count;
}

/** Which words of each stand in the longest run of words both have in order. */
function common(a: readonly string[], b: readonly string[]): [boolean[], boolean[]] {
  const inA = a.map(() => false);
  const inB = b.map(() => false);
  if (a.length * b.length > MOST_PLACES) return [inA, inB];
  const width = b.length + 1;
  const best = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number): number => best[i * width + j] ?? 0;
  const alike = (i: number, j: number): boolean => a[i]?.trim() === b[j]?.trim();
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      best[i * width + j] = alike(i, j)
        ? at(i + 1, j + 1) + 1
        : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (alike(i, j)) {
      inA[i] = true;
      inB[j] = true;
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return [inA, inB];
}

/** Neighbours of one sort as one run. */
function runsOf(words: readonly string[], isSame: (place: number) => boolean): WordRun[] {
  const runs: WordRun[] = [];
  for (const [place, text] of words.entries()) {
    const isChanged = !isSame(place);
    const last = runs.at(-1);
    if (last?.isChanged === isChanged)
      runs[runs.length - 1] = { text: last.text + text, isChanged };
    else runs.push({ text, isChanged });
  }
  return runs;
}

/** What two wordings have apart, word by word; the runs of each side join to the very text given. */
export function wordChanges(then: string, now: string): WordChanges {
  const [a, b] = [wordsOf(then), wordsOf(now)];
  const head = sharedAtStart(a, b);
  const [restA, restB] = [a.slice(head), b.slice(head)];
  const tail = sharedAtStart(restA.toReversed(), restB.toReversed());
  const [endA, endB] = [a.length - tail, b.length - tail];
  const [inA, inB] = common(a.slice(head, endA), b.slice(head, endB));
  const same = (marks: readonly boolean[], end: number) => (place: number) =>
    place < head || place >= end || marks[place - head] === true;
  return { then: runsOf(a, same(inA, endA)), now: runsOf(b, same(inB, endB)) };
}
