import type { RtfToken } from './rtf-tokens.ts';
import { RtfBlocks } from './rtf-blocks.ts';
import { emptyPicture, RtfPictures, SHOWN_PICTURES, type RtfPicture } from './rtf-pictures.ts';
import { CHARACTERS, codePage, decodeBytes, SKIPPED } from './rtf-words.ts';
import { standingAt, type Standing } from './standing.ts';
import { webAddress } from './web-address.ts';

/** Where a group's words go. */
type Destination =
  | 'text'
  | 'skip'
  | 'shape'
  | 'picture'
  | 'fonts'
  | 'styles'
  | 'title'
  | 'author'
  | 'created'
  | 'marker'
  | 'instruction';

interface Group {
  to: Destination;
  /** Units that stand after `\u` for readers without Unicode. */
  uc: number;
  font: number;
  hidden: boolean;
  standing: Standing;
  href: string | undefined;
  note: boolean;
  box: boolean;
  /** The instruction of the field this group is in. */
  field: { instruction: string } | undefined;
  /** The picture this group holds the data of. */
  picture: RtfPicture | undefined;
}

/** Groups nested deeper than any writer nests them; the rest of such a file is left. */
const DEEPEST = 10_000;
const DESTINATIONS: Readonly<Record<string, Destination>> = {
  fonttbl: 'fonts',
  stylesheet: 'styles',
  title: 'title',
  author: 'author',
  creatim: 'created',
  listtext: 'marker',
  pntext: 'marker',
  fldinst: 'instruction',
  shpinst: 'shape',
  sv: 'shape', // a picture that floats is the value of a property
};

/** What a rich text file says of itself in its `\info` group. */
export interface RtfInfo {
  title: string;
  author: string;
  year: number;
  month: number;
  day: number;
}

/** Follows a file's tokens through its groups, fonts and styles, and hands the words to `blocks`. */
export class RtfReader {
  readonly blocks = new RtfBlocks();
  readonly pictures = new RtfPictures();
  comments = 0;
  readonly info: RtfInfo = { title: '', author: '', year: 0, month: 0, day: 0 };
  private group: Group = {
    to: 'text',
    uc: 1,
    font: 0,
    hidden: false,
    standing: undefined,
    href: undefined,
    note: false,
    box: false,
    field: undefined,
    picture: undefined,
  };
  private readonly stack: Group[] = [];
  private readonly pages = new Map<number, number>();
  private readonly styles = new Map<number, string>();
  private page = 1252;
  private defaultFont = 0;
  private style = -1;
  private bytes: number[] = [];
  private toSkip = 0;
  private starred = false;

  take(token: RtfToken): void {
    if (token.kind === 'byte') {
      if (this.toSkip > 0) this.toSkip -= 1;
      else this.bytes.push(token.byte);
      return;
    }
    this.flushBytes();
    switch (token.kind) {
      case 'open':
        this.open();
        return;
      case 'close':
        this.close();
        return;
      case 'text':
        this.plain(token.text);
        return;
      case 'binary':
        this.group.picture?.binary.push(token.bytes);
        return;
      case 'control':
        this.control(token.word, token.value);
    }
  }

  private open(): void {
    this.toSkip = 0;
    if (this.stack.length < DEEPEST) this.stack.push({ ...this.group });
    this.group = { ...this.group, note: false, box: false };
  }

  private close(): void {
    this.toSkip = 0;
    this.starred = false;
    if (this.group.note) this.blocks.closeNote();
    if (this.group.box) this.blocks.closeBox();
    const { picture, hidden } = this.group;
    this.group = this.stack.pop() ?? this.group;
    if (picture && !this.group.picture && !hidden) {
      const hash = this.pictures.take(picture);
      if (hash !== undefined) this.blocks.picture(hash);
    }
  }

  private flushBytes(): void {
    if (this.bytes.length === 0) return;
    const page = this.pages.get(this.group.font) ?? this.page;
    this.words(decodeBytes(this.bytes.splice(0), page));
  }

  private plain(text: string): void {
    const skipped = Math.min(this.toSkip, text.length);
    this.toSkip -= skipped;
    if (skipped === text.length) return;
    const rest = text.slice(skipped);
    // Bytes above 127 are against the rules and common all the same.
    const high = /[\u0080-\u00ff]/.test(rest);
    const page = this.pages.get(this.group.font) ?? this.page;
    this.words(high ? decodeBytes([...Buffer.from(rest, 'latin1')], page) : rest);
  }

  private words(text: string): void {
    const { to, hidden, href } = this.group;
    switch (to) {
      case 'text':
        if (!hidden)
          this.blocks.text(standingAt(text, this.group.standing, this.blocks.last), href);
        return;
      case 'title':
      case 'author':
        this.info[to] += text;
        return;
      case 'styles':
        this.styles.set(this.style, `${this.styles.get(this.style) ?? ''}${text}`);
        return;
      case 'marker':
        this.blocks.shape.marker += text;
        return;
      case 'instruction':
        if (this.group.field) this.group.field.instruction += text;
        return;
      case 'picture':
        this.group.picture?.digits.push(text);
        return;
      case 'skip':
      case 'shape':
      case 'fonts':
      case 'created':
    }
  }

  private control(word: string, value: number | undefined): void {
    if (word === '*') {
      this.starred = true;
      return;
    }
    const starred = this.starred;
    this.starred = false;
    if (this.destination(word, starred)) return;
    if (this.character(word, value)) return;
    if (this.group.to === 'created') this.date(word, value ?? 0);
    else if (this.group.to !== 'skip') this.property(word, value);
  }

  /** Whether the word turned the group to another destination. */
  private destination(word: string, starred: boolean): boolean {
    if (this.group.to === 'skip') return true;
    const to = DESTINATIONS[word];
    if (to !== undefined) {
      // Some writers put whoever saved the file last into a second group of this name.
      this.group.to = word === 'author' && this.info.author !== '' ? 'skip' : to;
      return true;
    }
    if (word === 'shptxt') {
      this.group.to = 'text';
      this.group.box = true;
      this.blocks.openBox();
      return true;
    }
    if (word === 'footnote') {
      this.group.note = true;
      this.blocks.openNote();
      return true;
    }
    if (word === 'shppict') return true; // the picture itself; `nonshppict` is a drawing of it for older readers
    if (word === 'pict') {
      this.group.to = 'picture';
      this.group.picture = emptyPicture();
      return true;
    }
    if (this.group.picture && SHOWN_PICTURES.has(word)) this.group.picture.isShown = true;
    if (word === 'field') this.group.field = { instruction: '' };
    if (word === 'fldrslt') {
      const match = /HYPERLINK\s+"([^"]+)"/i.exec(this.group.field?.instruction ?? '');
      this.group.href = webAddress(match?.[1]);
      return true;
    }
    if (starred || SKIPPED.has(word)) {
      if (word === 'annotation') this.comments += 1;
      this.group.to = 'skip';
      return true;
    }
    return false;
  }

  private character(word: string, value: number | undefined): boolean {
    if (word === 'u') {
      const code = value ?? 0xfffd;
      this.words(String.fromCharCode(code < 0 ? code + 0x10000 : code));
      this.toSkip = this.group.uc;
      return true;
    }
    const shown = Object.hasOwn(CHARACTERS, word) ? CHARACTERS[word] : undefined;
    if (shown === undefined) return false;
    if (this.toSkip > 0) this.toSkip -= 1;
    else this.words(shown);
    return true;
  }

  private date(word: string, value: number): void {
    if (word === 'yr') this.info.year = value;
    if (word === 'mo') this.info.month = value;
    if (word === 'dy') this.info.day = value;
  }

  private property(word: string, value: number | undefined): void {
    if (this.group.to === 'text' && this.structure(word)) return;
    const { shape } = this.blocks;
    switch (word) {
      case 'ansicpg':
        this.page = value ?? 1252;
        return;
      case 'deff':
        this.defaultFont = value ?? 0;
        this.group.font = this.defaultFont;
        return;
      case 'f':
        this.group.font = value ?? 0;
        return;
      case 'fcharset': {
        const page = codePage(value ?? 0);
        if (page !== undefined && this.group.to === 'fonts') this.pages.set(this.group.font, page);
        return;
      }
      case 'uc':
        this.group.uc = Math.max(0, value ?? 1);
        return;
      case 's':
        this.style = value ?? 0;
        shape.style = (this.styles.get(this.style) ?? '').replace(/;$/, '').trim();
        return;
      case 'v':
      case 'deleted':
        this.group.hidden = value !== 0;
        return;
      case 'super':
        this.group.standing = value === 0 ? undefined : 'raised';
        return;
      case 'sub':
        this.group.standing = value === 0 ? undefined : 'lowered';
        return;
      case 'nosupersub':
        this.group.standing = undefined;
        return;
      case 'plain':
        this.group.font = this.defaultFont;
        this.group.hidden = false;
        this.group.standing = undefined;
        return;
      case 'intbl':
        shape.inTable = true;
        return;
      case 'ilvl':
        shape.depth = value ?? 0;
        return;
      case 'outlinelevel':
        if (value !== undefined && value >= 0 && value < 9) shape.outline = value + 1;
    }
  }

  private structure(word: string): boolean {
    switch (word) {
      case 'par':
      case 'sect':
      case 'page':
        this.blocks.endParagraph();
        return true;
      case 'line':
        this.blocks.lineBreak();
        return true;
      case 'pard':
        this.blocks.plainParagraph();
        return true;
      case 'cell':
      case 'nestcell':
        this.blocks.endCell();
        return true;
      case 'row':
      case 'nestrow':
        this.blocks.endRow();
        return true;
      default:
        return false;
    }
  }
}
