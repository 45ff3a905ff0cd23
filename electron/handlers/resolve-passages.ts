import { fail, ok, type Result } from '#shared/base/result.ts';
import { currentText, type Document } from '#shared/document/document.ts';
import type { Highlight } from '#shared/annotation/highlight.ts';
import type { Figure } from '#shared/figure/figure.ts';
import { figureAnchor } from '#shared/figure/relinked-figure.ts';
import {
  figurePassage,
  highlightPassage,
  type NewerText,
  type WaitingPassage,
} from '#shared/project/passage-proposal.ts';
import type { GivenText, TextSource } from '#electron/search/text-search.ts';
import { textSourceOf } from './follow-texts.ts';
import type { Opened } from './project-session.ts';
import { suggestFigures } from './suggest-figures.ts';

export interface Passages {
  readonly highlights: readonly Highlight[];
  readonly figures: readonly Figure[];
}

async function readNewer({ project }: Opened, document: Document): Promise<Result<NewerText>> {
  const { textHash } = currentText(document);
  const text = await project.store.text(textHash);
  if (!text.ok) return text;
  const sheet = await project.store.blocks(document.id, textHash);
  if (!sheet.ok) return sheet;
  const found = await suggestFigures(project, [document.id]);
  if (!found.ok) return found;
  const [suggested] = found.value;
  return ok({
    textHash,
    text: text.value,
    blocks: sheet.value.blocks,
    suggestions: suggested?.suggestions ?? [],
    origin: suggested?.origin ?? '',
  });
}

/**
 * What became of passages in the current text of `document`, in text order of their older places. The
 * matching itself runs beside main.
 */
export async function resolvePassages(
  opened: Opened,
  { highlights, figures }: Passages,
  document: Document,
): Promise<Result<WaitingPassage[]>> {
  if (highlights.length + figures.length === 0) return ok([]);
  const newer = await readNewer(opened, document);
  if (!newer.ok) return newer;
  const source = textSourceOf(opened.project, document);
  return resolveIn(opened, { highlights, figures }, { source, newer: newer.value });
}

/** The same in a text that no document has yet; the extractor's suggestions are not asked for. */
export async function resolveGiven(
  opened: Opened,
  passages: Passages,
  given: GivenText,
): Promise<Result<WaitingPassage[]>> {
  if (passages.highlights.length + passages.figures.length === 0) return ok([]);
  const newer = { ...given, suggestions: [], origin: '' };
  return resolveIn(opened, passages, { source: given, newer });
}

async function resolveIn(
  opened: Opened,
  { highlights, figures }: Passages,
  { source, newer }: { readonly source: TextSource | GivenText; readonly newer: NewerText },
): Promise<Result<WaitingPassage[]>> {
  const anchors = [...highlights.map(({ anchor }) => anchor), ...figures.map(figureAnchor)];
  const resolutions = await opened.search.resolve(source, anchors);
  if (!resolutions) {
    return fail('unreadable', 'The newer text cannot be read. Import its file again.');
  }
  const passages: { readonly start: number; readonly passage: WaitingPassage }[] = [];
  for (const [at, resolution] of resolutions.entries()) {
    const highlight = highlights[at];
    const figure = figures[at - highlights.length];
    const start = anchors[at]?.start ?? 0;
    if (highlight) {
      passages.push({ start, passage: highlightPassage(highlight, newer, resolution) });
    } else if (figure) {
      passages.push({ start, passage: figurePassage(figure, newer, resolution) });
    }
  }
  return ok(passages.sort((a, b) => a.start - b.start).map(({ passage }) => passage));
}
