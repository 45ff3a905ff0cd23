import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createProject } from '#electron/handlers/open-folder.ts';
import { createMachine } from '#electron/system/machine.ts';
import { got, testIdentity } from '#test/electron/handlers/test-project.ts';
import { DEEP } from '#test/electron/store/proof/deep.ts';
import { seeded } from '#test/electron/store/proof/seeded.ts';
import { promised } from '#test/promise.ts';
import { launch, type Launched } from './launch.ts';

const KILLS = DEEP ? 1000 : 50;
const LONGEST_MS = 400;
const KILLS_A_PROJECT = 40;

interface Told {
  /** The revision of each tag that was made. */
  readonly made: Map<string, number>;
  saved: number;
}

/** Follows what the page says of its changes and of what is on disk. */
function follow({ page }: Launched): { readonly told: Told; readonly begun: Promise<void> } {
  const told: Told = { made: new Map(), saved: 0 };
  let begin = (): void => {};
  const begun = new Promise<void>((resolve) => (begin = resolve));
  page.on('console', (message) => {
    const [what, first = '', second = ''] = message.text().split(' ');
    if (what === 'made') told.made.set(first, Number(second));
    if (what !== 'saved') return;
    told.saved = Math.max(told.saved, Number(first));
    begin();
  });
  return { told, begun };
}

/** Names of all tags as the window is given them, or null while no project is open. */
const tagsOf = ({ page }: Launched): Promise<string[] | null> =>
  page.evaluate(async () => {
    const info = await window.attest.request['app.info']({});
    if (!info.ok || info.value.project === null) return null;
    const names: string[] = [];
    for (let from: number | null = 0; from !== null;) {
      const chunk = await window.attest.request['project.snapshot']({ from });
      if (!chunk.ok) throw new Error(chunk.failure.sentence);
      for (const record of chunk.value.records) if (record.type === 'tag') names.push(record.name);
      from = chunk.value.next;
    }
    return names;
  });

/** Adds tags, one after the other, until the end of the process. */
const saveOn = ({ page }: Launched, name: string): Promise<void> =>
  page.evaluate((called) => {
    const { request, on } = window.attest;
    on('project.saved', (payload) => {
      if ('revision' in payload) console.log(`saved ${payload.revision}`);
    });
    const add = async (at: number): Promise<void> => {
      const tag = `${called}-${at}`;
      const made = await request['project.dispatch']({ command: { kind: 'tag.add', name: tag } });
      if (made.ok) console.log(`made ${tag} ${made.value.patch.revision}`);
      return add(at + 1);
    };
    void add(0);
  }, name);

async function emptyProject(folder: string): Promise<void> {
  const ports = { machine: createMachine('d'.repeat(32)), identity: testIdentity() };
  got(
    await got(await createProject(ports, { folder, name: 'Losses', pseudonym: 'Heron' })).close(),
  );
}

describe('the app that is killed', () => {
  let stage: string;
  beforeAll(() => {
    stage = mkdtempSync(join(tmpdir(), 'attest-kill-e2e-'));
  });
  afterAll(() => rmSync(stage, { recursive: true, force: true }));

  it(
    `${KILLS} times while it saves has at its next start all it said was saved`,
    async () => {
      const random = seeded(5);
      const userData = join(stage, 'user-data');
      mkdirSync(userData);
      const lost: string[] = [];
      const saved = new Set<string>();
      let folder = '';
      let midSave = 0;
      for (let kill = 0; ; kill += 1) {
        if (kill % KILLS_A_PROJECT === 0 && kill < KILLS) {
          folder = join(stage, `Losses ${kill}`);
          await emptyProject(folder);
          saved.clear();
        }
        const launched = await launch({ userData, paths: [folder] });
        const tags = new Set(await tagsOf(launched));
        lost.push(...[...saved].filter((tag) => !tags.has(tag)));
        if (kill === KILLS) {
          await launched.close();
          break;
        }
        const { told, begun } = follow(launched);
        await saveOn(launched, `k${kill}`);
        await begun;
        await launched.page.waitForTimeout(random() * LONGEST_MS);
        const gone = new Promise((resolve) => launched.app.process().once('exit', resolve));
        launched.app.process().kill('SIGKILL');
        await gone;
        const unsaved = [...told.made.values()].filter((revision) => revision > told.saved);
        if (unsaved.length > 0) midSave += 1;
        for (const [tag, revision] of told.made) if (revision <= told.saved) saved.add(tag);
      }
      promised(
        'killing the app loses nothing acknowledged',
        `${KILLS} kills, ${midSave} in mid-save: ${lost.length} lost`,
      );
      expect(lost).toEqual([]);
      expect(midSave).toBeGreaterThanOrEqual(KILLS * 0.3);
    },
    DEEP ? 7_200_000 : 600_000,
  );
});
