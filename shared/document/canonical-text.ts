import type { Block, BlockKind, Link, SourceSegment, ZoneName } from './text.ts';
import { HARD_BREAK, LEAF } from './text.ts';

/**
 * A run inside a converter's block. `source` is the run's offset in the file as decoded (UTF-16),
 * given by formats whose characters stand in the file as they are. Line ends inside `text` become
 * hard breaks. An image's `picture` is the hash of its bytes where they are at hand, `scan` the page it
 * is the whole of.
 */
export type Inline =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly source?: number;
      readonly href?: string;
    }
  | { readonly kind: 'break' }
  | {
      readonly kind: 'image';
      readonly href?: string;
      readonly picture?: string;
      readonly scan?: number;
    };

/** What a converter says about one block before its place in the canonical text is known. */
export interface DraftBlock {
  readonly kind: BlockKind;
  readonly inline: readonly Inline[];
  readonly zone?: ZoneName;
  readonly level?: number;
  readonly ordered?: boolean;
  readonly page?: number;
  readonly table?: number;
  readonly row?: number;
  readonly column?: number;
}

/** A canonical text with everything that points into it. */
export interface CanonicalDraft {
  readonly text: string;
  readonly blocks: Block[];
  readonly links: Link[];
  readonly sourceMap: SourceSegment[];
  readonly pictures: { readonly at: number; readonly sha256: string }[];
  readonly scans: { readonly at: number; readonly page: number }[];
}

interface Piece {
  text: string;
  source: number | undefined;
  href: string | undefined;
  picture?: string;
  scan?: number;
}

const SPACE = /^[\s\u200b\ufeff]+/u;
const LINE_END = /\r\n|[\r\n]/g;

/** NUL and lone surrogates cannot be stored or sent as UTF-8; each is replaced one for one. */
export function storable(text: string): string {
  return text.replace(/\0|\p{Surrogate}/gu, '\ufffd');
}

function splitLines(text: string, source: number | undefined, href: string | undefined): Piece[] {
  const out: Piece[] = [];
  let from = 0;
  const push = (piece: string, offset: number): void => {
    const at = source === undefined ? undefined : source + offset;
    if (piece !== '') out.push({ text: storable(piece), source: at, href });
  };
  for (const match of text.matchAll(LINE_END)) {
    push(text.slice(from, match.index), from);
    push(HARD_BREAK, match.index);
    from = match.index + match[0].length;
  }
  push(text.slice(from), from);
  return out;
}

function piecesOf(inline: readonly Inline[]): Piece[] {
  return inline.flatMap((run): Piece[] => {
    switch (run.kind) {
      case 'text':
        return splitLines(run.text, run.source, run.href);
      case 'break':
        return [{ text: HARD_BREAK, source: undefined, href: undefined }];
      case 'image':
        return [
          {
            ...{ text: LEAF, source: undefined, href: run.href },
            ...(run.picture === undefined ? {} : { picture: run.picture }),
            ...(run.scan === undefined ? {} : { scan: run.scan }),
          },
        ];
    }
  });
}

function trimStart(pieces: Piece[], white: RegExp): void {
  for (let first = pieces[0]; first; first = pieces[0]) {
    const cut = white.exec(first.text)?.[0].length ?? 0;
    first.text = first.text.slice(cut);
    if (first.source !== undefined) first.source += cut;
    if (first.text !== '') return;
    pieces.shift();
  }
}

function trimEnd(pieces: Piece[]): void {
  for (let last = pieces.at(-1); last; last = pieces.at(-1)) {
    let end = last.text.length;
    while (end > 0 && SPACE.test(last.text.charAt(end - 1))) end -= 1;
    last.text = last.text.slice(0, end);
    if (end > 0) return;
    pieces.pop();
  }
}

/** The text a block will carry, trimmed as the builder trims it; empty when it will be dropped. */
export function draftText(draft: DraftBlock): string {
  return trimmed(draft)
    .map((piece) => piece.text)
    .join('');
}

function trimmed(draft: DraftBlock): Piece[] {
  const pieces = piecesOf(draft.inline);
  // Indentation of the first line is part of preformatted text.
  trimStart(pieces, draft.kind === 'preformatted' ? /^\u2028+/u : SPACE);
  trimEnd(pieces);
  return pieces;
}

function appendSegment(map: SourceSegment[], at: number, length: number, source: number): void {
  const last = map.at(-1);
  if (last && last.at + last.length === at && last.source + last.length === source) {
    last.length += length;
  } else {
    map.push({ at, length, source });
  }
}

function appendLink(links: Link[], start: number, end: number, href: string): void {
  const last = links.at(-1);
  if (last?.end === start && last.href === href) last.end = end;
  else links.push({ start, end, href });
}

/** Written out: taking the runs out of a copy costs twenty times as much, and a book has 100,000 blocks. */
function placed(draft: DraftBlock, start: number, end: number): Block {
  const { kind, zone, level, ordered, page, table, row, column } = draft;
  return {
    kind,
    ...(level === undefined ? {} : { level }),
    ...(ordered === undefined ? {} : { ordered }),
    ...(page === undefined ? {} : { page }),
    ...(table === undefined ? {} : { table }),
    ...(row === undefined ? {} : { row }),
    ...(column === undefined ? {} : { column }),
    start,
    end,
    zone: zone ?? (kind === 'heading' ? 'heading' : 'body'),
  };
}

/**
 * Makes the canonical text: non-empty blocks joined by one `\n`, no other line end in it, hard break
 * U+2028, image U+FFFC, white space at a block's ends trimmed, never Unicode-normalised. A block
 * without a zone is body (a heading: heading). Source segments keep `file.slice == text.slice` but
 * for replaced characters, and ascend in `at`.
 */
export function buildCanonicalText(drafts: Iterable<DraftBlock>): CanonicalDraft {
  const parts: string[] = [];
  const out: CanonicalDraft = {
    ...{ text: '', blocks: [], links: [], sourceMap: [] },
    ...{ pictures: [], scans: [] },
  };
  let at = 0;
  for (const draft of drafts) {
    const pieces = trimmed(draft);
    if (pieces.length === 0) continue;
    if (parts.length > 0) {
      parts.push('\n');
      at += 1;
    }
    const start = at;
    for (const { text, source, href, picture, scan } of pieces) {
      if (picture !== undefined) out.pictures.push({ at, sha256: picture });
      if (scan !== undefined) out.scans.push({ at, page: scan });
      if (source !== undefined) appendSegment(out.sourceMap, at, text.length, source);
      if (href !== undefined) appendLink(out.links, at, at + text.length, href);
      parts.push(text);
      at += text.length;
    }
    out.blocks.push(placed(draft, start, at));
  }
  return { ...out, text: parts.join('') };
}
