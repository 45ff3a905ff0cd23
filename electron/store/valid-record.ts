import { tombstone, type Tombstone } from '#shared/record/envelope.ts';
import { surelyFits } from '#shared/base/surely-fits.ts';
import { isRecordType, KINDS, type AnyRecord } from '#shared/project/kinds.ts';

/** A record or what is left of one, as a file holds it. */
export type Kept = AnyRecord | Tombstone;

export function isTombstone(kept: Kept): kept is Tombstone {
  return !('created' in kept);
}

/**
 * Reads one record of a file: itself, or why it does not fit. The record is kept as it stood, not as
 * parsed: parsing leaves out what a newer version may have put inside a field.
 */
export function parseKept(raw: unknown): { kept: Kept } | { why: string } {
  const type = (raw as { type?: unknown } | null)?.type;
  if (typeof type !== 'string') return { why: 'it names no kind' };
  if (!Object.hasOwn(raw as object, 'created')) {
    const grave = tombstone.safeParse(raw);
    return grave.success
      ? { kept: grave.data }
      : { why: 'it says neither when it was made nor that it was deleted' };
  }
  if (!isRecordType(type)) return { why: `this version of Attest does not know the kind ${type}` };
  const { schema } = KINDS[type];
  if (!surelyFits(schema)(raw)) {
    const parsed = schema.safeParse(raw);
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      return { why: `${issue?.path.join(' ') ?? ''} does not fit`.trim() };
    }
  }
  return { kept: raw as AnyRecord }; // it fits the schema of its kind
}

/** Throws for a record its kind's schema would not read back: only a bug can have made it. */
export function assertValid(kept: Kept): void {
  const schema = isTombstone(kept) ? tombstone : KINDS[kept.type].schema;
  if (surelyFits(schema)(kept)) return;
  const parsed = schema.safeParse(kept);
  if (parsed.success) return;
  throw new Error(`${kept.type} ${kept.id} is not valid: ${parsed.error.message}`);
}
