import { documentId } from '#shared/base/ids.ts';
import { sha256OfText } from '#shared/base/digest.ts';
import { countWords } from '#shared/document/words.ts';
import { hashText, type Block, type TextBlocks } from '#shared/document/text.ts';
import type { RecordByType } from '#shared/project/kinds.ts';

/** A canonical text with what its converter said, as main answers it. */
export type FakeText = TextBlocks & { readonly text: string };

export interface FakeSheet {
  readonly document: RecordByType['document'];
  readonly text: FakeText;
}

export interface SheetSource {
  readonly title: string;
  /** One paragraph a line; a line that starts with `# ` is a heading, with `~ ` chrome. */
  readonly lines: readonly string[];
  readonly publisher?: string;
  readonly date?: string;
  readonly authors?: readonly string[];
  readonly kind?: RecordByType['document']['kind'];
  readonly author?: string;
  /** A clock stamp. */
  readonly at?: string;
}

function blockOf(line: string, start: number): { text: string; block: Block } {
  const heading = line.startsWith('# ');
  const chrome = line.startsWith('~ ');
  const text = heading || chrome ? line.slice(2) : line;
  const block: Block = {
    kind: heading ? 'heading' : 'paragraph',
    ...(heading ? { level: 2 } : {}),
    start,
    end: start + text.length,
    zone: heading ? 'heading' : chrome ? 'chrome' : 'body',
  };
  return { text, block };
}

function textOf(lines: readonly string[]): FakeText {
  const blocks: Block[] = [];
  const pieces: string[] = [];
  let at = 0;
  for (const line of lines) {
    const { text, block } = blockOf(line, at);
    blocks.push(block);
    pieces.push(text);
    at = block.end + 1; // the newline that joins blocks
  }
  const text = pieces.join('\n');
  return { textHash: hashText(text), converter: 'fake/1', blocks, links: [], text };
}

const typed = <T>(value: T) => ({ value, from: 'person' as const, guess: false });

/** A document and its text out of plain lines, with ids and hashes that hold. */
export function fakeSheet(source: SheetSource): FakeSheet {
  const text = textOf(source.lines);
  const originalSha256 = sha256OfText(`${source.title}\n${text.text}`);
  const at = source.at ?? '2026-01-10T09:00:00.000Z-0000';
  const document: RecordByType['document'] = {
    id: documentId(originalSha256),
    type: 'document',
    author: source.author ?? 'per_aaaaaaaaaaaaaaaaaaaaaaaaaa',
    created: { at, run: 'rbackend' },
    title: typed(source.title),
    ...(source.publisher === undefined ? {} : { publisher: typed(source.publisher) }),
    ...(source.date === undefined ? {} : { date: typed(source.date) }),
    ...(source.authors === undefined
      ? {}
      : { authors: typed(source.authors.map((literal) => ({ literal }))) }),
    kind: source.kind ?? 'web page',
    tags: {},
    texts: [
      {
        textHash: text.textHash,
        originalSha256,
        fileName: `${source.title}.html`,
        encoding: 'utf-8',
        converter: 'fake/1',
        importedAt: at,
        words: countWords(text.text),
        units: text.text.length,
        warnings: [],
      },
    ],
    current: text.textHash,
  };
  return { document, text };
}
