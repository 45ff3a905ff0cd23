import { expect } from 'vitest';
import type { Launched } from './launch.ts';

/** What the system's own dialogs answer from here on; they have no page to press keys in. */
export function answerFileDialogs(
  { app }: Launched,
  open: readonly string[],
  save = '',
): Promise<void> {
  return app.evaluate(
    ({ dialog }, answers) => {
      dialog.showOpenDialog = () =>
        Promise.resolve({ canceled: answers.open.length === 0, filePaths: [...answers.open] });
      dialog.showSaveDialog = () =>
        Promise.resolve({ canceled: answers.save === '', filePath: answers.save });
    },
    { open, save },
  );
}

/** G and the letter of a screen, until it stands. */
export async function goToScreen({ page }: Launched, letter: string, name: string): Promise<void> {
  await page.keyboard.press('g');
  await page.keyboard.press(letter);
  await page.getByRole('main', { name }).waitFor();
}

/** Records of each kind, as the window's mirror is told them. */
export function recordCounts({ page }: Launched): Promise<Record<string, number>> {
  return page.evaluate(async () => {
    const byType: Record<string, number> = {};
    for (let from: number | null = 0; from !== null;) {
      const chunk = await window.attest.request['project.snapshot']({ from });
      if (!chunk.ok) throw new Error(chunk.failure.sentence);
      for (const { type } of chunk.value.records) byType[type] = (byType[type] ?? 0) + 1;
      from = chunk.value.next;
    }
    return byType;
  });
}

export function settledCounts(launched: Launched, expected: Record<string, number>): Promise<void> {
  return expect.poll(() => recordCounts(launched), { timeout: 15_000 }).toMatchObject(expected);
}
