import { z } from 'zod';
import { fail } from '#shared/base/result.ts';
import { textVersion } from '#shared/document/document.ts';
import { textHash } from '#shared/document/text.ts';
import { defineCommand } from '#shared/project/define-command.ts';
import { find, planSet } from './fields.ts';

/** Which of its texts a document shows: one and the same file may be read in several ways. */
export const textCommands = [
  defineCommand(
    'document.addText',
    { id: z.string(), version: textVersion, label: z.string().min(1) },
    (project, { id, version, label }) => {
      const found = find(project, 'document', id);
      if (!found.ok) return found;
      const others = found.value.texts.filter((text) => text.textHash !== version.textHash);
      const texts = [...others, version];
      return planSet(project, 'document', id, { texts, current: version.textHash }, label);
    },
  ),
  defineCommand(
    'document.useText',
    { id: z.string(), textHash },
    (project, { id, textHash: hash }) => {
      const found = find(project, 'document', id);
      if (!found.ok) return found;
      if (!found.value.texts.some((text) => text.textHash === hash)) {
        return fail('not-found', 'This document has no such text. Open it again.');
      }
      return planSet(project, 'document', id, { current: hash }, 'show another text');
    },
  ),
] as const;
