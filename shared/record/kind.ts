import { z } from 'zod';
import { envelopeShape } from './envelope.ts';
import type { Id, IdKind } from '#shared/base/ids.ts';
import { idSchema } from '#shared/base/ids.ts';

/** One kind of record: its schema (unknown fields survive) and which fields are maps of registers. */
export interface Kind<K extends IdKind, T> {
  readonly type: K;
  readonly schema: z.ZodType<T>;
  /** The fields of this kind, without the envelope's. */
  readonly fields: readonly string[];
  /** Fields of which null is a value; of every other field a null takes the field away. */
  readonly nullable: readonly string[];
  /** Fields that are one register per key: `tags` is written as `tags/<id>`. */
  readonly maps: readonly string[];
}

type Shape = Readonly<Record<string, z.core.$ZodType>>;
type RecordOf<K extends IdKind, S extends Shape> = z.infer<
  z.ZodObject<{ id: z.ZodType<Id<K>>; type: z.ZodLiteral<K> } & typeof envelopeShape & S>
>;

function takesNull(schema: z.core.$ZodType | undefined): boolean {
  return schema !== undefined && z.safeParse(schema, null).success;
}

/** Declares a kind. The type leaves unknown fields out; the schema keeps them through a round trip. */
export function defineKind<K extends IdKind, const S extends Shape>(
  type: K,
  shape: S,
  maps: readonly string[] = [],
): Kind<K, RecordOf<K, S>> {
  const schema = z.looseObject({
    id: idSchema(type),
    type: z.literal(type),
    ...envelopeShape,
    ...shape,
  });
  // looseObject adds an index signature to the type; the record type says only what we know.
  return {
    type,
    schema: schema as unknown as z.ZodType<RecordOf<K, S>>,
    fields: Object.keys(shape),
    nullable: Object.keys(shape).filter((field) => takesNull(shape[field])),
    maps,
  };
}

/** A set of ids as stored: one register per key, so that two people adding two tags never conflict. */
export const idSet = z.record(z.string(), z.literal(true));
