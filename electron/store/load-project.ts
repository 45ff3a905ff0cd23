import { basename } from 'node:path';
import type { Stamp } from '#shared/record/clock.ts';
import { fail, ok, type Result } from '#shared/base/result.ts';
import { idSchema, makeId } from '#shared/base/ids.ts';
import { nextStamp } from '#shared/record/clock.ts';
import { STAND_IN_AUTHOR } from '#shared/project/former-state.ts';
import type { AnyRecord, RecordByType } from '#shared/project/kinds.ts';
import {
  changed,
  emptyProject,
  findRecord,
  type Grave,
  type Project,
} from '#shared/project/project.ts';
import { wholeHome } from '#shared/project/shards.ts';
import { errorCode } from './file-system.ts';
import type { Machine } from './machine.ts';
import {
  ofProject,
  readHomes,
  type HomeContent,
  type Overlay,
  type Problem,
} from './read-homes.ts';
import { unitedFiles } from './unite-files.ts';
import { isTombstone } from './valid-record.ts';

/** A project as its folder has it. */
export interface Loaded {
  readonly project: Project;
  readonly contents: readonly HomeContent[];
  readonly problems: readonly Problem[];
  /** What keeps the project from being changed, or null. */
  readonly bars: HomeContent['bars'];
}

const PROJECT_FILE = 'project.json';
const projectIds = idSchema('project');

function notAProject(folder: string): Result<never> {
  return fail(
    'not-a-project',
    `${basename(folder)} is no Attest project: it holds no ${PROJECT_FILE}. ` +
      'Choose the folder of a project, or make a new one.',
  );
}

/** The id most files agree on; project.json votes as a file, by the record in it, and when there is a tie. */
function projectIdOf(contents: readonly HomeContent[]): string | undefined {
  const own = contents.find(({ home }) => home === PROJECT_FILE);
  const record = own?.kept.find(({ id }) => projectIds.safeParse(id).success);
  const votes = new Map<string, number>();
  const vote = (id: string | undefined): void => {
    if (id !== undefined) votes.set(id, (votes.get(id) ?? 0) + 1);
  };
  // The first to be voted for wins a tie: sorting keeps the order of equals.
  vote(own?.head?.projectId);
  vote(record?.id);
  for (const { home, head } of contents) if (home !== PROJECT_FILE) vote(head?.projectId);
  return [...votes].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** A project whose own record is broken still opens: its name is that of its folder until somebody renames it. */
function standIn(machine: Machine, id: string, folder: string): RecordByType['project'] {
  const at: Stamp = nextStamp(undefined, machine.now());
  return {
    id: projectIds.parse(id),
    type: 'project',
    name: basename(folder),
    people: {},
    settings: {},
    author: STAND_IN_AUTHOR,
    created: { at, run: 'runknown' },
  };
}

function assemble(id: string, contents: readonly HomeContent[]): Project {
  const records: AnyRecord[] = [];
  const graves: Grave[] = [];
  for (const { home, kept } of contents) {
    for (const one of kept) {
      if (isTombstone(one)) graves.push({ tombstone: one, home: wholeHome(home) });
      else records.push(one);
    }
  }
  const living = changed(emptyProject(id), { set: records });
  const dig = graves.filter(({ tombstone }) => !findRecord(living, tombstone.id));
  return changed(living, { dig });
}

/** The problem of a project.json that is gone or does not name the project. */
function ownProblems(contents: readonly HomeContent[]): Problem[] {
  const own = contents.find(({ home }) => home === PROJECT_FILE);
  if (own && own.state !== 'whole') return [];
  const sentence =
    `${PROJECT_FILE} is missing or names no project, so the project bears the name of its folder ` +
    'and its people have lost their names. Everything else is open.';
  return [{ file: PROJECT_FILE, sentence }];
}

/** Reads a project folder. Bad files and records cost themselves and are named. */
export async function loadProject(
  machine: Machine,
  folder: string,
  overlay?: Overlay,
): Promise<Result<Loaded>> {
  let read: HomeContent[];
  try {
    read = await readHomes(machine, folder, overlay);
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return fail(
      'unreadable',
      `The folder ${basename(folder)} cannot be read (${errorCode(error)}).`,
    );
  }
  const hasOwn = read.some(({ home }) => home === PROJECT_FILE);
  const named = projectIdOf(read);
  if (!hasOwn && named === undefined) return notAProject(folder);
  const id = projectIds.safeParse(named).data ?? makeId('project', machine.random);
  const contents = unitedFiles(read.map((content) => ofProject(content, id)));
  const project = assemble(id, contents);
  const problems = contents.flatMap((content) => content.problems);
  const bars =
    (['newer', 'unreadable'] as const).find((bar) => contents.some((one) => one.bars === bar)) ??
    null;
  if (project.tables.project.has(id)) return ok({ project, contents, problems, bars });
  return ok({
    project: changed(project, { set: [standIn(machine, id, folder)] }),
    contents,
    problems: [...ownProblems(contents), ...problems],
    bars,
  });
}
