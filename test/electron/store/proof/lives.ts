import {
  addClaim,
  addHighlight,
  addTag,
  bringTwo,
  deleteDocument,
  deleteTag,
  editHighlight,
  goBack,
  goBackFar,
  goBackFile,
  redoLast,
  rename,
  settled,
  undoLast,
  type Deed,
} from './proof-project.ts';

/** What a person does with a project between two power cuts, in several orders and paces. */
export interface Life {
  /** What it is mostly made of. */
  readonly name: 'save' | 'import' | 'restore' | 'delete' | 'split';
  readonly deeds: readonly Deed[];
}

/** Few highlights are many here: `machineOn` lets a file hold three records. */
const BECOMES_MANY = [addHighlight, addHighlight, addHighlight, addHighlight, settled] as const;

export const SAVING: Life = {
  name: 'save',
  deeds: [
    bringTwo('First'),
    addTag('toll'),
    addHighlight,
    addClaim('The toll rose.'),
    settled,
    addTag('town'),
    addHighlight,
    rename('Losses again'),
    settled,
    deleteTag,
    addClaim('And fell.'),
    settled,
    bringTwo('Second'),
    settled,
    undoLast,
    settled,
    redoLast,
    settled,
  ],
};

/** One file as it was, then all of them, then back; what came since goes into the trash. */
export const RESTORING: Life = {
  name: 'restore',
  deeds: [
    addTag('toll'),
    settled,
    addTag('town'),
    settled,
    goBackFile('tags.json'),
    settled,
    undoLast,
    bringTwo('First'),
    addHighlight,
    addClaim('The toll rose.'),
    settled,
    goBackFar,
    settled,
    undoLast,
    settled,
    redoLast,
    settled,
  ],
};

/** Annotations become too many for one file, are edited where they lie then, and go with their document. */
export const SPLITTING: Life = {
  name: 'split',
  deeds: [
    bringTwo('First'),
    ...BECOMES_MANY,
    editHighlight('Who counted?'),
    addHighlight,
    settled,
    deleteDocument,
    settled,
    undoLast,
    editHighlight('Nobody.'),
    settled,
  ],
};

export const LIVES: readonly Life[] = [
  SAVING,
  {
    name: 'save',
    deeds: [
      bringTwo('First'),
      settled,
      addTag('toll'),
      addTag('town'),
      addClaim('The toll rose.'),
      addHighlight,
      rename('Losses again'),
      addTag('troop'),
      addHighlight,
      addClaim('It fell.'),
      undoLast,
      undoLast,
      redoLast,
      settled,
      deleteTag,
      undoLast,
      settled,
    ],
  },
  {
    name: 'delete',
    deeds: [
      bringTwo('First'),
      addTag('toll'),
      addHighlight,
      settled,
      addTag('town'),
      addClaim('The toll rose.'),
      settled,
      rename('Losses again'),
      settled,
      goBack,
      settled,
      deleteDocument,
      settled,
      undoLast,
      settled,
    ],
  },
  {
    name: 'import',
    deeds: [
      bringTwo('First'),
      undoLast,
      redoLast,
      undoLast,
      bringTwo('Second'),
      addTag('toll'),
      settled,
    ],
  },
  RESTORING,
  SPLITTING,
  {
    name: 'restore',
    deeds: [
      bringTwo('First'),
      ...BECOMES_MANY,
      goBackFile('annotations'),
      settled,
      undoLast,
      settled,
      goBackFar,
      settled,
    ],
  },
];
