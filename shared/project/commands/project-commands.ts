import { z } from 'zod';
import { idSchema } from '#shared/base/ids.ts';
import { defineCommand } from '#shared/project/define-command.ts';
import { planSet } from './fields.ts';

export const projectCommands = [
  defineCommand('project.rename', { name: z.string().trim().min(1) }, (project, { name }) =>
    planSet(project, 'project', project.id, { name }, 'rename project'),
  ),
  defineCommand(
    'person.name',
    { person: idSchema('person'), name: z.string().trim().min(1) },
    (project, { person, name }) =>
      planSet(
        project,
        'project',
        project.id,
        { [`people/${person}`]: { name } },
        'change pseudonym',
      ),
  ),
  defineCommand(
    'setting.set',
    { key: z.string().regex(/^[a-zA-Z.]+$/), value: z.unknown() },
    (project, { key, value }) =>
      planSet(
        project,
        'project',
        project.id,
        { [`settings/${key}`]: value ?? null },
        'change setting',
      ),
  ),
] as const;
