import { makeId, type Id, type IdKind } from '#shared/base/ids.ts';
import { fail, ok, type Result } from '#shared/base/result.ts';
import { regionByText } from '#shared/annotation/region.ts';
import type { Stamp } from '#shared/record/clock.ts';
import type { ChangeAnswer, ProjectHeader } from '#shared/ipc/contract.ts';
import { applyWrites, type Applied, type Hand } from '#shared/project/apply.ts';
import { planCommand, type ProjectCommand } from '#shared/project/command.ts';
import type { Patch, SnapshotChunk } from '#shared/project/patch.ts';
import { findRecord, table, type Project } from '#shared/project/project.ts';
import { EMPTY_STACK, remember, reverse, type Step, type UndoStack } from '#shared/project/undo.ts';
import type { Plan } from '#shared/project/define-command.ts';
import type { AnyRecord } from '#shared/project/kinds.ts';
import type { Touched } from '#electron/store/home-shelf.ts';
import type { ForeignChange } from '#electron/store/home-writer.ts';
import type { FileChange, JournalDraft } from '#electron/store/journal.ts';
import type { Machine } from '#electron/store/machine.ts';
import type { OpenedStore, ProjectStore } from '#electron/store/project-store.ts';
import type { Problem } from '#electron/store/read-homes.ts';
import { checkQuotes } from './check-quotes.ts';
import { createHybridClock, eachStamp, type HybridClock } from './hybrid-clock.ts';
import { foreignNotice, mergeForeign } from './merge-foreign.ts';
import { doneAgain, takenBack, type FilesPlan, type FilesTools } from './files-step.ts';
import {
  FilesSteps,
  type FilesOptions,
  type Joined,
  type NewFilesStep,
  type StepOfFiles,
} from './files-steps.ts';
import { isWhole, planOne } from './plan-one.ts';
import type { UserData } from './ports.ts';
import { headerOf } from './project-header.ts';
import type { ProjectListeners, Telling } from './project-listeners.ts';
import { Snapshots } from './snapshots.ts';

/** What opening needs of the world. */
export interface ProjectPorts {
  readonly machine: Machine;
  readonly identity: Pick<UserData, 'me' | 'setMe'> & Partial<Pick<UserData, 'isSaidSynced'>>;
}

/** A change as it stands when nothing can stop it any more. */
interface Taking {
  readonly project: Project;
  readonly touched: Touched;
  readonly left?: readonly string[];
  readonly without?: readonly string[];
  readonly files?: readonly FileChange[];
  readonly onTaken: () => void;
}

/** The content of what a change deletes; an import that is rolled back leaves no graves. */
const buriedBy = (before: Project, after: Project, { removedIds }: Touched): AnyRecord[] =>
  removedIds.flatMap((id) => (after.graves.has(id) ? (findRecord(before, id) ?? []) : []));

export type Opening = OpenedStore & {
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
  readonly #steps: FilesSteps;
  readonly #listeners = new Set<ProjectListeners>();
  readonly #snapshots = new Snapshots();
  #project: Project;
  #revision = 0;
  #stack: UndoStack = EMPTY_STACK;
  #problems: readonly Problem[];
  #readOnly: string | null;
  #turn: Promise<unknown> = Promise.resolve();
  #closed: Promise<Result<number>> | null = null;

  constructor(opening: Opening) {
    const { project, ports, me, run, readOnly } = opening;
    this.#clock = createHybridClock(project, ports.machine.now);
    this.#opening = opening;
    this.#project = project;
    this.#problems = opening.problems;
    this.#readOnly = readOnly;
    this.#steps = new FilesSteps((token, name) => this.store.undoPlace(token, name));
    this.#hand = { by: me, run, tick: this.#clock.tick };
  }

  get project(): Project {
    return this.#project;
  }

  /** Texts, blocks and originals, and what saving can tell. */
  get store(): ProjectStore {
    return this.#opening.store;
  }

  /** A text by its hash: a document's, or the words somebody typed in over a page. */
  async text(textHash: string): Promise<Result<string>> {
    const region = regionByText(table(this.#project, 'region').values(), textHash);
    return region ? ok(region.words) : this.store.text(textHash);
  }

  /** Why nothing can be changed, or null. */
  get readOnly(): string | null {
    return this.#readOnly;
  }

  get header(): ProjectHeader {
    const state = { revision: this.#revision, readOnly: this.#readOnly, history: this.#history() };
    return headerOf(this.#project, { ...this.#opening, problems: this.#problems }, state);
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
    return this.#snapshots.chunk(this.#project, this.#revision, from);
  }

  /**
   * Answers from memory with what changed; saving follows by itself. Commands of one `visit` in a text
   * editor, made one after the other, are one step of undo.
   */
  dispatch(command: ProjectCommand, visit?: string): Promise<Result<ChangeAnswer>> {
    return this.#inTurn(async () => {
      const quotes = await checkQuotes(command, (textHash) => this.text(textHash));
      if (!quotes.ok) return quotes;
      const plan = planCommand(this.#project, command, { makeId: this.#makeId });
      if (!plan.ok) return plan;
      const { label } = plan.value;
      if (isWhole(command)) return this.#wholly(label, planOne(command), {});
      return ok(this.#make(plan.value, visit));
    });
  }

  /**
   * Writes that only main can plan, as one step of history: what they hold is not in the project. After
   * what is done for good nothing before it can be undone: steps remember what they took away.
   * `answered`: see ProjectListeners.
   */
  write(
    plan: (project: Project) => Result<Plan>,
    { isForGood = false, answered = true }: { isForGood?: boolean; answered?: boolean } = {},
  ): Promise<Result<ChangeAnswer>> {
    return this.#inTurn(() => {
      const planned = plan(this.#project);
      if (!planned.ok) return planned;
      const made = this.#make(planned.value, undefined, answered);
      if (!isForGood) return ok(made);
      this.#stack = EMPTY_STACK;
      return ok({ ...made, patch: { ...made.patch, history: this.#history() } });
    });
  }

  /**
   * Makes a change of records and of the files beside them as one step of history: whole or not at all,
   * and on disk before it is answered. `plan` answers what to do with the project as it stands, null
   * for nothing; it is asked again when another program changed the files meanwhile. What `draft` has
   * staged comes with the step and goes when it is undone. `joined`: it continues the last step where that
   * is of the same visit. `answered`: see ProjectListeners.
   */
  changeFiles(
    label: string,
    plan: (project: Project, tools: FilesTools) => Result<FilesPlan | null>,
    options: FilesOptions = {},
  ): Promise<Result<ChangeAnswer>> {
    return this.#inTurn(() => this.#wholly(label, plan, options));
  }

  undo(): Promise<Result<ChangeAnswer>> {
    return this.#inTurn(async () => {
      const step = this.#stack.done.at(-1);
      if (!step) return fail('nothing-to-undo', 'There is nothing to undo.');
      if (step.kind === 'files') return this.#turnFiles(step, 'done', 'undone');
      return ok(this.#reverse(step, 'done', 'undone'));
    });
  }

  redo(): Promise<Result<ChangeAnswer>> {
    return this.#inTurn(async () => {
      const step = this.#stack.undone.at(-1);
      if (!step) return fail('nothing-to-redo', 'There is nothing to redo.');
      if (step.kind === 'files') return this.#turnFiles(step, 'undone', 'done');
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

  /** Something of what could not be read was brought back: only `problems` are left. */
  leaveProblems(problems: readonly Problem[]): void {
    if (problems.length === this.#problems.length) return;
    this.#problems = problems;
    for (const { onProblems } of this.#listeners) onProblems?.(problems);
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
    for (const one of kept) eachStamp(one, this.#clock.receive);
    const merged = mergeForeign(this.#project, home, kept, this.#hand);
    if (!merged) return;
    this.#take(merged.project, merged);
    this.#answer('Change on the disk', merged, [], false);
    this.tell('onNotice', foreignNotice(home, merged));
  }

  readonly #makeId = <K extends IdKind>(kind: K): Id<K> =>
    makeId(kind, this.#opening.ports.machine.random);

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

  #make({ label, writes }: Plan, visit?: string, answered = true): ChangeAnswer {
    const applied = applyWrites(this.#project, writes, this.#hand);
    if (applied.inverse.length === 0) return this.#unchanged(label);
    this.#take(applied.project, applied);
    const { inverse } = applied;
    const step = { kind: 'command' as const, label, inverse };
    this.#stack = remember(this.#stack, visit === undefined ? step : { ...step, visit });
    return this.#answer(label, applied, [], answered);
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

  /** Saves a change of several files as one, and takes it over once nothing can stop it. */
  #wholly(
    label: string,
    plan: Parameters<OpenProject['changeFiles']>[1],
    { draft, answered = true, joined }: FilesOptions,
  ): Promise<Result<ChangeAnswer>> {
    return this.#together(label, { draft, answered }, () => {
      const planned = plan(this.#project, { hand: this.#hand, makeId: this.#makeId });
      if (!planned.ok) return planned;
      if (planned.value === null) return ok(null);
      const { applied, moves = [], files = [], brings = [] } = planned.value;
      const changes = moves.map(({ from, to }) => ({ path: to, from }));
      const onTaken = (): void => {
        const staged = draft?.files ?? [];
        const step = { edits: applied.inverse, moves, brings, staged };
        this.#rememberFiles(label, step, joined);
      };
      const { project } = applied;
      return ok({ project, touched: applied, files: [...changes, ...files], onTaken });
    });
  }

  async #together(
    label: string,
    { draft, answered = true }: { draft?: JournalDraft | undefined; answered?: boolean },
    make: () => Result<Taking | null>,
  ): Promise<Result<ChangeAnswer>> {
    let answer = (): ChangeAnswer => this.#unchanged(label);
    const committed = await this.store.commit({
      why: label,
      now: () => this.#project,
      ...(draft ? { draft } : {}),
      make: () => {
        const made = make();
        if (!made.ok) return made;
        if (made.value === null) return ok(null);
        const { project, touched, left, onTaken, ...rest } = made.value;
        const revision = this.#revision + 1;
        const take = (): void => {
          this.#revision = revision;
          this.#project = project;
          onTaken();
          const given = this.#answer(label, touched, left, answered);
          answer = () => given;
        };
        const buried = buriedBy(this.#project, project, touched);
        return ok({ ...rest, project, touched, revision, buried, onTaken: take });
      },
    });
    return committed.ok ? ok(answer()) : committed;
  }

  #rememberFiles(label: string, made: NewFilesStep, joined: Joined | undefined): void {
    const step = this.#steps.add(this.#stack.done.at(-1), made, joined);
    if (!step) return;
    const named = joined?.label(step.brings) ?? label;
    this.#stack = remember(this.#stack, { kind: 'files', label: named, token: step.token });
  }

  #turnFiles(
    step: StepOfFiles,
    from: 'done' | 'undone',
    to: 'done' | 'undone',
  ): Promise<Result<ChangeAnswer>> {
    const known = this.#steps.of(step);
    const turn = from === 'done' ? takenBack : doneAgain;
    return this.#together(step.label, {}, () => {
      const { taken, edits, ...change } = turn(this.#project, known, this.#hand);
      const onTaken = (): void => {
        Object.assign(known, { taken, edits });
        this.#move(step, from, to);
      };
      return ok({ ...change, onTaken });
    });
  }
}
