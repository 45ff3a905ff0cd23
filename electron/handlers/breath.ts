/** Who turned the wheel or typed is taken to be at work for so long, ms. */
const AT_WORK_MS = 500;
/** Each file waits for so long then, ms; three are on their way at once, so that one comes in every 70 ms. */
const GIVING_WAY_MS = 200;
/** What has come in is drawn within this, ms. */
const DRAWING_MS = 60;

/**
 * Lets the window have a core. An import keeps main and its converters busy, which with the window is one
 * process more than a small machine has cores for: it waits while the window draws what came in, and goes
 * slower while a person works.
 */
export class Breath {
  #worked = -Infinity;
  #drawn = -Infinity;

  /** The person did something just now. */
  giveWay(): void {
    this.#worked = performance.now();
  }

  /** The window was told of what came in just now. */
  told(): void {
    this.#drawn = performance.now() + DRAWING_MS;
  }

  /** Resolves when the next file may be begun. */
  async take(): Promise<void> {
    const now = performance.now();
    const pause = now - this.#worked < AT_WORK_MS ? GIVING_WAY_MS : 0;
    const wait = Math.max(pause, this.#drawn - now);
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
  }
}
