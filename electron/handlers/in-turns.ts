/** Main's thread draws the window's frame and hands on every key: longer than this, ms, it is not held. */
const TURN_MS = 4;

/** Resolves once main has turned to whatever waits for it. */
export const nextTurn = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

/** What the steps of a long computation answer, with pauses between them. */
export async function inTurns<T>(steps: Iterable<T>): Promise<T[]> {
  const answers: T[] = [];
  let began = performance.now();
  for (const answer of steps) {
    answers.push(answer);
    if (performance.now() - began < TURN_MS) continue;
    await nextTurn();
    began = performance.now();
  }
  return answers;
}
