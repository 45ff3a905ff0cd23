import type { BriefInline, BriefModel, BriefPart } from '#shared/brief/brief-model.ts';

function inlinesOf(part: BriefPart): readonly BriefInline[] {
  if (part.kind === 'heading' || part.kind === 'paragraph') return part.inlines;
  if (part.kind === 'list') return part.items.flat().flatMap(inlinesOf);
  if (part.kind === 'blockquote') return part.parts.flatMap(inlinesOf);
  return [];
}

/** The number of the note a figure in the running text leads to; null where it is not printed. */
export function noteOfFigure({ parts }: BriefModel, figure: string): number | null {
  for (const part of parts) {
    for (const piece of inlinesOf(part)) {
      if (piece.kind === 'figure' && piece.id === figure) return piece.note;
    }
  }
  return null;
}
