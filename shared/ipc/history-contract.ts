import { z } from 'zod';

/** Times in ms since 1970, sizes in bytes. */
const kept = { size: z.int() };

/**
 * What to go back to: a file of the project, or all of them (null), at a moment; or what can be read
 * of a file in quarantine, or of one as it stands.
 */
export const restorePoint = z.union([
  z.object({ file: z.string().nullable(), at: z.number() }),
  z.object({ quarantined: z.string() }),
  z.object({ readable: z.string() }),
]);
export type RestorePoint = z.infer<typeof restorePoint>;

const keptFile = z.object({
  file: z.string(), // its name inside the project
  name: z.string(), // as a person calls it
  isPrivate: z.boolean(),
  current: z.object({ at: z.number(), ...kept }).nullable(),
  problems: z.array(z.string()),
  versions: z.array(z.object({ from: z.number(), until: z.number(), ...kept })), // newest first
});
export type KeptFile = z.infer<typeof keptFile>;

/** What is kept of the open project. */
export const historyList = z.object({
  files: z.array(keptFile),
  /** The moments before each change, newest first, with the names of the files it replaced. */
  moments: z.array(z.object({ at: z.number(), files: z.array(z.string()) })),
  quarantine: z.array(
    z.object({ kept: z.string(), file: z.string(), name: z.string(), at: z.number(), ...kept }),
  ),
});
export type HistoryList = z.infer<typeof historyList>;

const differenceItem = z.object({
  change: z.enum(['returns', 'changes', 'goes', 'kept']),
  id: z.string(),
  kind: z.string(),
  words: z.string(),
  quoted: z.boolean(), // a passage, verbatim
  isPrivate: z.boolean(),
  fields: z.array(z.object({ name: z.string(), now: z.string(), then: z.string() })).readonly(),
});
export type DifferenceItem = z.infer<typeof differenceItem>;

/** What going back would do: how many records, the first of them in words, and what is uncertain. */
export const historyDifference = z.object({
  returns: z.int(),
  changes: z.int(),
  goes: z.int(),
  kept: z.int(),
  items: z.array(differenceItem),
  doubts: z.array(z.string()),
});
export type HistoryDifference = z.infer<typeof historyDifference>;
