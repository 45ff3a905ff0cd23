import { makeId, type Id, type IdKind } from '#shared/base/ids.ts';
import { fail, ok, type Result } from '#shared/base/result.ts';
import type { ChangeAnswer, Output } from '#shared/ipc/contract.ts';
import { applyWrites, type Applied, type Hand } from '#shared/project/apply.ts';
import { planCommand, type ProjectCommand } from '#shared/project/command.ts';
import type { AnyRecord } from '#shared/project/kinds.ts';
import { projectFrom, type History, type Patch } from '#shared/project/patch.ts';
import { planRestore, trashItems, type Deletion, type TrashItem } from '#shared/project/trash.ts';
import type { Plan } from '#shared/project/define-command.ts';
import { findRecord, type Project } from '#shared/project/project.ts';
import { EMPTY_STACK, remember, reverse, type Step, type UndoStack } from '#shared/project/undo.ts';
import { nextStamp, type Stamp } from '#shared/record/clock.ts';

const RUN = 'rfakebackend';
/** A clock of its own: one second per write, so that runs repeat to the character. */
const EPOCH = Date.UTC(2026, 0, 14, 9, 30);

/** Ids in a row instead of at random, so that tests repeat. */
export function idsInARow(): <K extends IdKind>(kind: K) => Id<K> {
  let count = 0;
  return (kind) => {
    count += 1;
    const bytes = new Uint8Array(16);
    new DataView(bytes.buffer).setUint32(0, count);
    return makeId(kind, () => bytes);
  };
}

/** The project value as main holds it: commands, undo and redo, without disk or window. */
export class FakeProject {
  value: Project;
  revision = 0;
  readonly makeId = idsInARow();
  readonly hand: Hand;
  readOnly: string | null = null;
  private stack: UndoStack = EMPTY_STACK;
  private last: Stamp | undefined;
  private seconds = 0;
  private readonly deletions: Deletion[] = [];

  constructor(id: string, records: readonly AnyRecord[], by: string) {
    this.value = projectFrom(id, records);
    this.hand = { by, run: RUN, tick: () => this.tick() };
  }

  tick(): Stamp {
    this.seconds += 1;
    this.last = nextStamp(this.last, EPOCH + this.seconds * 1000);
    return this.last;
  }

  get history(): History {
    return {
      undo: this.stack.done.at(-1)?.label ?? null,
      redo: this.stack.undone.at(-1)?.label ?? null,
    };
  }

  dispatch(command: ProjectCommand, visit?: string): Result<ChangeAnswer> {
    if (this.readOnly !== null) return fail('read-only', this.readOnly);
    const plan = planCommand(this.value, command, { makeId: this.makeId });
    if (!plan.ok) return plan;
    const applied = applyWrites(this.value, plan.value.writes, this.hand);
    const { label } = plan.value;
    const step = { kind: 'command' as const, label, inverse: applied.inverse };
    this.stack = remember(this.stack, visit === undefined ? step : { ...step, visit });
    return ok(this.answer(label, applied, []));
  }

  undo(): Result<ChangeAnswer> {
    const step = this.stack.done.at(-1);
    if (step?.kind !== 'command') return fail('nothing-to-undo', 'There is nothing to undo.');
    return this.takeBack(step, (next) => ({
      done: this.stack.done.slice(0, -1),
      undone: [...this.stack.undone, next],
    }));
  }

  redo(): Result<ChangeAnswer> {
    const step = this.stack.undone.at(-1);
    if (step?.kind !== 'command') return fail('nothing-to-redo', 'There is nothing to redo.');
    return this.takeBack(step, (next) => ({
      done: [...this.stack.done, next],
      undone: this.stack.undone.slice(0, -1),
    }));
  }

  /** Records that came in otherwise than by a command: an import. */
  addRecords(records: readonly AnyRecord[], label: string): Patch {
    const applied = applyWrites(
      this.value,
      records.map((record) => ({ kind: 'restore' as const, record })),
      this.hand,
    );
    this.stack = remember(this.stack, { kind: 'command', label, inverse: applied.inverse });
    return this.answer(label, applied, []).patch;
  }

  private takeBack(
    step: Step & { kind: 'command' },
    restack: (next: Step) => UndoStack,
  ): Result<ChangeAnswer> {
    const { applied, left } = reverse(this.value, step.inverse, this.hand);
    this.stack = restack({ kind: 'command', label: step.label, inverse: applied.inverse });
    return ok(this.answer(step.label, applied, left));
  }

  get trash(): TrashItem[] {
    return trashItems(this.value, this.deletions, { me: this.hand.by, now: this.now });
  }

  restore(ids: readonly string[]): Result<ChangeAnswer> {
    if (this.readOnly !== null) return fail('read-only', this.readOnly);
    const plan = planRestore(this.value, this.deletions, ids);
    return plan.ok ? ok(this.make(plan.value)) : plan;
  }

  /** Takes records out of the trash; words are main's affair. */
  erase(ids: readonly string[]): Result<Output<'erase.run'>> {
    const gone = new Set(ids);
    for (const [at, deletion] of this.deletions.entries()) {
      const records = deletion.records.filter(({ id }) => !gone.has(id));
      this.deletions[at] = { ...deletion, records };
    }
    this.stack = EMPTY_STACK;
    const change = this.answer('erase for good', applyWrites(this.value, [], this.hand), []);
    return ok({ erased: ids.length, changed: 0, left: [], change });
  }

  private get now(): number {
    return EPOCH + this.seconds * 1000;
  }

  private make({ label, writes }: Plan): ChangeAnswer {
    const applied = applyWrites(this.value, writes, this.hand);
    this.stack = remember(this.stack, { kind: 'command', label, inverse: applied.inverse });
    return this.answer(label, applied, []);
  }

  private answer(label: string, applied: Applied, left: readonly string[]): ChangeAnswer {
    const gone = applied.removedIds.flatMap((id) => findRecord(this.value, id) ?? []);
    const name = `${this.deletions.length}`;
    if (gone.length > 0) this.deletions.push({ name, at: this.now, records: gone });
    this.value = applied.project;
    this.revision += 1;
    const changed = applied.changedIds.flatMap((id) => findRecord(this.value, id) ?? []);
    const removed = [...applied.removedIds];
    const patch = { revision: this.revision, changed, removed, history: this.history };
    return { label, patch, left: [...left] };
  }
}
