/** Ms of work at a time, well within a frame of 16. */
const SLICE = 6;

/**
 * Runs a computation in slices, the first after `quiet` ms, so that keys are answered in between.
 * Answers how to stop it.
 */
export function inSlices<T>(
  steps: Generator<undefined, T>,
  quiet: number,
  done: (value: T) => void,
): () => void {
  let timer = setTimeout(work, quiet);
  function work(): void {
    const until = performance.now() + SLICE;
    while (performance.now() < until) {
      const step = steps.next();
      if (!step.done) continue;
      done(step.value);
      return;
    }
    timer = setTimeout(work);
  }
  return () => clearTimeout(timer);
}
