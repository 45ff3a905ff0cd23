import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from 'playwright-core';
import { makeId } from '#shared/base/ids.ts';
import { table } from '#shared/project/project.ts';
import { fileBytes } from '#electron/store/file-bytes.ts';
import { emptyFile } from '#electron/store/home-file.ts';
import { madeProject, must, opened } from './made-project.ts';
import type { Measured } from './measure.ts';

const HIGHLIGHTS = 20_000;
const SIZE = { documents: 1, text: 1_450_000, highlights: 0, figures: 0, paragraph: 5 };
const PATIENCE_MS = 120_000;
const MB = 2 ** 20;

const plain = (name: string, unit: string, value: number): Measured => ({
  ...{ name, unit, value: Number(value.toPrecision(3)) },
  ...{ baseline: null, ratio: null, goal: null, ok: true },
});

/** One long document with a highlight in each of its sentences, in one file as an older program left it. */
async function crowded(folder: string): Promise<string> {
  const ports = await madeProject(folder, SIZE);
  const open = await opened(ports, folder);
  const [pattern] = table(open.project, 'highlight').values();
  if (!pattern) throw new Error('There is no highlight');
  const text = must(await open.store.text(pattern.anchor.textHash));
  const { id: projectId } = open.project;
  await open.close();
  const records = [];
  for (let at = text.indexOf('880'); at >= 0; at = text.indexOf('880', at + 1)) {
    if (records.length >= HIGHLIGHTS) break;
    const anchor = { ...pattern.anchor, start: at, end: at + 3 };
    records.push({ ...pattern, id: makeId('highlight', () => randomBytes(16)), anchor });
  }
  const home = join(folder, 'documents', pattern.document, 'annotations.json');
  await writeFile(home, fileBytes({ ...emptyFile(projectId), records }));
  return pattern.document;
}

/** A document of 20,000 highlights in the window: until its first one is seen, and what the page holds. */
export async function benchCrowded(): Promise<Measured[]> {
  const stage = await mkdtemp(join(tmpdir(), 'attest-bench-crowded-'));
  try {
    const folder = join(stage, 'project');
    await crowded(folder);
    const userData = join(stage, 'user-data');
    const start = performance.now();
    const app = await _electron.launch({
      executablePath: process.env['ATTEST_ELECTRON'] ?? '',
      args: [process.cwd(), folder, `--user-data-dir=${userData}`, '--js-flags=--expose-gc'],
      chromiumSandbox: process.getuid?.() !== 0,
      env: { ...process.env, ATTEST_USER_DATA: userData },
    });
    const page = await app.firstWindow();
    await page.waitForLoadState('load');
    const row = page.getByRole('row').nth(1);
    await row.waitFor({ timeout: PATIENCE_MS });
    const library = performance.now() - start;
    const asked = performance.now();
    await row.dblclick();
    const sentence = page.locator('.reader__paragraph', { hasText: 'The roll holds 880' });
    await sentence.first().waitFor({ timeout: PATIENCE_MS });
    const reader = performance.now() - asked;
    const heap = await page.evaluate(() => {
      (globalThis as { gc?: () => void }).gc?.();
      return (performance as unknown as { memory: { usedJSHeapSize: number } }).memory
        .usedJSHeapSize;
    });
    await app.close();
    return [
      plain('start with a document of 20,000 highlights', 'ms', library),
      plain('open that document in the reader', 'ms', reader),
      plain('heap of the page then', 'MB', heap / MB),
    ];
  } finally {
    await rm(stage, { recursive: true, force: true });
  }
}
