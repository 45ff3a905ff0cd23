import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '#build/root.mjs';
import { table } from '#shared/project/project.ts';
import { createProject } from '#electron/handlers/open-folder.ts';
import { suggestFigures } from '#electron/handlers/suggest-figures.ts';
import { createMachine } from '#electron/system/machine.ts';
import { bringInto, got, pasted, testIdentity } from '#test/electron/handlers/test-project.ts';
import { answerFileDialogs, goToScreen } from './job-steps.ts';
import { type Launched, launch } from './launch.ts';
import { axeFindings, setWindow, shoot } from './page-shots.ts';

const texts = [
  'Lake Watch counted 945 soldiers who left their posts in 2025.',
  'Lake Watch counted 1,200 soldiers who left their posts in 2025.',
].map((text) => `${text}\n\nNobody else on the shore keeps a list of those who cross it at night.`);

/** Two figures that contradict each other, in a chart, under a claim and in a brief. */
async function clashing(folder: string): Promise<void> {
  const ports = { machine: createMachine('machine-e2e'), identity: testIdentity() };
  const open = got(await createProject(ports, { folder, name: 'Shore', pseudonym: 'Heron' }));
  const bring = bringInto(open, ports);
  for (const [at, text] of texts.entries()) await bring(pasted(text, `List ${at + 1}.txt`));
  const documents = [...table(open.project, 'document').keys()];
  for (const found of got(await suggestFigures(open, documents))) {
    const { document, textHash, origin, suggestions } = found;
    const items = suggestions.map((suggestion) => ({ document, textHash, suggestion, origin }));
    got(await open.dispatch({ kind: 'figure.accept', items }));
  }
  const ids = [...table(open.project, 'figure').keys()];
  expect(ids).toHaveLength(2);
  const evidence = ids.map((id) => ({
    target: { kind: 'figure' as const, id },
    stance: 'supports' as const,
  }));
  const claim = got(
    await open.dispatch({ kind: 'claim.add', statement: 'Many left in 2025.', evidence }),
  ).patch.changed.find(({ type }) => type === 'claim')!.id;
  const chart = got(
    await open.dispatch({
      kind: 'chart.add',
      title: 'Who left the shore',
      note: '',
      figures: { kind: 'picked', ids },
      layout: 'bars',
      groupBy: 'document',
      sort: 'value',
      foldSameSource: true,
      keepApart: true,
    }),
  ).patch.changed[0]!.id;
  const nodes = [
    { type: 'claimRef', attrs: { id: claim } },
    { type: 'chartRef', attrs: { id: chart } },
  ];
  const settings = { page: 'A4' as const, language: 'en' };
  got(
    await open.dispatch({ kind: 'brief.add', title: 'Shore', template: 'blank', settings, nodes }),
  );
  got(await open.close());
}

describe.each(['light', 'dark'] as const)('figures that contradict each other, %s', (theme) => {
  const home = mkdtempSync(join(tmpdir(), 'attest-conflict-'));
  const folder = join(home, 'Shore');
  let launched: Launched;
  beforeAll(async () => {
    await clashing(folder);
    launched = await launch({ paths: [folder] });
    await setWindow(launched, theme);
  });
  afterAll(async () => {
    await launched.close();
    rmSync(home, { recursive: true, force: true });
  });
  const to = async (letter: string) => {
    await launched.page.keyboard.press('g');
    await launched.page.keyboard.press(letter);
  };

  it('are marked in the chart, with the sentence of reason', async () => {
    const { page } = launched;
    await page.getByRole('grid', { name: 'Documents' }).waitFor();
    await to('h');
    const why = page.getByRole('list', { name: 'What does not agree' });
    await why.waitFor();
    expect(await page.getByText('≠ conflict').count()).toBeGreaterThan(1);
    expect(await axeFindings(launched)).toEqual([]);
    await shoot(launched, `chart-conflict-${theme}`);
  });

  it('are named under the claim in the brief, and the guesses of its citations are', async () => {
    const { page } = launched;
    await to('b');
    await page
      .getByText(/^Look at/)
      .first()
      .waitFor();
    await page
      .getByText(/Guessed: title/)
      .first()
      .waitFor();
    await shoot(launched, `brief-conflict-${theme}`);
  });

  /** Exports the brief that is open; answers what the file holds, a PDF's text as it is laid out. */
  const exported = async (format: string): Promise<string> => {
    const { page } = launched;
    const file = join(home, `shore.${format}`);
    rmSync(file, { force: true });
    await answerFileDialogs(launched, [], file);
    if (format === 'pdf') await page.keyboard.press('Control+e');
    else {
      await page.getByRole('button', { name: 'Other exports' }).click();
      await page.getByRole('menuitem', { name: format === 'md' ? /Markdown/ : /HTML/ }).click();
    }
    // A menu that fades keeps the keys to itself until it is gone.
    await page.getByRole('menu').waitFor({ state: 'detached' });
    await expect.poll(() => existsSync(file), { timeout: 30_000 }).toBe(true);
    if (format !== 'pdf') return readFileSync(file, 'utf8');
    const shot = join(ROOT, 'test-artifacts', `brief-conflict-${theme}`);
    execFileSync('pdftoppm', ['-png', '-r', '70', file, shot]);
    return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
  };
  const flat = (text: string): string => text.replace(/\s+/g, ' ');

  it('say in every export what does not agree, and which facts are guesses', async () => {
    for (const format of ['pdf', 'html', 'md']) {
      const text = flat(await exported(format));
      expect(text).toContain('conflict');
      expect(text).toMatch(/Guessed: title/);
      expect(text).toContain('1,200');
    }
  });

  it('are cited by what a person says of their documents, which is no guess any more', async () => {
    const { page } = launched;
    await goToScreen(launched, 'l', 'Library');
    await page.getByRole('row', { name: /List 1/ }).click();
    const details = page.getByRole('complementary', { name: 'Document' });
    const say = async (field: string, words: string): Promise<void> => {
      await details.getByRole('button', { name: new RegExp(`^Edit ${field}`) }).click();
      await details.getByRole('textbox').fill(words);
      await page.keyboard.press('Enter');
      await details.getByRole('textbox').waitFor({ state: 'detached' });
    };
    await details.getByRole('button', { name: 'It is right: title' }).click();
    await details
      .getByRole('button', { name: 'It is right: title' })
      .waitFor({ state: 'detached' });
    await say('authors', 'Nilar Soe; River Desk');
    await say('publisher', 'Shore Post');
    await say('date', '2026-01-09');
    await say('address', 'https://example.org/shore');
    await shoot(launched, `metadata-said-${theme}`);
    await to('b');
    await page.getByText('Shore Post').first().waitFor();
    for (const format of ['pdf', 'html', 'md']) {
      const text = flat(await exported(format));
      for (const fact of ['Shore Post', 'Nilar Soe', 'River Desk', '2026', 'example.org/shore']) {
        expect(text, `${format}: ${fact}`).toContain(fact);
      }
      expect(text.match(/Guessed: title/g), format).toHaveLength(1);
    }
  });
});
