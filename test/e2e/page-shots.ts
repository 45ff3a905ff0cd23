import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type Axe from 'axe-core';
import { ROOT } from '#build/root.mjs';
import type { Launched } from './launch.ts';

const SHOTS = join(ROOT, 'test-artifacts');
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Keeps a picture of the window as an artefact of the run. */
export async function shoot({ page }: Launched, name: string): Promise<void> {
  mkdirSync(SHOTS, { recursive: true });
  await page.screenshot({ path: join(SHOTS, `${name}.png`) });
}

/** What axe-core finds wrong on the page as it is painted: "rule: element" lines. */
export async function axeFindings({ page }: Launched): Promise<string[]> {
  await page.evaluate(AXE); // the content policy lets no script element in
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof Axe };
    const { violations } = await axe.run(document.body, { resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
  });
}

/** The window at the size of the design's pictures, in one of the themes. */
export async function setWindow(
  { app, page }: Launched,
  theme: 'light' | 'dark',
  [width, height]: readonly [number, number] = [1440, 900],
): Promise<void> {
  // The test driver overrides what the system prefers, so it is told.
  await page.emulateMedia({ colorScheme: theme });
  await app.evaluate(
    ({ BrowserWindow }, size) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height);
    },
    { width, height },
  );
}

/** The smaller windows the screens have to hold up in, px. */
const SMALLER = [
  [1280, 800],
  [900, 600],
] as const;

/** The same screen in a laptop's window and in the smallest one; axe-core looks at each. */
export async function shootSmaller(
  launched: Launched,
  name: string,
  theme: 'light' | 'dark',
): Promise<string[]> {
  const findings: string[] = [];
  for (const size of SMALLER) {
    await setWindow(launched, theme, size);
    await launched.page.waitForFunction((width) => window.innerWidth === width, size[0]);
    await shoot(launched, `${name}-${size[0]}-${theme}`);
    findings.push(...(await axeFindings(launched)));
  }
  await setWindow(launched, theme);
  return findings;
}
