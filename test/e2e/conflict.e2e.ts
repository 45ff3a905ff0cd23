import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { table } from '#shared/project/project.ts';
import { createProject } from '#electron/handlers/open-folder.ts';
import { suggestFigures } from '#electron/handlers/suggest-figures.ts';
import { createMachine } from '#electron/system/machine.ts';
import { bringInto, got, pasted, testIdentity } from '#test/electron/handlers/test-project.ts';
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
});
