import { z } from 'zod';
import { stamp } from './clock.ts';
import { register } from './register.ts';

/** Registers of fields written after creation, by path (`status`, `tags/tag_x`). */
export const registers = z.record(z.string(), register);
export type Registers = z.infer<typeof registers>;

/** The path under which a record's own existence is a register: written by delete and restore. */
export const EXISTENCE = '*';
/** What a write of its existence says in a record that outlived a delete which had not seen an edit. */
export const DELETED = 'deleted';
/**
 * The path of what deletes had seen of a record's making. What stands as it was made has no register,
 * so nothing else says that a delete took it; `seen` here counts for every field. A tombstone keeps the
 * making itself in `writes`: a record that comes back bears its author.
 */
export const MADE = '+';

/** What every record carries beside its kind's fields. Creation counts as a write of every field. */
export const envelopeShape = {
  author: z.string(),
  created: z.object({ at: stamp, run: z.string() }),
  private: z.literal(true).exactOptional(),
  '~': registers.exactOptional(),
};

/** The envelope as code sees it without knowing the kind. */
export interface Envelope {
  readonly id: string;
  readonly type: string;
  readonly author: string;
  readonly created: { readonly at: string; readonly run: string };
  readonly private?: true;
  readonly '~'?: Registers;
}

/** A deleted record: no values, only the registers that say which writes the delete had seen. */
export const tombstone = z.object({ id: z.string(), type: z.string(), '~': registers }).strict();
export type Tombstone = z.infer<typeof tombstone>;

/**
 * One file of records. A file whose `minReader` is above ours opens read-only. Each record is parsed by
 * its own kind's schema, so that a malformed one costs only itself.
 */
export const fileEnvelope = z.looseObject({
  projectId: z.string(),
  format: z.int().min(1),
  minReader: z.int().min(1),
  records: z.array(z.unknown()),
});
export type FileEnvelope = z.infer<typeof fileEnvelope>;

/** The format this build writes, and the oldest reader that may write it back. */
export const FORMAT = 1;
export const MIN_READER = 1;
