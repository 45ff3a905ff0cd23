import { basename } from 'node:path';
import { makeId, type Id, type RandomBytes } from '#shared/base/ids.ts';
import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Stamp } from '#shared/record/clock.ts';
import type { ChangeAnswer, ProjectHeader } from '#shared/ipc/contract.ts';
import { afterOther, applyWrites, type Applied, type Hand } from '#shared/project/apply.ts';
import { planCommand, type ProjectCommand, type SingleCommand } from '#shared/project/command.ts';
import { SNAPSHOT_CHUNK, type Patch, type SnapshotChunk } from '#shared/project/patch.ts';
import { allRecords, findRecord, projectRecord, type Project } from '#shared/project/project.ts';
import { EMPTY_STACK, remember, reverse, type Step, type UndoStack } from '#shared/project/undo.ts';
import type { Plan } from '#shared/project/define-command.ts';
import type { Draft, Reversal } from '#shared/project/write.ts';
import type { AnyRecord } from '#shared/project/kinds.ts';
import type { Touched } from '#electron/store/home-shelf.ts';
import type { ForeignChange } from '#electron/store/home-writer.ts';
import type { Machine } from '#electron/store/machine.ts';
import type { OpenedStore, ProjectStore } from '#electron/store/project-store.ts';
import { checkQuotes } from './check-quotes.ts';
import { createHybridClock, stampsOf, type HybridClock } from './hybrid-clock.ts';
import { mergeForeign } from './merge-foreign.ts';
import {
  filesToPark,
  takenOutBy,
  withImport,
  withoutImport,
  type ImportedFiles,
  type TakenOut,
} from './import-step.ts';
import type { UserData } from './ports.ts';

/** What an open project says unasked. */
export interface ProjectListeners {
  /** `answered`: whoever asked for the change gets the patch as the answer too. */
  readonly onPatch?: (patch: Patch, answered: boolean) => void;
  readonly onSaving?: (revision: number) => void;
  readonly onSaved?: (revision: number) => void;
  readonly onNotSaved?: (sentence: string) => void;
  /** Something to know that asks for nothing: somebody else changed the project on the disk. */
  readonly onNotice?: (sentence: string) => void;
}

/** What opening needs of the world. */
export interface ProjectPorts {
  readonly machine: Machine;
  readonly identity: Pick<UserData, 'me' | 'setMe'>;
}

type Telling = Omit<ProjectListeners, 'onPatch'>;

type StepImport = Step & { kind: 'import' };

interface Import {
  readonly files: ImportedFiles;
  /** What takes back, or does again, the changes to documents that were here before. */
  edits: readonly Reversal[];
  /** Set while the import is undone: where its files wait, and what left the value. */
  parked: { readonly lot: string; readonly taken: TakenOut } | null;
}

/** The content of what a change deletes; an import that is rolled back leaves no graves. */
const buriedBy = (before: Project, after: Project, { removedIds }: Touched): AnyRecord[] =>
  removedIds.flatMap((id) => (after.graves.has(id) ? (findRecord(before, id) ?? []) : []));

export type Opening = Pick<OpenedStore, 'store' | 'project' | 'problems' | 'readOnly'> & {
  readonly run: string;
  readonly me: Id<'person'>;
  readonly ports: ProjectPorts;
};

/**
 * A project while it is open: the one project value, its history and its saving, for the window and
 * the command line alike. Changes are made one at a time, in the order they were asked for.
 */
export class OpenProject {
  readonly #opening: Opening;
  readonly #hand: Hand;
  readonly #clock: HybridClock;
  readonly #imports = new Map<string, Import>();
  readonly #listeners = new Set<ProjectListeners>();
  #project: Project;
  #revision = 0;
  #stack: UndoStack = EMPTY_STACK;
  #readOnly: string | null;
  #turn: Promise<unknown> = Promise.resolve();
  #closed: Promise<Result<number>> | null = null;
  #snapshot: { readonly of: Project; readonly records: readonly AnyRecord[] } | null = null;

  constructor(opening: Opening) {
    const { project, ports, me, run, readOnly } = opening;
    this.#clock = createHybridClock(project, ports.machine.now);
    this.#opening = opening;
    this.#project = project;
    this.#readOnly = readOnly;
    this.#hand = { by: me, run, tick: this.#clock.tick };
  }

  get project(): Project {
    return this.#project;
  }

  /** Texts, blocks and originals, and what saving can tell. */
  get store(): ProjectStore {
    return this.#opening.store;
  }

  /** Why nothing can be changed, or null. */
  get readOnly(): string | null {
    return this.#readOnly;
  }

  get header(): ProjectHeader {
    const { store, me, problems } = this.#opening;
    const { name, people } = projectRecord(this.#project);
    return {
      id: this.#project.id,
      name,
      folder: basename(store.folder),
      revision: this.#revision,
      saved: store.saved(),
      me: { id: me, name: people[me]?.name ?? '' },
      readOnly: this.#readOnly,
      problems: [...problems],
      history: this.#history(),
    };
  }

  /** A moment of this run's clock, for what is noted beside a record's own stamps. */
  stamp(): Stamp {
    return this.#hand.tick();
  }

  /** Follows the project until the answer is called. */
  listen(listeners: ProjectListeners): () => void {
    this.#listeners.add(listeners);
    return () => void this.#listeners.delete(listeners);
  }

  /** At most 2,000 records from the given place on, of one revision. */
  snapshot(from: number): SnapshotChunk {
    if (this.#snapshot?.of !== this.#project) {
      this.#snapshot = { of: this.#project, records: [...allRecords(this.#project)] };
    }
    const { records } = this.#snapshot;
    const end = from + SNAPSHOT_CHUNK;
    const next = end < records.length ? end : null;
    if (next === null) this.#snapshot = null;
    return { revision: this.#revision, records: records.slice(from, end), next };
  }

  /**
   * Answers from memory with what changed; saving follows by itself. Commands of one `visit` in a text
   * editor, made one after the other, are one step of undo.
   */
  dispatch(command: ProjectCommand, visit?: string): Promise<Result<ChangeAnswer>> {
    return this.#inTurn(async () => {
      const quotes = await checkQuotes(command, (textHash) => this.store.text(textHash));
      if (!quotes.ok) return quotes;
      const plan = planCommand(this.#project, command, {
        makeId: (kind) => makeId(kind, this.#random),
      });
      if (!plan.ok) return plan;
      return ok(this.#make(plan.value, visit));
    });
  }

  /** Writes that only main can plan, as one step of history: what they hold is not in the project. */
  write(plan: (project: Project) => Result<Plan>): Promise<Result<ChangeAnswer>> {
    return this.#inTurn(() => {
      const planned = plan(this.#project);
      return planned.ok ? ok(this.#make(planned.value)) : planned;
    });
  }

  /**
   * Takes imported documents in as one step of history. Their texts, blocks and originals are on disk
   * already; `files` names those this import made, which go when it is undone. `described` changes
   * documents that were here before, in the same step.
   */
  addImported(
    label: string,
    drafts: readonly Draft[],
    files: readonly string[],
    described: readonly SingleCommand[] = [],
  ): Promise<Result<ChangeAnswer>> {
    return this.#inTurn(() => {
      // Another import may have brought the same file meanwhile.
      const fresh = drafts.filter(({ id }) => !findRecord(this.#project, id));
      const writes = fresh.map((record) => ({ kind: 'create' as const, record }));
      const created = applyWrites(this.#project, writes, this.#hand);
      const batch = { kind: 'batch', label, commands: described } as const;
      const plan = planCommand(created.project, batch, {
        makeId: (kind) => makeId(kind, this.#random),
      });
      if (!plan.ok) return plan;
      const edited = applyWrites(created.project, plan.value.writes, this.#hand);
      const applied = afterOther(created, edited);
      const edits = edited.inverse;
      if (applied.inverse.length === 0) return ok(this.#unchanged(label));
      this.#take(applied.project, applied);
      if (fresh.length === 0) {
        this.#stack = remember(this.#stack, { kind: 'command', label, inverse: edits });
        return ok(this.#answer(label, applied, [], false));
      }
      const token = String(this.#imports.size + 1);
      const documents = fresh.map(({ id }) => id);
      this.#imports.set(token, { files: { documents, files }, edits, parked: null });
      this.#stack = remember(this.#stack, { kind: 'import', label, token });
      return ok(this.#answer(label, applied, [], false));
    });
  }

  undo(): Promise<Result<ChangeAnswer>> {
    return this.#inTurn(async () => {
      const step = this.#stack.done.at(-1);
      if (!step) return fail('nothing-to-undo', 'There is nothing to undo.');
      if (step.kind === 'import') return this.#rollBack(step);
      return ok(this.#reverse(step, 'done', 'undone'));
    });
  }

  redo(): Promise<Result<ChangeAnswer>> {
    return this.#inTurn(async () => {
      const step = this.#stack.undone.at(-1);
      if (!step) return fail('nothing-to-redo', 'There is nothing to redo.');
      if (step.kind === 'import') return this.#importAgain(step);
      return ok(this.#reverse(step, 'undone', 'done'));
    });
  }

  /** Resolves with the last saved revision once everything is on disk. */
  flush(): Promise<Result<number>> {
    return this.store.flush();
  }

  /** Saves what is left and lets the project go; nothing may be asked of it afterwards. */
  close(): Promise<Result<number>> {
    this.#closed ??= this.#turn.then(() => {
      this.#listeners.clear();
      this.#readOnly = 'This project is closed.';
      return this.store.close();
    });
    return this.#closed;
  }

  /** Somebody else took the project over. */
  lose(sentence: string): void {
    this.#readOnly = sentence;
    this.tell('onNotSaved', sentence);
  }

  tell(what: 'onSaving' | 'onSaved', revision: number): void;
  tell(what: 'onNotSaved' | 'onNotice', sentence: string): void;
  tell(what: keyof Telling, value: number | string): void {
    for (const listeners of this.#listeners) {
      const listen = listeners[what] as ((value: number | string) => void) | undefined;
      listen?.(value);
    }
  }

  /** Takes in what somebody else wrote into a file of the open project. */
  takeForeign({ home, kept }: ForeignChange): void {
    for (const read of stampsOf(kept)) this.#clock.receive(read);
    const merged = mergeForeign(this.#project, home, kept, this.#hand);
    if (!merged) return;
    this.#take(merged.project, merged);
    this.#answer('Change on the disk', merged, [], false);
    const count = merged.changedIds.length + merged.removedIds.length;
    this.tell(
      'onNotice',
      `Another program changed ${home}. ${count === 1 ? 'One record was' : `${count} records were`} ` +
        'taken over from it; nothing of yours was overwritten.',
    );
  }

  get #random(): RandomBytes {
    return this.#opening.ports.machine.random;
  }

  #inTurn(
    change: () => Result<ChangeAnswer> | Promise<Result<ChangeAnswer>>,
  ): Promise<Result<ChangeAnswer>> {
    const mine = this.#turn.then(() =>
      this.#readOnly === null ? change() : fail('read-only', this.#readOnly),
    );
    // A bug in one change must not keep the next from its turn; the asker sees it thrown.
    this.#turn = mine.catch(() => undefined);
    return mine;
  }

  #make({ label, writes }: Plan, visit?: string): ChangeAnswer {
    const applied = applyWrites(this.#project, writes, this.#hand);
    if (applied.inverse.length === 0) return this.#unchanged(label);
    this.#take(applied.project, applied);
    const { inverse } = applied;
    const step = { kind: 'command' as const, label, inverse };
    this.#stack = remember(this.#stack, visit === undefined ? step : { ...step, visit });
    return this.#answer(label, applied);
  }

  #take(project: Project, touched: Touched): void {
    this.store.trash.keep(buriedBy(this.#project, project, touched));
    this.store.save(project, touched, this.#revision + 1);
    this.#revision += 1;
    this.#project = project;
  }

  #history(): ProjectHeader['history'] {
    const { done, undone } = this.#stack;
    return { undo: done.at(-1)?.label ?? null, redo: undone.at(-1)?.label ?? null };
  }

  #unchanged(label: string): ChangeAnswer {
    const patch = { revision: this.#revision, changed: [], removed: [], history: this.#history() };
    return { label, patch, left: [] };
  }

  #answer(
    label: string,
    ids: Touched,
    left: readonly string[] = [],
    answered = true,
  ): ChangeAnswer {
    const patch: Patch = {
      revision: this.#revision,
      changed: ids.changedIds.flatMap((id) => findRecord(this.#project, id) ?? []),
      removed: [...ids.removedIds],
      history: this.#history(),
    };
    for (const { onPatch } of this.#listeners) onPatch?.(patch, answered);
    return { label, patch, left: [...left] };
  }

  #move(step: Step, from: 'done' | 'undone', to: 'done' | 'undone'): void {
    const stack = { [from]: this.#stack[from].slice(0, -1), [to]: [...this.#stack[to], step] };
    this.#stack = { ...this.#stack, ...stack };
  }

  #reverse(
    step: Step & { kind: 'command' },
    from: 'done' | 'undone',
    to: 'done' | 'undone',
  ): ChangeAnswer {
    const { applied, left }: { applied: Applied; left: readonly string[] } = reverse(
      this.#project,
      step.inverse,
      this.#hand,
    );
    this.#take(applied.project, applied);
    this.#move({ ...step, inverse: applied.inverse }, from, to);
    return this.#answer(step.label, applied, left);
  }

  async #rollBack(step: StepImport): Promise<Result<ChangeAnswer>> {
    const imported = this.#imported(step);
    const parked = await this.store.park(filesToPark(imported.files));
    if (!parked.ok) return parked;
    const { applied, left } = reverse(this.#project, imported.edits, this.#hand);
    const taken = takenOutBy(applied.project, imported.files);
    imported.parked = { lot: parked.value, taken };
    imported.edits = applied.inverse;
    this.#take(withoutImport(applied.project, taken), applied);
    this.#move(step, 'done', 'undone');
    const removedIds = taken.records.map(({ id }) => id);
    return ok(this.#answer(step.label, { changedIds: applied.changedIds, removedIds }, left));
  }

  async #importAgain(step: StepImport): Promise<Result<ChangeAnswer>> {
    const imported = this.#imported(step);
    if (!imported.parked) throw new Error(`Import ${step.token} is not undone`);
    const { lot, taken } = imported.parked;
    const back = await this.store.unpark(lot);
    if (!back.ok) return back;
    imported.parked = null;
    const again = withImport(this.#project, taken);
    const { applied, left } = reverse(again, imported.edits, this.#hand);
    imported.edits = applied.inverse;
    this.#take(applied.project, applied);
    this.#move(step, 'undone', 'done');
    const changedIds = [...taken.records.map(({ id }) => id), ...applied.changedIds];
    return ok(this.#answer(step.label, { changedIds, removedIds: [] }, left));
  }

  #imported({ token }: StepImport): Import {
    const found = this.#imports.get(token);
    if (!found) throw new Error(`No import ${token}`);
    return found;
  }
}
