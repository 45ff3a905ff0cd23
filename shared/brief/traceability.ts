import { extractFigures } from '#shared/figure/extract.ts';
import type { BriefNode } from './brief.ts';

/** A number in a brief: backed by a figure, or typed by hand with no sentence behind it. */
export interface TracedNumber {
  readonly words: string;
  readonly figure: string | null; // id of the figure reference
  readonly block: number; // index of the top-level node
  readonly context: string; // the text around it
}

const CONTEXT = 60; // characters either side, enough to find the place again

function walk(node: BriefNode, visit: (node: BriefNode) => void): void {
  visit(node);
  for (const child of node.content ?? []) walk(child, visit);
}

function typed(text: string, block: number): TracedNumber[] {
  const whole = [{ kind: 'paragraph' as const, start: 0, end: text.length, zone: 'body' as const }];
  return extractFigures(text, whole).map(({ verbatim, spans }) => ({
    words: verbatim,
    figure: null,
    block,
    context: text.slice(Math.max(0, spans.quantity.start - CONTEXT), spans.quantity.end + CONTEXT),
  }));
}

/**
 * Every number a brief states, in order: references lead to their figure; what the extractor would
 * call a figure in typed text has none and is listed for the writer to back, explain or remove.
 */
export function traceNumbers(nodes: readonly BriefNode[]): TracedNumber[] {
  return nodes.flatMap((top, block) => {
    const found: TracedNumber[] = [];
    walk(top, (node) => {
      const id = node.attrs?.['id'];
      if (node.type === 'figureRef' && typeof id === 'string') {
        found.push({ words: '', figure: id, block, context: '' });
      }
      const inline = node.content?.filter((child) => child.type === 'text') ?? [];
      if (inline.length > 0) found.push(...typed(lineOf(node), block));
    });
    return found;
  });
}

/** A text block's typed words; references become a leaf so that they are not read as typed numbers. */
function lineOf(node: BriefNode): string {
  return (node.content ?? [])
    .map((child) => (child.type === 'text' ? (child.text ?? '') : ' \uFFFC '))
    .join('');
}
