import { z } from 'zod';
import type { Result } from '#shared/base/result.ts';
import type { Id, IdKind } from '#shared/base/ids.ts';
import type { Project } from './project.ts';
import type { Write } from './write.ts';

/** What a plan may ask for beside the project: new ids, injected so that tests repeat. */
export interface PlanContext {
  readonly makeId: <K extends IdKind>(kind: K) => Id<K>;
}

/** Writes to make, and the words the undo menu shows ("Undo add highlight"). */
export interface Plan {
  readonly label: string;
  readonly writes: readonly Write[];
}

type Shape = Readonly<Record<string, z.core.$ZodType>>;
type Input<K extends string, S extends Shape> = z.infer<z.ZodObject<{ kind: z.ZodLiteral<K> } & S>>;

/** Declares a command by its name, the fields it takes and its plan. */
export function defineCommand<const K extends string, const S extends Shape>(
  name: K,
  shape: S,
  plan: (project: Project, input: Input<K, S>, context: PlanContext) => Result<Plan>,
): {
  readonly name: K;
  readonly schema: z.ZodObject<{ kind: z.ZodLiteral<K> } & S>;
  readonly plan: typeof plan;
} {
  const schema = z.strictObject({ kind: z.literal(name), ...shape });
  // strictObject refuses unknown fields; the type is that of the plain object.
  return { name, schema, plan };
}
