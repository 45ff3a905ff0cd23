import type { Document } from '#shared/document/document.ts';
import type { SingleCommand } from '#shared/project/command.ts';
import type { WaitingPassage } from '#shared/project/passage-proposal.ts';
import { table } from '#shared/project/project.ts';
import type { OpenProject } from './open-project.ts';
import type { Passages } from './resolve-passages.ts';

/** A document's highlights and the figures that no newer one follows, decided either way. */
export function passagesOf({ project }: OpenProject, { id }: Document): Passages {
  return {
    highlights: [...table(project, 'highlight').values()].filter(({ document }) => document === id),
    figures: [...table(project, 'figure').values()].filter(
      ({ document, supersededBy }) => document === id && supersededBy === undefined,
    ),
  };
}

/** Whether it may be taken along by itself: the very words stand there, in their old company. */
export function stands({ status }: WaitingPassage): boolean {
  return status === 'exact' || status === 'moved';
}

/** What takes those passages along that may be taken along by themselves. */
export function carriedPassages(resolved: readonly WaitingPassage[]): SingleCommand[] {
  return resolved.filter(stands).flatMap(({ accept }) => {
    if (accept === null) return [];
    return accept.kind === 'batch' ? accept.commands : [accept];
  });
}
