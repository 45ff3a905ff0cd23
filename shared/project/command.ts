import { z } from 'zod';
import { fail, ok, type Result } from '#shared/base/result.ts';
import { applyTo } from './apply.ts';
import { annotationCommands } from './commands/annotation-commands.ts';
import { briefCommands } from './commands/brief-commands.ts';
import { claimCommands } from './commands/claim-commands.ts';
import { documentCommands } from './commands/document-commands.ts';
import { figureCommands } from './commands/figure-commands.ts';
import { projectCommands } from './commands/project-commands.ts';
import { regionCommands } from './commands/region-commands.ts';
import { textCommands } from './commands/text-commands.ts';
import { versionCommands } from './commands/version-commands.ts';
import type { Plan, PlanContext } from './define-command.ts';
import { draftOf, findRecord, type Project } from './project.ts';
import type { Write } from './write.ts';

/** Every verb of the domain. A command is data; its plan is pure. */
export const COMMANDS = [
  ...projectCommands,
  ...annotationCommands,
  ...documentCommands,
  ...regionCommands,
  ...textCommands,
  ...figureCommands,
  ...claimCommands,
  ...briefCommands,
  ...versionCommands,
] as const;

type Defined = (typeof COMMANDS)[number];
/** One command: `{ kind: 'highlight.add', ... }`. */
export type SingleCommand = { [D in Defined as D['name']]: z.infer<D['schema']> }[Defined['name']];
/** Several commands that are one step for undo; a failing one fails all. */
export interface CommandBatch {
  readonly kind: 'batch';
  readonly label: string;
  readonly commands: readonly SingleCommand[];
}
export type ProjectCommand = SingleCommand | CommandBatch;

const BY_NAME = new Map<string, Defined>(COMMANDS.map((command) => [command.name, command]));

// Parsed, not only checked: names are trimmed, and what a schema does not know goes no further.
const single = z.unknown().transform((value, context): SingleCommand => {
  const kind = (value as { kind?: unknown } | null)?.kind;
  const defined = typeof kind === 'string' ? BY_NAME.get(kind) : undefined;
  if (!defined) {
    const message = `no command ${JSON.stringify(kind)}`;
    context.issues.push({ code: 'custom', message, input: value });
    return z.NEVER;
  }
  const parsed = defined.schema.safeParse(value);
  if (parsed.success) return parsed.data;
  for (const { message, path } of parsed.error.issues) {
    context.issues.push({ code: 'custom', message, path, input: value });
  }
  return z.NEVER;
});

// The window sends what it was typed to send; main trusts only what comes out.
export const projectCommand = z.union([
  z.strictObject({ kind: z.literal('batch'), label: z.string().min(1), commands: z.array(single) }),
  single,
]) as unknown as z.ZodType<ProjectCommand, ProjectCommand>;

function planSingle(project: Project, command: SingleCommand, context: PlanContext): Result<Plan> {
  const defined = BY_NAME.get(command.kind);
  if (!defined) throw new Error(`No command ${command.kind}`); // parsed on entry
  // The name picked the plan, so the input is of its type; TypeScript cannot follow a union that way.
  const plan = defined.plan as (p: Project, c: SingleCommand, x: PlanContext) => Result<Plan>;
  const planned = plan(project, command, context);
  if (!planned.ok) return planned;
  for (const write of planned.value.writes) {
    if (write.kind !== 'create' || !findRecord(project, write.record.id)) continue;
    return fail('refused', `This ${write.record.type} is in the project already.`);
  }
  return planned;
}

// Writes planned by an earlier command of a batch must be seen by the next; the stamps are thrown away.
const REHEARSAL = {
  by: 'per_rehearsal',
  run: 'rrehearsal',
  tick: () => '2000-01-01T00:00:00.000Z-0000',
};

/** Writes and label of a command, or the sentence that says why not. Pure. */
export function planCommand(
  project: Project,
  command: ProjectCommand,
  context: PlanContext,
): Result<Plan> {
  if (command.kind !== 'batch') return planSingle(project, command, context);
  const writes: Write[] = [];
  const rehearsed = draftOf(project);
  for (const part of command.commands) {
    const plan = planSingle(rehearsed.now, part, context);
    if (!plan.ok) return plan;
    applyTo(rehearsed, plan.value.writes, REHEARSAL);
    writes.push(...plan.value.writes);
  }
  return ok({ label: command.label, writes });
}
