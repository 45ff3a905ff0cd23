import type { BriefWorld } from '#shared/brief/brief-world.ts';
import { outletOf } from '#shared/document/outlet.ts';
import type { Figure } from '#shared/figure/figure.ts';
import { formatQuantity } from '#shared/figure/format-value.ts';

/** Something of the project a brief can refer to. `words` are what it is found by. */
export interface Insertable {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
  readonly words: string;
}

/** The outlet a document goes by, or words that say it is not here. */
export function outletIn(world: BriefWorld, document: string): string {
  const found = world.documents.get(document);
  return found ? outletOf(found) : 'document not here';
}

/** What a figure counts, in one line: `945 soldiers who left`. */
export function figureWords(figure: Figure): string {
  return [formatQuantity(figure), figure.counted ?? ''].filter(Boolean).join(' ');
}

export function figuresToInsert(world: BriefWorld): Insertable[] {
  return world.figures
    .filter(({ decision }) => decision === 'accepted')
    .map((figure) => {
      const label = figureWords(figure);
      const detail = outletIn(world, figure.document);
      return { id: figure.id, label, detail, words: `${label} ${detail} ${figure.sentenceText}` };
    });
}

export function claimsToInsert({ claims }: BriefWorld): Insertable[] {
  return [...claims.values()].map(({ id, statement, status }) => ({
    id,
    label: statement,
    detail: status,
    words: statement,
  }));
}

export function quotesToInsert(world: BriefWorld): Insertable[] {
  return [...world.highlights.values()].map(({ id, anchor, document, note }) => {
    const label = `“${anchor.exact.trim()}”`;
    const detail = outletIn(world, document);
    return { id, label, detail, words: `${label} ${detail} ${note}` };
  });
}

export function chartsToInsert({ charts }: BriefWorld): Insertable[] {
  return [...charts.values()].map(({ id, title, note }) => ({
    id,
    label: title,
    detail: 'chart',
    words: `${title} ${note}`,
  }));
}
