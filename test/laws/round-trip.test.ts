import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { projectCommand, type ProjectCommand } from '#shared/project/command.ts';
import { table, type Project } from '#shared/project/project.ts';
import type { Suggestion } from '#shared/figure/suggestion.ts';
import { openProject } from '#electron/handlers/open-folder.ts';
import { suggestFigures } from '#electron/handlers/suggest-figures.ts';
import {
  filesBelow,
  got,
  newProject,
  pasted,
  type TestProject,
} from '#test/electron/handlers/test-project.ts';
import { commandFor, proposalLists, visible, type Proposal } from './random-commands.ts';

/** Room for a slow disk: every sequence is saved, closed and opened again. */
const PATIENCE = 120_000;
const RUNS = { numRuns: 25 };
const TEXT =
  'The monitor counted 880 people in the first quarter. By March it was more than 945, and in ' +
  'April the ministry spoke of 1,200 families. 🕊 A second body put the figure at 3,015.';

interface Ground {
  readonly document: string;
  readonly textHash: string;
  readonly text: string;
  readonly suggestions: readonly Suggestion[];
}

/** Quotes are checked against the text, so those of a command are taken from it. */
function grounded(proposal: Proposal, project: Project, ground: Ground): ProjectCommand {
  const { document, textHash, text, suggestions } = ground;
  const [a = 0, b = 0] = proposal.dice;
  const command = commandFor(proposal, project);
  switch (command.kind) {
    case 'highlight.add': {
      const start = a % (text.length - 1);
      const end = start + 1 + (b % (text.length - start - 1));
      const anchor = {
        textHash,
        start,
        end,
        exact: text.slice(start, end),
        prefix: '',
        suffix: '',
      };
      return { ...command, document, anchor };
    }
    case 'figure.accept':
    case 'figure.dismiss': {
      const suggestion = suggestions[a % suggestions.length]!;
      return { ...command, items: [{ document, textHash, suggestion, origin: 'figures/1' }] };
    }
    case 'figure.add': {
      const { zone: _zone, id: _id, ...quantity } = suggestions[a % suggestions.length]!;
      return { ...command, document, textHash, quantity };
    }
    default:
      return command;
  }
}

async function groundOf({ open, bring }: TestProject): Promise<Ground> {
  const [outcome] = await bring(pasted(TEXT));
  const document = outcome!.id!;
  const [found] = got(await suggestFigures(open, [document]));
  const { textHash, suggestions } = found!;
  const { current } = table(open.project, 'document').get(document)!;
  return { document, textHash, text: got(await open.store.text(current)), suggestions };
}

async function play({ open }: TestProject, proposals: readonly Proposal[], ground: Ground) {
  for (const proposal of proposals) {
    const command = projectCommand.safeParse(grounded(proposal, open.project, ground));
    if (!command.success) continue;
    const answer = await open.dispatch(command.data);
    if (!answer.ok) expect(answer.failure.sentence).toMatch(/\S/);
  }
}

describe('a project on disk', { timeout: PATIENCE }, () => {
  it('is the same after closing and opening again, whatever was done to it', async () => {
    await fc.assert(
      fc.asyncProperty(proposalLists, async (proposals) => {
        const project = await newProject();
        const ground = await groundOf(project);
        await play(project, proposals, ground);
        const before = project.open.project;
        const again = (await project.reopen()).open;
        expect(again.header.problems).toEqual([]);
        expect(again.project.tables).toEqual(before.tables);
        expect(again.project.graves).toEqual(before.graves);
        await again.close();
      }),
      RUNS,
    );
  });

  it('is walked back to the empty folder and forward again, on screen and on disk', async () => {
    await fc.assert(
      fc.asyncProperty(proposalLists, async (proposals) => {
        const project = await newProject();
        const { open, folder, ports } = project;
        const empty = visible(open.project);
        await play(project, proposals, await groundOf(project));
        const full = visible(open.project);
        while (open.header.history.undo !== null) {
          expect(got(await open.undo()).left).toEqual([]);
        }
        expect(visible(open.project)).toEqual(empty);
        got(await open.flush());
        const files = await filesBelow(folder);
        expect(files.filter((name) => /^(texts|originals|documents)\//.test(name))).toEqual([]);
        const walkedBack = got(await openProject(ports, folder, 'read'));
        expect(visible(walkedBack.project)).toEqual(empty);
        while (open.header.history.redo !== null) got(await open.redo());
        expect(visible(open.project)).toEqual(full);
        const again = (await project.reopen()).open;
        expect(visible(again.project)).toEqual(full);
        await again.close();
      }),
      RUNS,
    );
  });
});
