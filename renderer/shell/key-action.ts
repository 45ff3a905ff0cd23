import type { Screen } from '#renderer/state/route.ts';
import { isTextField, singleKey, type KeyPress } from '#renderer/state/single-keys.ts';
import type { Action } from './actions.ts';
import { ALL_PLACES } from './screens.ts';

export interface WindowKeyPress extends KeyPress {
  readonly shiftKey: boolean;
  readonly target: EventTarget | null;
}

const WITH_COMMAND: Readonly<Record<string, Action>> = {
  z: 'undo',
  y: 'redo',
  s: 'save',
  k: 'palette',
  f: 'palette', // a screen with a search of its own answers first
  e: 'export',
  n: 'new',
  o: 'open',
};
const WITH_COMMAND_AND_SHIFT: Readonly<Record<string, Action>> = {
  z: 'redo',
  o: 'open-bundle',
  e: 'sample',
};
/** Text fields have an undo of their own, and keep it. */
const LEFT_TO_FIELDS = new Set<Action>(['undo', 'redo']);

/** The letter of a chord, by place where the layout is not Latin. */
export function chordLetter({ key, code }: KeyPress): string {
  if (/^[a-z]$/i.test(key)) return key.toLowerCase();
  return /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? '';
}

/** What a key pressed anywhere in the window asks for, or null when it is not the shell's. */
export function keyAction(
  press: WindowKeyPress,
  options: { readonly mac: boolean; readonly singleKeys: boolean },
): Action | null {
  const command = options.mac ? press.metaKey : press.ctrlKey;
  if (command && !press.altKey) {
    const table = press.shiftKey ? WITH_COMMAND_AND_SHIFT : WITH_COMMAND;
    const action = table[chordLetter(press)] ?? null;
    return action && LEFT_TO_FIELDS.has(action) && isTextField(press.target) ? null : action;
  }
  if (!options.singleKeys || isTextField(press.target)) return null;
  return singleKey(press) === '?' ? 'keys' : null;
}

/** The screen that the letter after G leads to. */
export function screenAfterG(press: KeyPress): Screen | null {
  const letter = singleKey(press)?.toUpperCase();
  const place = ALL_PLACES.find((one) => one.letter === letter);
  return place?.id ?? null;
}
