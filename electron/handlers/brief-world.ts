import { regionByText, typedPlace } from '#shared/annotation/region.ts';
import { applyZones } from '#shared/document/apply-zones.ts';
import { currentText } from '#shared/document/document.ts';
import type { BriefWorld } from '#shared/brief/brief-world.ts';
import { paragraphAt } from '#shared/brief/paragraph-at.ts';
import { conventionsOf } from '#shared/figure/compare/conventions.ts';
import { projectRecord, table } from '#shared/project/project.ts';
import type { Block } from '#shared/document/text.ts';
import type { Opened } from './project-session.ts';

/** What briefs are resolved against: the project's tables, its twins, and paragraphs from its texts. */
export async function briefWorld({ project: open, fingerprints }: Opened): Promise<BriefWorld> {
  const { project } = open;
  const outlines = new Map<string, readonly Block[]>();
  for (const document of table(project, 'document').values()) {
    const { textHash } = currentText(document);
    const found = await open.store.blocks(document.id, textHash);
    const zones = [...table(project, 'zone').values()];
    if (!found.ok) continue; // a citation then goes without its paragraph
    outlines.set(
      `${document.id} ${textHash}`,
      applyZones(found.value.blocks, zones, { document: document.id, textHash }),
    );
  }
  return {
    figures: [...table(project, 'figure').values()],
    figuresById: table(project, 'figure'),
    documents: table(project, 'document'),
    tags: table(project, 'tag'),
    bodies: [...table(project, 'body').values()],
    twins: await fingerprints.twins(),
    highlights: table(project, 'highlight'),
    claims: table(project, 'claim'),
    evidence: [...table(project, 'evidence').values()],
    charts: table(project, 'chart'),
    rulings: [...table(project, 'ruling').values()],
    nameOf: (person) => projectRecord(project).people[person]?.name ?? null,
    conventions: conventionsOf(projectRecord(project).settings),
    typedPlaceOf: (textHash) => {
      const region = regionByText(table(project, 'region').values(), textHash);
      return region ? typedPlace(region) : null;
    },
    paragraphOf: (document, textHash, offset) =>
      paragraphAt(outlines.get(`${document} ${textHash}`) ?? [], offset),
  };
}
