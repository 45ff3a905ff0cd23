/** From when on an answer is slow, in ms: whoever sees nothing happen for longer presses again. */
const SLOW = 300;

/** Waits for an answer; `tell` hears true if it is slow, and false once it is there. */
export async function whileSlow<T>(
  answer: Promise<T>,
  tell: (isSlow: boolean) => void,
): Promise<T> {
  const timer = setTimeout(() => tell(true), SLOW);
  try {
    return await answer;
  } finally {
    clearTimeout(timer);
    tell(false);
  }
}
