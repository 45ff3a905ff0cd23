import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ProjectCommand } from '#shared/project/command.ts';
import { table } from '#shared/project/project.ts';
import type { OpenProject, ProjectPorts } from '#electron/handlers/open-project.ts';
import { count, madeProject, must, opened } from './made-project.ts';
import { against, median, timed, type Measured } from './measure.ts';

const CROWDED = { documents: 2, text: 1000, highlights: 50_000, figures: 0 };
const ROUNDS = 15;
/** A tenth of what one file takes. */
const GOAL = 0.1;

/** One more highlight where most of them are. */
function crowdedIn(open: OpenProject): ProjectCommand {
  const highlights = [...table(open.project, 'highlight').values()];
  const [first] = highlights;
  const other = highlights.find(({ document }) => document !== first?.document);
  const isFirst = highlights.filter(({ document }) => document === first?.document).length > 1;
  const one = isFirst ? first : other;
  if (!one) throw new Error('There is no highlight');
  const { document, anchor } = one;
  return { kind: 'highlight.add', document, anchor, tags: [] };
}

/** Times of saving one more highlight in the document that has them all, each from a project just saved. */
async function saves(open: OpenProject): Promise<number[]> {
  const crowded = crowdedIn(open);
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    times.push(
      await timed(async () => {
        must(await open.dispatch(crowded));
        must(await open.flush());
      }),
    );
  }
  // The first takes the files apart, or makes every record's text.
  return times.slice(1);
}

async function during<T>(
  ports: ProjectPorts,
  folder: string,
  work: (open: OpenProject) => Promise<T>,
): Promise<T> {
  const open = await opened(ports, folder);
  const answer = await work(open);
  must(await open.close());
  return answer;
}

/** A document with 50,000 highlights: saving one more, and opening it, in many files and in one. */
export async function benchSharded(): Promise<Measured[]> {
  const stage = await mkdtemp(join(tmpdir(), 'attest-bench-sharded-'));
  try {
    const folder = join(stage, 'crowded');
    const many = await madeProject(folder, CROWDED);
    const one = { ...many, machine: { ...many.machine, fileHolds: Infinity } };
    const opening = (ports: ProjectPorts): Promise<number> =>
      timed(() => during(ports, folder, (open) => Promise.resolve(count(open))));
    const [openOne, savesOne] = [await opening(one), await during(one, folder, saves)];
    // What stands in one file goes into several with the first change.
    await during(many, folder, async (open) => {
      must(await open.dispatch(crowdedIn(open)));
      must(await open.flush());
    });
    const savesMany = await during(many, folder, saves);
    const openMany = await opening(many);
    return [
      against(
        'save one highlight at 50,000 in one document, against the same in one file',
        'ms',
        median(savesMany),
        median(savesOne),
        GOAL,
      ),
      against('open that document, against the same in one file', 'ms', openMany, openOne, null),
    ];
  } finally {
    await rm(stage, { recursive: true, force: true });
  }
}
