import { z } from 'zod';
import { isoDate } from '#shared/base/iso-date.ts';
import { defineKind } from '#shared/record/kind.ts';

/** Named events resolve a period's words ("the coup") to dates. */
export const namedEvent = z.object({ name: z.string(), words: z.array(z.string()), date: isoDate });
export type NamedEvent = z.infer<typeof namedEvent>;

/** The setting that names events periods are counted from: “since the coup”. */
export const EVENTS_SETTING = 'events';

/** The project's named events; none where they were never set, or set by a version with another shape. */
export function namedEventsOf(settings: Readonly<Record<string, unknown>>): NamedEvent[] {
  const stored = z.array(namedEvent).safeParse(settings[EVENTS_SETTING]);
  return stored.success ? stored.data : [];
}

/**
 * The project about itself; the only record of `project.json`. `people` holds a pseudonym per person,
 * never the operating system's user name. Settings are one register per key.
 */
export const projectKind = defineKind(
  'project',
  {
    name: z.string().min(1),
    people: z.record(z.string(), z.object({ name: z.string() })),
    settings: z.record(z.string(), z.unknown()),
  },
  ['people', 'settings'],
);
export type ProjectRecord = z.infer<typeof projectKind.schema>;
