import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeId } from '#shared/base/ids.ts';
import { nextStamp, type Stamp } from '#shared/record/clock.ts';
import { applyWrites, type Hand } from '#shared/project/apply.ts';
import { COMMANDS, planCommand, projectCommand } from '#shared/project/command.ts';
import { KINDS, RECORD_TYPES, type AnyRecord } from '#shared/project/kinds.ts';
import { projectKind } from '#shared/project/project-record.ts';
import {
  allRecords,
  changed,
  emptyProject,
  findRecord,
  type Project,
} from '#shared/project/project.ts';
import { EMPTY_STACK, remember, reverse, type Step } from '#shared/project/undo.ts';
import { arbitraryOf } from './arbitrary-of.ts';
import { commandFor, proposalLists, visible, type Proposal } from './random-commands.ts';

const RUNS = { numRuns: 400 };
const PROJECT_ID = `prj_${'a'.repeat(26)}`;

/** A hand, and a maker of ids, that repeat from run to run. */
function worker(run: string): { hand: Hand; random: () => Uint8Array } {
  let last: Stamp | undefined;
  let count = 0;
  return {
    hand: { by: 'per_me', run, tick: () => (last = nextStamp(last, 1_768_000_000_000)) },
    random: () => {
      count += 1;
      const bytes = new Uint8Array(16);
      new DataView(bytes.buffer).setUint32(0, count * 7919);
      new DataView(bytes.buffer).setUint32(8, Number.parseInt(run.slice(1), 36) >>> 0);
      return bytes;
    },
  };
}

const BEFORE = { at: '2026-01-01T00:00:00.000Z-0000', run: 'rbefore22' };

/** A record as another run made it, in a document that is there. */
function asBegun(record: AnyRecord, document: string | undefined): AnyRecord {
  const { '~': _registers, ...fields } = KINDS[record.type].schema.parse(record);
  const place = 'document' in fields && document !== undefined ? { document } : {};
  return { ...fields, ...place, created: BEFORE }; // the same kind, other references
}

/** A project somebody else began in another run: some records of every kind. */
const begun = fc
  .record(
    Object.fromEntries(
      RECORD_TYPES.filter((type) => type !== 'project').map((type) => [
        type,
        fc.array(arbitraryOf<AnyRecord>(KINDS[type].schema), { maxLength: 2 }),
      ]),
    ),
  )
  .map((kinds): Project => {
    const records = Object.values(kinds).flat();
    const document = records.find(({ type }) => type === 'document')?.id;
    const made = { author: 'per_other', created: BEFORE, name: 'Losses', people: {}, settings: {} };
    const own = projectKind.schema.parse({ id: PROJECT_ID, type: 'project', ...made });
    return changed(emptyProject(PROJECT_ID), {
      set: [own, ...records.map((record) => asBegun(record, document))],
    });
  });

interface Played {
  readonly project: Project;
  readonly steps: readonly (Step & { kind: 'command' })[];
  readonly values: readonly Project[]; // before each step
  readonly commands: readonly { readonly kind: string; readonly changed: boolean }[];
}

function play(start: Project, proposals: readonly Proposal[], worked = worker('rone')): Played {
  let project = start;
  const steps: (Step & { kind: 'command' })[] = [];
  const values: Project[] = [];
  const commands: Played['commands'][number][] = [];
  for (const proposal of proposals) {
    const command = projectCommand.safeParse(commandFor(proposal, project));
    if (!command.success) continue;
    const plan = planCommand(project, command.data, {
      makeId: (kind) => makeId(kind, worked.random),
    });
    if (!plan.ok) {
      expect(plan.failure.sentence).toMatch(/\S/);
      continue;
    }
    const applied = applyWrites(project, plan.value.writes, worked.hand);
    values.push(project);
    commands.push({ kind: command.data.kind, changed: applied.inverse.length > 0 });
    steps.push({ kind: 'command', label: plan.value.label, inverse: applied.inverse });
    project = applied.project;
  }
  return { project, steps, values, commands };
}

describe('the sequences these laws are tried on', () => {
  it('carry out every command there is', () => {
    const carriedOut = new Set<string>();
    const sequences = fc.sample(fc.tuple(begun, proposalLists), { numRuns: 500, seed: 7 });
    for (const [start, proposals] of sequences) {
      for (const { kind, changed: some } of play(start, proposals).commands) {
        if (some) carriedOut.add(kind);
      }
    }
    expect([...carriedOut].sort()).toEqual(COMMANDS.map(({ name }) => name).sort());
  });
});

describe('any sequence of commands', () => {
  it('leaves records their schemas read back as they are', () => {
    fc.assert(
      fc.property(begun, proposalLists, (start, proposals) => {
        const { project } = play(start, proposals);
        for (const record of allRecords(project)) {
          const stored: unknown = JSON.parse(JSON.stringify(record));
          expect(KINDS[record.type].schema.parse(stored)).toEqual(record);
          expect(findRecord(project, record.id)).toBe(record);
        }
      }),
      RUNS,
    );
  });

  it('changes nothing of the value it was applied to', () => {
    fc.assert(
      fc.property(begun, proposalLists, (start, proposals) => {
        const before = JSON.stringify([...allRecords(start)]);
        play(start, proposals);
        expect(JSON.stringify([...allRecords(start)])).toBe(before);
      }),
      RUNS,
    );
  });

  it('is undone step by step to what was shown, and redone to what was shown', () => {
    fc.assert(
      fc.property(begun, proposalLists, (start, proposals) => {
        const worked = worker('rone');
        const played = play(start, proposals, worked);
        let { project } = played;
        const undone: (Step & { kind: 'command' })[] = [];
        for (const [at, step] of [...played.steps.entries()].reverse()) {
          const { applied, left } = reverse(project, step.inverse, worked.hand);
          expect(left).toEqual([]);
          project = applied.project;
          undone.push({ ...step, inverse: applied.inverse });
          expect(visible(project)).toEqual(visible(played.values[at]!));
        }
        for (const [at, step] of undone.reverse().entries()) {
          project = reverse(project, step.inverse, worked.hand).applied.project;
          expect(visible(project)).toEqual(visible(played.values[at + 1] ?? played.project));
        }
      }),
      RUNS,
    );
  });

  it('is one step when it is one visit, undone to what was shown before and redone to what was after', () => {
    let shorter = 0;
    fc.assert(
      fc.property(begun, proposalLists, (start, proposals) => {
        const worked = worker('rone');
        const played = play(start, proposals, worked);
        let stack = EMPTY_STACK;
        for (const step of played.steps) stack = remember(stack, { ...step, visit: 'v1' });
        if (played.steps.length === 0) return;
        expect(stack.done).toHaveLength(1);
        const [one] = stack.done as (Step & { kind: 'command' })[];
        if (one!.inverse.length < played.steps.flatMap(({ inverse }) => inverse).length)
          shorter += 1;
        const back = reverse(played.project, one!.inverse, worked.hand);
        expect(back.left).toEqual([]);
        expect(visible(back.applied.project)).toEqual(visible(start));
        const again = reverse(back.applied.project, back.applied.inverse, worked.hand);
        expect(visible(again.applied.project)).toEqual(visible(played.project));
      }),
      RUNS,
    );
    expect(shorter).toBeGreaterThan(0); // values in between were really left out
  });

  it('is undone without touching what somebody else changed since, and names it', () => {
    fc.assert(
      fc.property(begun, proposalLists, proposalLists, (start, mine, theirs) => {
        const me = worker('rone');
        const played = play(start, mine, me);
        const other = play(played.project, theirs, worker('rtwo'));
        let { project } = other;
        let stack = EMPTY_STACK;
        for (const step of played.steps) stack = remember(stack, step);
        for (const step of [...stack.done].reverse()) {
          if (step.kind !== 'command') continue;
          const { applied, left } = reverse(project, step.inverse, me.hand);
          for (const id of left) expect(id).toMatch(/^[a-z]{3}_/);
          project = applied.project;
        }
        // Every field the other one wrote last is shown as they wrote it.
        for (const record of allRecords(other.project)) {
          const theirFields = Object.entries(record['~'] ?? {}).filter(([, { writes }]) =>
            writes.every(({ run }) => run === 'rtwo'),
          );
          const now = findRecord(project, record.id);
          for (const [path] of theirFields) {
            if (path !== '*') expect(shownAt(now, path)).toEqual(shownAt(record, path));
          }
        }
      }),
      RUNS,
    );
  });
});

function shownAt(record: object | undefined, path: string): unknown {
  const [field = '', ...key] = path.split('/');
  const value = (record as Record<string, unknown> | undefined)?.[field];
  return key.length === 0 ? value : (value as Record<string, unknown> | undefined)?.[key.join('/')];
}
