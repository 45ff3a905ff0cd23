import type { Inline } from '#shared/document/canonical-text.ts';
import { isBlockElement, isUnread, tagOf } from './html-elements.ts';
import { lowered } from './lowered.ts';
import type { PictureShelf } from './picture-shelf.ts';
import { raised } from './raised.ts';
import { webAddress } from './web-address.ts';

/** Inline markup deeper than this keeps its words and loses its links. */
const DEEPEST = 200;
const ELEMENT = 1;
const TEXT = 3;

/** White space that a page shows as one blank; a blank is left, or every gap of a long text were a match. */
const WIDE = /[ \t\n\r\f]{2,}|[\t\n\r\f]/g;

/** The next node in document order within `root`, past what is under `node` unless `open`. */
function following(node: Node, root: Node, open: boolean): Node | null {
  if (open && node.firstChild) return node.firstChild;
  for (let at: Node | null = node; at && at !== root; at = at.parentNode) {
    if (at.nextSibling) return at.nextSibling;
  }
  return null;
}

/** The nodes in an element; linkedom makes a list of lists of them at every look. */
export function childrenOf(parent: Node): Node[] {
  const children: Node[] = [];
  for (let at = parent.firstChild; at; at = at.nextSibling) children.push(at);
  return children;
}

/** The words under a node, found without recursion: scripts, styles and hidden parts left out. */
export function textNodesUnder(root: Node): string[] {
  const out: string[] = [];
  let node: Node | null = root.firstChild;
  while (node) {
    if (node.nodeType === TEXT) out.push(node.nodeValue ?? '');
    node = following(node, root, node.nodeType === ELEMENT && !isUnread(node as Element));
  }
  return out;
}

/** Elements of a formula whose parts do not follow one another, and the signs that part them here. */
const MATH_MARKS = {
  msup: ['^'],
  mfrac: ['/'],
  msubsup: ['_', '^'],
  munderover: ['_', '^'],
} as const;
type MathMark = keyof typeof MATH_MARKS;
const isMathMark = (tag: string): tag is MathMark => Object.hasOwn(MATH_MARKS, tag);

/** What stands below the line, also in a formula (MathML). */
function isLowered(element: Element, tag: string): boolean {
  const parent = element.parentElement;
  return tag === 'sub' || (parent?.tagName === 'MSUB' && parent.children[1] === element);
}

/** Collects the runs of one block: white space collapsed as a page shows it, links kept as text. */
export class InlineCollector {
  readonly runs: Inline[] = [];
  linkedUnits = 0;
  units = 0;
  datetime: string | undefined;
  private endsInSpace = true;
  private owesBreak = false;
  private readonly base: string | undefined;
  private readonly pictures: PictureShelf | undefined;

  constructor(base: string | undefined, pictures?: PictureShelf) {
    this.base = base;
    this.pictures = pictures;
  }

  text(words: string, href: string | undefined, linked: boolean): void {
    let shown = words.replace(WIDE, ' ');
    if (this.endsInSpace) shown = shown.replace(/^ /, '');
    if (shown === '') return;
    this.payBreak();
    this.endsInSpace = shown.endsWith(' ');
    const weight = shown.trim().length;
    this.units += weight;
    if (linked) this.linkedUnits += weight;
    this.runs.push({ kind: 'text', text: shown, ...(href === undefined ? {} : { href }) });
  }

  lineBreak(): void {
    this.runs.push({ kind: 'break' });
    this.endsInSpace = true;
  }

  /** A cell is one block: what its paragraphs say must not run together, 14 and 9 are not 149. */
  private apart(): void {
    this.owesBreak = this.runs.length > 0;
    this.endsInSpace = true;
  }

  private payBreak(): void {
    if (this.owesBreak && this.runs.at(-1)?.kind !== 'break') this.runs.push({ kind: 'break' });
    this.owesBreak = false;
  }

  private image(element: Element, href: string | undefined): void {
    const alt = (element.getAttribute('alt') ?? '').trim();
    const picture = this.pictures?.take(element.getAttribute('src'));
    if (alt === '' && picture === undefined) return; // decoration, by the page's own word
    if (picture === undefined && /^\p{Extended_Pictographic}/u.test(alt) && alt.length <= 8) {
      this.text(alt, href, false);
      return;
    }
    this.payBreak();
    this.runs.push({ kind: 'image', ...(picture === undefined ? {} : { picture }) });
    this.endsInSpace = false;
    if (alt !== '') this.text(` ${alt}`, href, href !== undefined);
  }

  /** A raised number must not run into the number before it: 2,000 with note 1 is not 2,0001. */
  private raised(element: Element, href: string | undefined, linked: boolean): void {
    const words = textNodesUnder(element).join('').trim();
    const note =
      element.querySelector('a') !== null || linked || /footnote|ref/i.test(element.className);
    if (/^\d{1,3}$/.test(words) && note) {
      this.nested(element, `[${words}]`, href);
      return;
    }
    this.nested(element, raised(words), href);
  }

  /** Nor a lowered one; any other reads on as it does in the line. Answers whether it was such a number. */
  private lowered(element: Element, href: string | undefined): boolean {
    const last = this.runs.at(-1);
    const words = textNodesUnder(element).join('');
    const shown = last?.kind === 'text' ? lowered(words, last.text) : words;
    if (shown !== words) this.nested(element, shown, href);
    return shown !== words;
  }

  private nested(element: Element, words: string, href: string | undefined): void {
    const own = webAddress(element.querySelector('a')?.getAttribute('href'), this.base);
    this.text(words, own ?? href, false);
  }

  /** What stands above, below and beside in a formula (MathML): set in a row its numbers would be one. */
  private formula(
    element: Element,
    tag: MathMark,
    href: string | undefined,
    linked: boolean,
    depth: number,
  ): void {
    const [first, ...others] = element.children;
    if (first) this.node(first, href, linked, depth + 1);
    const words = others.map((other) => textNodesUnder(other).join('').trim());
    const marks = MATH_MARKS[tag].map((mark, at) => {
      const said = words[at] ?? '';
      const shown = mark === '^' ? raised(said) : said;
      return said === '' || shown !== said ? shown : `${mark}${said}`;
    });
    this.text(marks.join('') + (marks.length > 1 ? ' ' : ''), href, linked);
  }

  node(node: Node, href: string | undefined, linked: boolean, depth: number): void {
    if (node.nodeType === TEXT) {
      this.text(node.nodeValue ?? '', href, linked);
      return;
    }
    if (node.nodeType !== ELEMENT) return;
    const element = node as Element;
    if (isUnread(element)) return;
    if (depth > DEEPEST) {
      this.text(textNodesUnder(element).join(''), href, linked);
      return;
    }
    const tag = tagOf(element);
    if (tag === 'br') {
      this.lineBreak();
      return;
    }
    if (tag === 'img') {
      this.image(element, href);
      return;
    }
    if (tag === 'sup') {
      this.raised(element, href, linked);
      return;
    }
    if (isLowered(element, tag) && this.lowered(element, href)) return;
    if (isMathMark(tag)) {
      this.formula(element, tag, href, linked, depth);
      return;
    }
    if (tag === 'time') this.datetime ??= element.getAttribute('datetime') ?? undefined;
    const isLink = tag === 'a' && element.hasAttribute('href');
    const address = isLink ? webAddress(element.getAttribute('href'), this.base) : href;
    const isApart = isBlockElement(element);
    if (isApart) this.apart();
    for (const child of childrenOf(element)) this.node(child, address, linked || isLink, depth + 1);
    if (isApart) this.apart();
  }
}
