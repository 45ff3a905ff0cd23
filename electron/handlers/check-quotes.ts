import { fail, ok, type Result } from '#shared/base/result.ts';
import type { TextRange } from '#shared/base/text-range.ts';
import type { FigurePlace } from '#shared/figure/figure-place.ts';
import type { Quantity } from '#shared/figure/quantity.ts';
import type { ProjectCommand, SingleCommand } from '#shared/project/command.ts';

/** Words a command says stand in a text, and where (UTF-16 units). */
interface Quote extends TextRange {
  readonly textHash: string;
  readonly words: string;
}

function placeQuotes({ textHash, spans, sentenceText, verbatim }: FigurePlace): Quote[] {
  return [
    { textHash, ...spans.sentence, words: sentenceText },
    { textHash, ...spans.quantity, words: verbatim },
  ];
}

function quantityQuotes(textHash: string, { spans, sentenceText, verbatim }: Quantity): Quote[] {
  return [
    { textHash, ...spans.sentence, words: sentenceText },
    { textHash, ...spans.quantity, words: verbatim },
  ];
}

function quotesOf(command: SingleCommand): Quote[] {
  switch (command.kind) {
    case 'highlight.add':
      return [{ ...command.anchor, words: command.anchor.exact }];
    case 'figure.add':
      return quantityQuotes(command.textHash, command.quantity);
    case 'figure.accept':
    case 'figure.dismiss':
      return command.items.flatMap((item) => quantityQuotes(item.textHash, item.suggestion));
    case 'figure.supersede':
      return quantityQuotes(command.textHash, command.suggestion);
    case 'highlight.relink':
      return command.items.map((item) => ({ ...item.anchor, words: item.anchor.exact }));
    case 'figure.relink':
      return command.items.flatMap(({ place }) => placeQuotes(place));
    default:
      return [];
  }
}

/**
 * No number without its sentence: every quote a command brings must stand in its text, letter for
 * letter, before anything is planned. Fails as `stale` where it does not.
 */
export async function checkQuotes(
  command: ProjectCommand,
  textOf: (textHash: string) => Promise<Result<string>>,
): Promise<Result<null>> {
  const singles = command.kind === 'batch' ? command.commands : [command];
  let [hash, text] = ['', '']; // the text read last: a batch mostly quotes one
  for (const { textHash, start, end, words } of singles.flatMap(quotesOf)) {
    if (end <= start) return fail('not-valid', 'Nothing is selected. Select some words first.');
    if (hash !== textHash) {
      const read = await textOf(textHash);
      if (!read.ok) return read;
      [hash, text] = [textHash, read.value];
    }
    if (text.slice(start, end) !== words) {
      return fail(
        'stale',
        'These words do not stand there in the document. Open it again and select them anew.',
      );
    }
  }
  return ok(null);
}
