import { ok, type Result } from '#shared/base/result.ts';
import type { DroppedFile } from '#shared/ipc/bridge.ts';
import type { EventName } from '#shared/ipc/channels.ts';
import type { EventPayload, ImportOutcome, Output, ParsedInput } from '#shared/ipc/contract.ts';
import type { FakeProject } from './fake-project.ts';
import { fakeSheet, type FakeText } from './fake-sheet.ts';

/** A file on the fake disk. `refused` is the sentence an import answers instead of reading it. */
export interface FakeFile {
  readonly name: string;
  readonly lines?: readonly string[];
  readonly refused?: string;
  /** A folder that is a project. */
  readonly project?: boolean;
}

type Emit = <E extends EventName>(event: E, payload: EventPayload<E>) => void;
type Granted = Output<'import.grant'>;

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const tokenOf = (index: number): string => `pt_${LETTERS.charAt(index % 26).repeat(26)}`;

/** Import without a converter: files of lines, and pasted text. */
export function fakeFiles(
  held: FakeProject,
  texts: Map<string, FakeText>,
  files: readonly FakeFile[],
  emit: Emit,
  interrupted: Output<'import.interrupted'> = null,
) {
  let left = interrupted;
  const cancelled = new Set<string>();
  const byToken = new Map(files.map((file, index) => [tokenOf(index), file]));
  const desk: Desk = { held, texts, byToken, cancelled, emit };
  return {
    grant: (dropped: readonly DroppedFile[]): Granted =>
      [...byToken]
        .filter(([, file]) => dropped.some((one) => one.name === file.name))
        .map(([token, { name, project }]) => ({ token, name, project: project ?? false })),
    answers: {
      'import.choose': (): Result<Output<'import.choose'>> =>
        ok([...byToken].map(([token, { name }]) => ({ token, name }))),
      'import.start': (input: ParsedInput<'import.start'>) => start(desk, input),
      'import.paste': ({
        title,
        text,
      }: ParsedInput<'import.paste'>): Result<Output<'import.paste'>> =>
        ok({ outcomes: [read(desk, title, text.split(/\n+/), true)] }),
      'import.cancel': ({ job }: ParsedInput<'import.cancel'>): Result<Output<'import.cancel'>> => {
        cancelled.add(job);
        return ok({});
      },
      'import.giveWay': (): Result<Output<'import.giveWay'>> => ok({}),
      'import.drawn': (): Result<Output<'import.drawn'>> => ok({}),
      'import.interrupted': (): Result<Output<'import.interrupted'>> => ok(left),
      'import.resume': ({ job }: ParsedInput<'import.resume'>) => {
        const before = left?.done ?? 0;
        const rest = [...byToken.keys()].slice(before);
        left = null;
        return start(desk, { job, files: rest }, before);
      },
      'import.leave': (): Result<Output<'import.leave'>> => {
        left = null;
        return ok({});
      },
    },
  };
}

interface Desk {
  readonly held: FakeProject;
  readonly texts: Map<string, FakeText>;
  readonly byToken: ReadonlyMap<string, FakeFile>;
  readonly cancelled: Set<string>;
  readonly emit: Emit;
}

function read(desk: Desk, title: string, lines: readonly string[], pasted: boolean): ImportOutcome {
  const { held, texts, emit } = desk;
  const kind = pasted ? 'pasted text' : 'text';
  const sheet = fakeSheet({ title, lines, kind, author: held.hand.by, at: held.tick() });
  const { id } = sheet.document;
  if (held.value.tables.document.has(id)) return { file: title, id, status: 'already' };
  texts.set(sheet.text.textHash, sheet.text);
  const patch = held.addRecords([sheet.document], `import ${title}`);
  emit('project.patched', patch);
  emit('project.saved', { revision: patch.revision });
  return { file: title, id, status: 'imported' };
}

function readFile(desk: Desk, token: string): ImportOutcome {
  const file = desk.byToken.get(token);
  const name = file?.name ?? token;
  if (file?.lines) return read(desk, name, file.lines, false);
  const reason = file?.refused ?? 'This file can no longer be found.';
  return { file: name, id: null, status: 'refused', reason };
}

async function start(
  desk: Desk,
  { job, files }: ParsedInput<'import.start'>,
  before = 0,
): Promise<Result<Output<'import.start'>>> {
  const { byToken, cancelled, emit } = desk;
  const total = before + files.length;
  const outcomes: ImportOutcome[] = [];
  const refusedOf = () => outcomes.filter(({ status }) => status === 'refused').length;
  for (const [index, token] of files.entries()) {
    const done = before + index;
    const file = byToken.get(token)?.name ?? token;
    emit('import.progress', { job, done, total, file, refused: refusedOf() });
    await Promise.resolve();
    const outcome: ImportOutcome = cancelled.has(job)
      ? { file, id: null, status: 'cancelled' }
      : readFile(desk, token);
    outcomes.push(outcome);
    emit('import.progress', { job, done: done + 1, total, file, refused: refusedOf() });
  }
  return ok({ outcomes });
}
