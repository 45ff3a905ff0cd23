import { useMemo } from 'react';
import { useCommandKeys } from '#renderer/state/command-key.ts';
import { KeyList, type KeyListGroup } from '#renderer/ui/key-list.tsx';
import type { Keys } from '#renderer/ui/kbd.tsx';
import { ALL_PLACES } from './screens.ts';

type Row = readonly [Keys, string];

const EVERYWHERE: readonly Row[] = [
  ['Ctrl K', 'Search or do anything'],
  ['Ctrl Z', 'Undo'],
  ['Ctrl Shift Z', 'Redo'],
  ['Ctrl S', 'Save now'],
  ['Ctrl F', 'Find on this screen'],
  ['Ctrl E', 'Export the brief'],
  ['?', 'This list'],
];
const LIBRARY: readonly Row[] = [
  ['A', 'Add documents'],
  ['Ctrl V', 'Add the text on the clipboard'],
  ['/', 'Search in the texts'],
  ['Enter', 'Read the selected document'],
  ['V', 'Say what it is a newer version of'],
  ['T', 'Say what it has the same text as'],
  ['Y', 'On a guess about it: it is right'],
  ['Esc', 'Cancel an import, or fold what became of it'],
  ['Delete', 'Delete the selected document'],
];
const READER: readonly Row[] = [
  ['1 to 9', 'Highlight with that tag'],
  ['H', 'Highlight'],
  ['C', 'Claim from the selection'],
  ['F', 'Figure from the selection'],
  ['N', 'Note'],
  ['O', 'Open folded lines'],
  ['Z', 'Say what a line is: article, menu, teaser'],
  ['S', 'Next sentence'],
  ['Shift S', 'Sentence before'],
];
const SUGGESTIONS: readonly Row[] = [
  [['J', 'K'], 'Next and previous suggestion'],
  ['Enter', 'Accept'],
  ['E', 'Edit'],
  ['X', 'Dismiss'],
];
const VERSIONS: readonly Row[] = [
  ['A', 'Accept the newer place'],
  ['K', 'Keep it on the older text'],
  ['L', 'Link it by hand'],
  ['Shift A', 'Accept all that are shown'],
  ['Shift K', 'Keep all that are shown'],
];
const FIGURES: readonly Row[] = [
  ['C', 'Compare the chosen figures'],
  ['P', 'Compare what is proposed next'],
  ['M', 'Put under a measure'],
  ['V', 'Chart the chosen figures'],
];

const GROUPS: readonly (readonly [string, readonly Row[]])[] = [
  ['Everywhere', EVERYWHERE],
  ['Go to', ALL_PLACES.map(({ letter, label }) => [['G', letter], label] as const)],
  ['Library', LIBRARY],
  ['Reader', READER],
  ['Suggested figures', SUGGESTIONS],
  ['Figures', FIGURES],
  ['New versions', VERSIONS],
];

/** Every key, by where it works. */
export function KeyListing({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const chord = useCommandKeys();
  const groups = useMemo(
    () =>
      GROUPS.map(([heading, rows]): KeyListGroup => ({
        heading,
        rows: rows.map(([keys, does]) => ({
          keys: typeof keys === 'string' ? chord(keys) : keys,
          does,
        })),
      })),
    [chord],
  );
  return (
    <KeyList title="Keys" closeLabel="Close" isOpen={isOpen} onClose={onClose} groups={groups} />
  );
}
