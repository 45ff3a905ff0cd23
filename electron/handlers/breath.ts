/** Who turned the wheel or typed is taken to be at work for so long, ms. */
const AT_WORK_MS = 500;
/** Each file waits for so long then, ms; three are on their way at once, so that one comes in every 70 ms. */
const GIVING_WAY_MS = 200;
/** A window that does not say that it has drawn what came in is waited for so long, ms. */
const DRAWING_MS = 400;

const after = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Lets the window have a core. An import keeps main and its converters busy, which with the window is one
 * process more than a small machine has cores for: it waits until the window has drawn what came in, and
 * goes slower while a person works.
 */
export class Breath {
  #worked = -Infinity;
  #drawing: Promise<void> = Promise.resolve();
  #goOn = (): void => {};

  /** The person did something just now. */
  giveWay(): void {
    this.#worked = performance.now();
  }

  /** The window was told of what came in just now. */
  told(): void {
    this.drawn();
    this.#drawing = new Promise((resolve) => {
      const timer = setTimeout(resolve, DRAWING_MS);
      this.#goOn = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  /** The window has drawn what it was told of. */
  drawn(): void {
    this.#goOn();
  }

  /** Resolves when the next file may be begun. */
  async take(): Promise<void> {
    if (performance.now() - this.#worked < AT_WORK_MS) await after(GIVING_WAY_MS);
    await this.#drawing;
  }
}
