import { tombstone, type Tombstone } from '#shared/record/envelope.ts';
import { isRecordType, KINDS, type AnyRecord } from '#shared/project/kinds.ts';

/** A record or what is left of one, as a file holds it. */
export type Kept = AnyRecord | Tombstone;

/** Records are immutable: what was found valid once stays so. */
const known = new WeakSet<object>();

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
    if (!grave.success) return { why: 'it says neither when it was made nor that it was deleted' };
    known.add(grave.data);
    return { kept: grave.data };
  }
  if (!isRecordType(type)) return { why: `this version of Attest does not know the kind ${type}` };
  const parsed = KINDS[type].schema.safeParse(raw);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return { why: `${issue?.path.join(' ') ?? ''} does not fit`.trim() };
  }
  const kept = raw as AnyRecord; // it fits the schema of its kind
  known.add(kept);
  return { kept };
}

/** Throws for a record its kind's schema would not read back: only a bug can have made it. */
export function assertValid(kept: Kept): void {
  if (known.has(kept)) return;
  const parsed = isTombstone(kept)
    ? tombstone.safeParse(kept)
    : KINDS[kept.type].schema.safeParse(kept);
  if (!parsed.success) {
    throw new Error(`${kept.type} ${kept.id} is not valid: ${parsed.error.message}`);
  }
  known.add(kept);
}
