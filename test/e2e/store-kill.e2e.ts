import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createProject } from '#electron/handlers/open-folder.ts';
import type { SnapshotChunk } from '#shared/project/patch.ts';
import { createMachine } from '#electron/system/machine.ts';
import { got, testIdentity } from '#test/electron/handlers/test-project.ts';
import { DEEP } from '#test/electron/store/proof/deep.ts';
import { seeded } from '#test/electron/store/proof/seeded.ts';
import { promised } from '#test/promise.ts';
import { launch, type Launched } from './launch.ts';

const KILLS = DEEP ? 1000 : 50;
/** A dozen saves. */
const LONGEST_MS = 150;
const KILLS_A_PROJECT = 25;
/** Apps at a time, each with a project of its own: an app that starts keeps one core busy. */
const LANES = 2;

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
      const { records, next } = JSON.parse(chunk.value) as SnapshotChunk;
      for (const record of records) if (record.type === 'tag') names.push(record.name);
      from = next;
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

interface Tally {
  kills: number;
  midSave: number;
  readonly lost: string[];
}

/** One start of the app that finds what was saved, saves on and is killed; answers what it saved then. */
async function killed(launched: Launched, name: string, wait: number, tally: Tally) {
  const { told, begun } = follow(launched);
  await saveOn(launched, name);
  await begun;
  await launched.page.waitForTimeout(wait);
  const gone = new Promise((resolve) => launched.app.process().once('exit', resolve));
  launched.app.process().kill('SIGKILL');
  await gone;
  tally.kills += 1;
  const made = [...told.made];
  if (made.some(([, revision]) => revision > told.saved)) tally.midSave += 1;
  return made.filter(([, revision]) => revision <= told.saved).map(([tag]) => tag);
}

/** A project in which the app is killed again and again; each start, one after the last kill too, looks. */
async function killedProject(stage: string, name: string, seed: number, tally: Tally) {
  const random = seeded(seed);
  const userData = join(stage, `user-data ${name}`);
  mkdirSync(userData);
  const folder = join(stage, name);
  await emptyProject(folder);
  const saved = new Set<string>();
  for (let kill = 0; ; kill += 1) {
    const launched = await launch({ userData, paths: [folder] });
    const tags = new Set(await tagsOf(launched));
    tally.lost.push(...[...saved].filter((tag) => !tags.has(tag)));
    if (kill === KILLS_A_PROJECT) return launched.close();
    const more = await killed(launched, `k${kill}`, random() * LONGEST_MS, tally);
    for (const tag of more) saved.add(tag);
  }
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
      const tally: Tally = { kills: 0, midSave: 0, lost: [] };
      const projects = Array.from({ length: KILLS / KILLS_A_PROJECT }, (_, at) => at);
      const lane = async (): Promise<void> => {
        for (let at = projects.shift(); at !== undefined; at = projects.shift()) {
          await killedProject(stage, `Losses ${at}`, at, tally);
        }
      };
      await Promise.all(Array.from({ length: LANES }, lane));
      const { kills, midSave, lost } = tally;
      promised(
        'killing the app loses nothing acknowledged',
        `${kills} kills, ${midSave} in mid-save: ${lost.length} lost`,
      );
      expect(lost).toEqual([]);
      expect(kills).toBe(KILLS);
      expect(midSave).toBeGreaterThanOrEqual(KILLS * 0.3);
    },
    DEEP ? 7_200_000 : 600_000,
  );
});
