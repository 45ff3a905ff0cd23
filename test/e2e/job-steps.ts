import { expect } from 'vitest';
import type { SnapshotChunk } from '#shared/project/patch.ts';
import { launch, type Launched } from './launch.ts';

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

/** Brings files in as the button does; the dialog answers with them. Resolves when it is said that all are in. */
export async function addDocuments(launched: Launched, files: readonly string[]): Promise<void> {
  const { page } = launched;
  await answerFileDialogs(launched, files);
  await page.getByRole('button', { name: /^Add documents/ }).click();
  const added = files.length === 1 ? '1 document added' : `${files.length} documents added`;
  await page.getByText(new RegExp(`^${added}`)).waitFor();
}

/** The sample, open in a window of its own. */
export async function openSample(): Promise<Launched> {
  const launched = await launch();
  await launched.page.getByText('Explore the sample').click();
  await launched.page.getByRole('row', { name: /Two offices, two lists/ }).waitFor();
  return launched;
}

/** How wide the picture of this name is, once it is drawn. */
export async function drawnWidth({ page }: Launched, name: string): Promise<number> {
  const image = page.getByRole('img', { name });
  await image.waitFor();
  const drawn = () =>
    image.evaluate((one) => (one instanceof HTMLImageElement ? one.naturalWidth : 0));
  await expect.poll(drawn, { timeout: 10_000 }).toBeGreaterThan(0);
  return drawn();
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
      const { records, next } = JSON.parse(chunk.value) as SnapshotChunk;
      for (const { type } of records) byType[type] = (byType[type] ?? 0) + 1;
      from = next;
    }
    return byType;
  });
}

export function settledCounts(launched: Launched, expected: Record<string, number>): Promise<void> {
  return expect.poll(() => recordCounts(launched), { timeout: 15_000 }).toMatchObject(expected);
}
