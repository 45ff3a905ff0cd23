import { describe, expect, it } from 'vitest';
import { table } from '#shared/project/project.ts';
import { promised } from '#test/promise.ts';
import { diskOf, seenBy } from './crash-states.ts';
import { addHighlightFromOutside, addTagFromOutside, before, type Manner } from './outsider.ts';
import {
  addHighlight,
  addTag,
  bringTwo,
  FILE_HOLDS,
  got,
  machineOn,
  projectOn,
  reopened,
  sameIds,
} from './proof-project.ts';
import { SimulatedDisk, type DiskWays } from './simulated-disk.ts';

const names = (project: Parameters<typeof table>[0]): string[] =>
  [...table(project, 'tag').values()].map(({ name }) => name).sort();

/** An outsider writes right before each call of a save in turn; answers before which it was lost. */
async function edits(ways: DiskWays, manner: Manner): Promise<{ tries: number; lost: string[] }> {
  const lost: string[] = [];
  for (let at = 1; ; at += 1) {
    const disk = new SimulatedDisk(ways);
    const { wrap, arm, struck } = before(() => addTagFromOutside(disk, 'theirs', manner));
    const on = await projectOn(machineOn(disk, wrap));
    await addTag('first').act(on);
    got(await on.open.flush());
    arm(at);
    await addTag('ours').act(on);
    got(await on.open.flush());
    await addTag('last').act(on);
    got(await on.open.flush());
    got(await on.open.close());
    if (struck() === '') return { tries: at - 1, lost };
    const again = await reopened(machineOn(diskOf(seenBy(disk), ways)));
    const found = names(again.open.project);
    await again.open.close();
    if (found.join() !== 'first,last,ours,theirs') lost.push(struck());
  }
}

/** The same for a save that splits the file the outsider writes, and the one after it. */
async function splits(ways: DiskWays, manner: Manner): Promise<{ tries: number; lost: string[] }> {
  const lost: string[] = [];
  for (let at = 1; ; at += 1) {
    const disk = new SimulatedDisk(ways);
    let old = { path: '', text: '' };
    let theirs = '';
    const { wrap, arm, struck } = before(() => {
      theirs = addHighlightFromOutside(disk, old, manner);
    });
    const on = await projectOn(machineOn(disk, wrap, { random: sameIds() }));
    await bringTwo('First').act(on);
    for (let left = FILE_HOLDS; left > 0; left -= 1) await addHighlight.act(on);
    got(await on.open.flush());
    const [path = ''] = [...seenBy(disk).keys()].filter((name) => isWhole.test(name));
    old = { path, text: Buffer.from(disk.file(path).bytes).toString('utf8') };
    arm(at);
    await addHighlight.act(on);
    got(await on.open.flush());
    await addHighlight.act(on);
    got(await on.open.flush());
    const ours = [...table(on.open.project, 'highlight').keys()];
    got(await on.open.close());
    if (struck() === '') return { tries: at - 1, lost };
    const again = await reopened(machineOn(diskOf(seenBy(disk), ways)));
    const found = table(again.open.project, 'highlight');
    await again.open.close();
    // What an outsider wrote has not our seal, and is said to have none.
    const { problems } = again.open.header;
    if (!problems.every(({ sentence }) => isOthers.test(sentence))) lost.push('unreadable');
    if (![...ours, theirs].every((id) => found.has(id))) lost.push(struck());
  }
}

const isOthers = /is not as Attest saved it/;
const isWhole = /\/documents\/[^/]+\/annotations\.json$/;
const LINKS: DiskWays = {};
const NO_LINKS: DiskWays = { links: false, timeStepMs: 2000 };

describe('an edit from outside', () => {
  it.each([
    ['writes in place', 'a disk with links', LINKS],
    ['renames', 'a disk with links', LINKS],
    ['writes in place', 'a disk without links', NO_LINKS],
    ['renames', 'a disk without links', NO_LINKS],
  ] as const)('that %s during a save, on %s, is kept beside ours', async (manner, on, ways) => {
    const { tries, lost } = await edits(ways, manner);
    promised(
      `an edit from outside is kept (${manner}, ${on})`,
      `${tries} moments: ${lost.length} lost`,
    );
    expect(lost).toEqual([]);
    expect(tries).toBeGreaterThan(0);
  });

  it.each([
    ['writes in place', 'a disk with links', LINKS],
    ['renames', 'a disk with links', LINKS],
    ['writes in place', 'a disk without links', NO_LINKS],
    ['renames', 'a disk without links', NO_LINKS],
  ] as const)(
    'that %s of old while it is split, on %s, is kept beside ours',
    async (manner, on, ways) => {
      const { tries, lost } = await splits(ways, manner);
      promised(
        `an old file that comes back is united (${manner}, ${on})`,
        `${tries} moments: ${lost.length} lost`,
      );
      expect(lost).toEqual([]);
      expect(tries).toBeGreaterThan(0);
    },
    60_000,
  );
});
