import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createProject } from '#electron/handlers/open-folder.ts';
import { createMachine } from '#electron/system/machine.ts';
import { got, testIdentity } from '#test/electron/handlers/test-project.ts';
import { addDocuments } from './job-steps.ts';
import { type Launched, launch } from './launch.ts';
import { shoot } from './page-shots.ts';

const ARABIC = 'قال الوزير إن 45 شخصا قتلوا في عام 2023.';
const ENGLISH = 'The minister said that 45 people were killed in 2023.';

describe('a document with lines that run from the right', () => {
  const home = mkdtempSync(join(tmpdir(), 'attest-rtl-'));
  let launched: Launched;
  beforeAll(async () => {
    const folder = join(home, 'Lines');
    const ports = { machine: createMachine('machine-e2e'), identity: testIdentity() };
    got(
      await got(await createProject(ports, { folder, name: 'Lines', pseudonym: 'Heron' })).close(),
    );
    const file = join(home, 'a.md');
    writeFileSync(file, `# Lines\n\n${ENGLISH}\n\n${ARABIC}\n`);
    launched = await launch({ paths: [folder] });
    await addDocuments(launched, [file]);
    await launched.page.getByRole('row', { name: /Lines/ }).dblclick();
    await launched.page.locator('.reader__paragraph').first().waitFor();
  });
  afterAll(async () => {
    await launched.close();
    rmSync(home, { recursive: true, force: true });
  });

  /** Where the first letter and the last sign of a paragraph are drawn, in pixels from the left. */
  const ends = (words: string) =>
    launched.page.locator('.reader__paragraph', { hasText: words }).evaluate((element) => {
      const at = (from: number): number => {
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        const nodes: Node[] = [];
        while (walker.nextNode()) nodes.push(walker.currentNode);
        const node = from === 0 ? nodes[0] : nodes.at(-1);
        const range = document.createRange();
        const offset = from === 0 ? 0 : (node?.nodeValue?.length ?? 1) - 1;
        range.setStart(node ?? element, offset);
        range.setEnd(node ?? element, offset + 1);
        return range.getBoundingClientRect().left;
      };
      return { first: at(0), last: at(1) };
    });

  it('has the full stop of each where its line ends', async () => {
    await shoot(launched, 'right-to-left');
    const arabic = await ends('قال');
    const english = await ends('minister');
    expect(arabic.last).toBeLessThan(arabic.first);
    expect(english.last).toBeGreaterThan(english.first);
    expect(arabic.first).toBeGreaterThan(english.first); // it begins at the right edge
  });
});
