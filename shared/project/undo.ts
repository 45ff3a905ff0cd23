import { applyTo, mayReverse, type Applied, type Hand } from './apply.ts';
import type { Home } from './homes.ts';
import { draftOf, type Project } from './project.ts';
import type { Reversal } from './write.ts';

/** One thing that can be taken back. What moved files has its way back outside, under a token. */
export type Step =
  | {
      readonly kind: 'command';
      readonly label: string;
      readonly inverse: readonly Reversal[];
      /** Names a stay in one text editor: what it puts down at each pause is one step. */
      readonly visit?: string;
    }
  | { readonly kind: 'files'; readonly label: string; readonly token: string };

/** One stack per run of the app: local steps, last first. */
export interface UndoStack {
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
}

export const EMPTY_STACK: UndoStack = { done: [], undone: [] };

/** Two inverses, the later one first, without the values a field had in between. */
function withoutBetween(inverse: readonly Reversal[]): readonly Reversal[] {
  const kept: Reversal[] = [];
  const places = new Map<string, Map<string, number>>(); // by record and path
  for (const reversal of inverse) {
    const { write } = reversal;
    if (write.kind !== 'set') {
      // What was written before a record was made or deleted is not joined with what was after.
      places.delete('record' in write ? write.record.id : write.id);
      kept.push(reversal);
      continue;
    }
    const paths = places.get(write.id) ?? new Map<string, number>();
    places.set(write.id, paths);
    const at = paths.get(write.path);
    const later = at === undefined ? undefined : kept[at];
    if (at === undefined || !later) paths.set(write.path, kept.push(reversal) - 1);
    else kept[at] = { write, expect: later.expect };
  }
  return kept;
}

/**
 * A new step empties what could be redone. One of the same visit as the last continues it, and so does
 * one under the last one's token.
 */
export function remember(stack: UndoStack, step: Step): UndoStack {
  const last = stack.done.at(-1);
  if (last?.kind === 'files' && step.kind === 'files' && last.token === step.token) {
    return { done: [...stack.done.slice(0, -1), step], undone: [] };
  }
  const goesOn =
    last?.kind === 'command' &&
    step.kind === 'command' &&
    step.visit !== undefined &&
    last.visit === step.visit;
  if (!goesOn) return { done: [...stack.done, step], undone: [] };
  const inverse = withoutBetween([...step.inverse, ...last.inverse]);
  return { done: [...stack.done.slice(0, -1), { ...step, inverse }], undone: [] };
}

export interface Reversed {
  readonly applied: Applied;
  /** Ids left as they are because somebody changed them since. */
  readonly left: readonly string[];
}

/** Takes a step's writes back, as far as nobody has changed what they wrote. */
export function reverse(project: Project, inverse: readonly Reversal[], hand: Hand): Reversed {
  const draft = draftOf(project);
  const left = new Set<string>();
  const changedIds = new Set<string>();
  const removedIds = new Set<string>();
  const touched = new Set<Home>();
  const back: (readonly Reversal[])[] = [];
  for (const reversal of inverse) {
    const { write } = reversal;
    if (!mayReverse(draft.now, reversal, hand.run)) {
      left.add('record' in write ? write.record.id : write.id);
      continue;
    }
    const one = applyTo(draft, [write], hand);
    for (const id of one.changedIds) {
      changedIds.add(id);
      removedIds.delete(id);
    }
    for (const id of one.removedIds) {
      removedIds.add(id);
      changedIds.delete(id);
    }
    for (const home of one.touched) touched.add(home);
    back.push(one.inverse);
  }
  return {
    applied: {
      project: draft.finish(),
      changedIds: [...changedIds],
      removedIds: [...removedIds],
      touched,
      inverse: back.reverse().flat(),
    },
    left: [...left],
  };
}
