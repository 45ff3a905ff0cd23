import { Element, text } from 'mammoth/lib/xml/nodes.js';
import { SaxesParser } from 'saxes';
import { EMPTIED, READ, READ_ATTRIBUTES } from './word-names.ts';
import { WordScope } from './word-scope.ts';

const STEP = 1 << 16;
/** Fields begun within each other; Word nests a handful. mammoth looks through all of them at every run. */
const DEEPEST_FIELD = 500;
/** Three for each tag of the longest document; each costs as much as an element. */
const MOST_ATTRIBUTES = 1_350_000;
/** Boxes and marks that mammoth reads through, handing all that is in them up through each; a text box lies in five. */
const WRAPPERS = new Set([
  ...['w:ins', 'w:moveTo', 'w:smartTag', 'w:customXml', 'w:sdt', 'w:object', 'w:drawing', 'w:pict'],
  ...['w:txbxContent', 'v:roundrect', 'v:shape', 'v:textbox', 'v:group', 'v:rect'],
]);
/** Elements handed up, each counted as often as that happens: ten times what the longest document has. */
const MOST_HANDED_UP = 20_000_000;
/** Ampersands in one part: each becomes a string of its own before it is read. */
const MOST_REFERENCES = 2_000_000;
/** Slips that cost no word; mammoth's own parser passes over them. */
const FORGIVEN = /disallowed character\.$|disallowed in char data\.$|XML declaration/;
const ALTERNATIVES = 'mc:AlternateContent';
const WORDED = new Set(['w:t', 'w:instrText']);

/** Line ends as XML 1.1 has them (2.11) and an ampersand that begins nothing as itself, both as mammoth does. */
const prepared = (xml: string): string =>
  xml
    .replace(/^\uFEFF/, '')
    .replace(/\r[\n\u0085]|[\r\u0085\u2028]/g, '\n')
    .replace(/&(?!#?\w+;)/g, '&amp;');

function hasTooManyReferences(xml: string): boolean {
  let count = 0;
  for (let at = xml.indexOf('&'); at >= 0; at = xml.indexOf('&', at + 1)) {
    count += 1;
    if (count > MOST_REFERENCES) return true;
  }
  return false;
}

/** An element as mammoth wants it: names by its own prefixes, white space as it stands. */
export interface WordElement {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: (WordElement | { readonly type: 'text'; readonly value: string })[];
}

interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Thrown for a part that has more in it than is read in the time of one file. */
export class TooManyParts extends Error {}

/**
 * Makes mammoth's elements of a part of a Word document, one child of the root (or of the root's child
 * `within`) after the other, so that a long document is never held as a whole. What mammoth has no ear
 * for is left out.
 */
class WordXmlReader {
  /** Children that are complete and not yet taken. */
  ready: WordElement[] = [];
  private readonly within: string | undefined;
  private readonly open: Element[] = [];
  private readonly scopes: WordScope[] = [new WordScope()];
  private found = false;
  private skipped = 0;
  private alternatives = 0;
  private fields = 0;
  private attributes = 0;
  private wrappers = 0;
  private handedUp = 0;

  constructor(within: string | undefined) {
    this.within = within;
  }

  private get level(): number {
    return this.within === undefined ? 1 : 2;
  }

  private isRead(name: string): boolean {
    const depth = this.open.length;
    if (depth >= this.level) return READ.has(name) && !EMPTIED.has(this.open.at(-1)?.name ?? '');
    if (depth === 0) return true;
    if (this.found || name !== this.within) return false;
    this.found = true;
    return true;
  }

  /** Whether a mark belongs to a field begun within too many others. */
  private isTooDeep(type: string | undefined): boolean {
    if (type === 'begin') this.fields += 1;
    const tooDeep = this.fields > DEEPEST_FIELD;
    if (type === 'end') this.fields = Math.max(0, this.fields - 1);
    return tooDeep;
  }

  attribute(): void {
    this.attributes += 1;
    if (this.attributes > MOST_ATTRIBUTES) throw new TooManyParts();
  }

  private enter(name: string): void {
    if (name === ALTERNATIVES) this.alternatives += 1;
    if (WRAPPERS.has(name)) this.wrappers += 1;
    this.handedUp += this.wrappers;
    if (this.handedUp > MOST_HANDED_UP) throw new TooManyParts();
  }

  opened({ name: qualified, attributes }: Tag): void {
    if (this.skipped > 0) {
      this.skipped += 1;
      return;
    }
    const scope = (this.scopes.at(-1) ?? new WordScope()).within(attributes);
    const name = scope.name(qualified);
    const kept: Record<string, string> = {};
    for (const key in attributes) {
      const known = key.includes(':') ? scope.name(key) : key;
      if (READ_ATTRIBUTES.has(known)) kept[known] = attributes[key] ?? '';
    }
    if (!this.isRead(name) || (name === 'w:fldChar' && this.isTooDeep(kept['w:fldCharType']))) {
      this.skipped = 1;
      return;
    }
    this.enter(name);
    this.open.push(new Element(name, kept, []));
    this.scopes.push(scope);
  }

  closed(): void {
    if (this.skipped > 0) {
      this.skipped -= 1;
      return;
    }
    const element = this.open.pop();
    this.scopes.pop();
    if (!element) return;
    const isAlternatives = element.name === ALTERNATIVES;
    if (isAlternatives) this.alternatives -= 1;
    if (WRAPPERS.has(element.name)) this.wrappers -= 1;
    // Of what is written in several ways the last one stands for all; mammoth looks no deeper.
    const shown = isAlternatives && this.alternatives === 0 ? fallbackOf(element) : [element];
    const depth = this.open.length;
    if (depth === this.level && this.within === undefined) this.fields = 0; // the next note begins anew
    for (const one of shown) {
      if (depth > this.level) this.open[depth - 1]?.children.push(one);
      else if (depth === this.level && one instanceof Element) this.ready.push(one);
    }
  }

  words(run: string): void {
    const parent = this.open.at(-1);
    if (this.skipped === 0 && parent && WORDED.has(parent.name)) parent.children.push(text(run));
  }

  end(): void {
    if (this.within !== undefined && !this.found) throw new Error(`There is no ${this.within}`);
  }
}

function fallbackOf(element: Element): Element['children'] {
  for (const child of element.children) {
    if (child instanceof Element && child.name === 'mc:Fallback') return child.children;
  }
  return [];
}

/**
 * The elements of a part in order: the children of its root, or of the root's first child of the name
 * `within`. Throws where the part is not XML or has no such child.
 */
export function* wordElements(xml: string, within?: string): Generator<WordElement> {
  const reader = new WordXmlReader(within);
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('error', (slip) => {
    if (!FORGIVEN.test(slip.message)) throw slip;
  });
  parser.on('attribute', () => reader.attribute());
  parser.on('opentag', (tag) => reader.opened(tag));
  parser.on('closetag', () => reader.closed());
  parser.on('text', (run) => reader.words(run));
  if (hasTooManyReferences(xml)) throw new TooManyParts();
  const source = prepared(xml);
  for (let at = 0; at < source.length; at += STEP) {
    parser.write(source.slice(at, at + STEP));
    yield* reader.ready.splice(0);
  }
  parser.close();
  reader.end();
}

/** A small part as one element: styles, numbering, relationships. Throws where it is not XML. */
export const wordPart = (xml: string): WordElement =>
  new Element('part', {}, [...wordElements(xml)]);
