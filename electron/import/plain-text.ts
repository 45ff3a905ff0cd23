import type { DraftBlock, Inline } from '#shared/document/canonical-text.ts';
import type { ZoneName } from '#shared/document/text.ts';
import { guessZones } from '#shared/document/zones.ts';
import { joinsNext, wrapWidth } from './hard-wrap.ts';

/** One line of a file: `start` is its first character's offset, white space at its ends left out. */
export interface TextLine {
  readonly text: string;
  readonly start: number;
  readonly indent: number;
  readonly blankBefore: boolean;
}

const BULLET = /^(?:[•·▪◦‣∙●○■□–—*+-])\s+(?=\S)/u;
const NUMBERED = /^(\d{1,3})[.)]\s+(?=\S)/;
const RULE = /^[-=_*~#\s]{3,}$/;

/** The lines that are not blank. Line ends: LF, CRLF, CR, form feed, U+2029. */
export function linesOf(text: string): TextLine[] {
  const lines: TextLine[] = [];
  let blankBefore = false;
  for (const match of text.matchAll(/[^\r\n\f\u2029]+|\r\n|[\r\n\f\u2029]/g)) {
    if (/^[\r\n\f\u2029]/.test(match[0])) {
      blankBefore ||= /[\n\r\f\u2029]$/.test(text.slice(Math.max(0, match.index - 1), match.index));
      continue;
    }
    const content = match[0].trim();
    if (content === '') {
      blankBefore = true;
      continue;
    }
    const indent = match[0].length - match[0].trimStart().length;
    lines.push({ text: content, start: match.index + indent, indent, blankBefore });
    blankBefore = false;
  }
  return lines;
}

/** A text of more lines takes over 512 MB; the longest books have a tenth of these. */
const MOST_LINES = 300_000;

/** Whether a text has more lines that are not blank than are read. */
export function hasTooManyLines(text: string): boolean {
  let count = 0;
  for (const _ of text.matchAll(/\S[^\r\n\f\u2029]*/g)) {
    count += 1;
    if (count > MOST_LINES) return true;
  }
  return false;
}

interface Item {
  readonly lines: TextLine[];
  readonly bullet: boolean;
  readonly indent: number;
}

/** Puts the lines of one hard-wrapped paragraph together; every other line stands for itself. */
function itemsOf(lines: readonly TextLine[]): Item[] {
  const width = wrapWidth(lines.map((line) => line.text));
  const items: Item[] = [];
  let last: TextLine | undefined;
  for (const line of lines) {
    const bullet = BULLET.exec(line.text)?.[0] ?? '';
    const open = items.at(-1);
    const starts = bullet !== '' || NUMBERED.test(line.text) || line.blankBefore;
    if (open && last && !starts && joinsNext(last, line, width)) {
      open.lines.push(line);
    } else {
      const text = line.text.slice(bullet.length);
      const first = { ...line, text, start: line.start + bullet.length };
      items.push({ lines: [first], bullet: bullet !== '', indent: line.indent });
    }
    last = line;
  }
  return items.filter((item) => !RULE.test(item.lines[0]?.text ?? ''));
}

/** Joins wrapped lines by a space that stands for the line end, so offsets stay the file's. */
function inlineOf(item: Item): Inline[] {
  return item.lines.flatMap((line, index): Inline[] => {
    const run: Inline = { kind: 'text', text: line.text, source: line.start };
    const before = item.lines[index - 1];
    if (!before || before.text.endsWith('-')) return [run];
    return [{ kind: 'text', text: ' ', source: before.start + before.text.length }, run];
  });
}

const textOf = (inline: readonly Inline[]): string =>
  inline.map((run) => (run.kind === 'text' ? run.text : ' ')).join('');

/**
 * Blocks of a plain text: paragraphs of one line or hard-wrapped ones, bulleted items (the bullet
 * left out, depth by indentation), headings; each with its zone. Runs carry their offset in `text`.
 */
export function plainTextBlocks(text: string): DraftBlock[] {
  const items = itemsOf(linesOf(text));
  const drafts = items.map((item) => ({ item, inline: inlineOf(item) }));
  const zones = guessZones(
    drafts.map(({ item, inline }) => ({
      text: textOf(inline),
      kind: item.bullet ? 'list-item' : 'paragraph',
    })),
  );
  const firstText = zones.indexOf('body');
  return drafts.map(({ item, inline }, index): DraftBlock => {
    const zone: ZoneName = zones[index] ?? 'body';
    if (item.bullet) {
      const level = 1 + Math.min(Math.floor(item.indent / 4), 8);
      return { kind: 'list-item', level, ordered: false, zone, inline };
    }
    if (zone !== 'heading') return { kind: 'paragraph', zone, inline };
    return { kind: 'heading', level: index < firstText ? 1 : 2, zone, inline };
  });
}
