import { z } from 'zod';
import { fail, ok, type Result } from '#shared/base/result.ts';
import { idSchema } from '#shared/base/ids.ts';
import {
  NO_WORDS,
  PAGE_STEPS,
  regionBox,
  regionText,
  typedWords,
  type Region,
  type RegionBox,
} from '#shared/annotation/region.ts';
import { defineCommand } from '#shared/project/define-command.ts';
import { table, type Project } from '#shared/project/project.ts';
import { find, planSet } from './fields.ts';

const OFF_PAGE = 'The region reaches over the edge of the page. Draw it inside.';
const NO_FILE = 'The document has no such file any more. Open it again and draw the region anew.';

function boxProblem({ left, top, width, height }: RegionBox): Result<never> | null {
  const isInside = left + width <= PAGE_STEPS && top + height <= PAGE_STEPS;
  return isInside ? null : fail('not-valid', OFF_PAGE);
}

/** Highlights and figures that stand in a region's words; what was dismissed stands nowhere. */
function standingOn(project: Project, region: Region): string[] {
  const { textHash } = regionText(region);
  const highlights = [...table(project, 'highlight').values()].filter(
    ({ anchor }) => anchor.textHash === textHash,
  );
  const figures = [...table(project, 'figure').values()].filter(
    (figure) => figure.textHash === textHash,
  );
  return [...highlights, ...figures].map(({ id }) => id);
}

export const regionCommands = [
  defineCommand(
    'region.add',
    {
      id: idSchema('region').exactOptional(),
      document: z.string(),
      original: z.string().regex(/^[0-9a-f]{64}$/),
      page: z.int().min(1),
      box: regionBox,
      words: z.string(),
    },
    (project, input, { makeId }) => {
      const owner = find(project, 'document', input.document);
      if (!owner.ok) return owner;
      const { document, original, page, box } = input;
      const isKnown = owner.value.texts.some(({ originalSha256 }) => originalSha256 === original);
      if (!isKnown) return fail('not-valid', NO_FILE);
      const words = typedWords(input.words);
      if (words === '') return fail('not-valid', NO_WORDS);
      const problem = boxProblem(box);
      if (problem) return problem;
      const id = input.id ?? makeId('region');
      return ok({
        label: 'mark region',
        writes: [
          { kind: 'create', record: { id, type: 'region', document, original, page, box, words } },
        ],
      });
    },
  ),
  defineCommand(
    'region.place',
    { id: z.string(), box: regionBox },
    (project, { id, box }) =>
      boxProblem(box) ?? planSet(project, 'region', id, { box }, 'move region'),
  ),
  /** Words that something is quoted from stay: the quote would be of nothing. */
  defineCommand('region.retype', { id: z.string(), words: z.string() }, (project, input) => {
    const found = find(project, 'region', input.id);
    if (!found.ok) return found;
    const words = typedWords(input.words);
    if (words === '') return fail('not-valid', NO_WORDS);
    if (words !== found.value.words && standingOn(project, found.value).length > 0) {
      return fail(
        'refused',
        'Highlights or figures quote these words. Delete those first, then type the words anew.',
      );
    }
    return planSet(project, 'region', input.id, { words }, 'type words anew');
  }),
  /** A region takes along what stands in its words, as a document does: one step, undone as one. */
  defineCommand('region.delete', { id: z.string() }, (project, { id }) => {
    const found = find(project, 'region', id);
    if (!found.ok) return found;
    return ok({
      label: 'delete region',
      writes: [...standingOn(project, found.value), id].map((one) => ({
        kind: 'delete' as const,
        id: one,
      })),
    });
  }),
] as const;
