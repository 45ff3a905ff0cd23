import { singleKey, type KeyPress } from '#renderer/state/single-keys.ts';

/** What a key asks of the page. */
export type ReaderKey =
  | { readonly does: 'tag'; readonly key: number }
  | { readonly does: 'suggestion' | 'sentence'; readonly by: 1 | -1 }
  | {
      readonly does:
        | 'all'
        | 'highlight'
        | 'claim'
        | 'figure'
        | 'note'
        | 'folds'
        | 'zone'
        | 'enter'
        | 'dismiss'
        | 'edit'
        | 'delete'
        | 'escape';
    };

export interface ReaderKeyPress extends KeyPress {
  readonly shiftKey: boolean;
}

const LETTERS: Readonly<Record<string, ReaderKey>> = {
  h: { does: 'highlight' },
  c: { does: 'claim' },
  f: { does: 'figure' },
  n: { does: 'note' },
  o: { does: 'folds' },
  z: { does: 'zone' },
  x: { does: 'dismiss' },
  e: { does: 'edit' },
  j: { does: 'suggestion', by: 1 },
  k: { does: 'suggestion', by: -1 },
};

const NAMED: Readonly<Record<string, ReaderKey>> = {
  Enter: { does: 'enter' },
  Delete: { does: 'delete' },
  Backspace: { does: 'delete' },
  Escape: { does: 'escape' },
};

/** Reads a key pressed on the page; null is none of ours. Single letters can be switched off. */
export function readerKey(press: ReaderKeyPress, singleKeys: boolean): ReaderKey | null {
  const isChord = press.ctrlKey || press.metaKey;
  if (isChord && press.code === 'KeyA' && !press.altKey) return { does: 'all' };
  if (isChord || press.altKey) return null;
  const named = press.shiftKey ? undefined : NAMED[press.key];
  if (named) return named;
  const letter = singleKeys ? singleKey(press) : null;
  if (letter === null) return null;
  if (letter === 's') return { does: 'sentence', by: press.shiftKey ? -1 : 1 };
  if (press.shiftKey) return null;
  if (/^[1-9]$/.test(letter)) return { does: 'tag', key: Number(letter) };
  return LETTERS[letter] ?? null;
}
