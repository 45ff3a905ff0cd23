import { Parser } from 'htmlparser2';
import { DOMParser } from 'linkedom';
import { fail, ok, type Result } from '#shared/base/result.ts';

/** Twelve times the longest books; more take longer than the 5 s that a file has. */
const MOST_ELEMENTS = 120_000;
/** Attributes of one element that are kept; what we ask for is among the first of any real one. */
const MOST_OF_ONE = 100;
/** The library keeps what is open in a list that it moves as a whole for each element: the square of the depth. */
const DEEPEST = 52_000;
const SVG = 'http://www.w3.org/2000/svg';

const TOO_DEEP =
  'Its parts are nested thousands deep, which no book or letter is. Save its text as .txt and import that.';
const TOO_MANY = 'The page is too large to be read. Save only the article and import that.';

/** How many attributes may still come, through all the pieces of one document. */
export class AttributeAllowance {
  private left: number;

  /** By default four for each element that we read at most. */
  constructor(most = 400_000) {
    this.left = most;
  }

  take(): boolean {
    this.left -= 1;
    return this.left >= 0;
  }
}

/** Builds the elements of a page as they are read. */
class PageBuilder {
  readonly document: Document;
  refusal: string | undefined;
  private parent: Node;
  private open: Element | undefined;
  private drawing: Element | undefined;
  private depth = 0;
  private elements = 0;
  private readonly allowance: AttributeAllowance;
  private ofOne = 0;
  private words: string[] = [];
  private readonly stop: () => void;

  constructor(allowance: AttributeAllowance, stop: () => void) {
    this.allowance = allowance;
    // linkedom's own types describe its classes, not the DOM interfaces they implement.
    this.document = new DOMParser().parseFromString('', 'text/html') as unknown as Document;
    this.parent = this.document;
    this.stop = stop;
  }

  private refuse(sentence: string): void {
    this.refusal ??= sentence;
    this.stop();
  }

  text(words: string): void {
    this.words.push(words);
  }

  /** The library breaks a text at each of its entities: a million of them would be two million nodes. */
  private endText(): void {
    if (this.words.length === 0) return;
    this.parent.appendChild(this.document.createTextNode(this.words.join('')));
    this.words = [];
  }

  begin(name: string): void {
    this.endText();
    const inDrawing = this.drawing !== undefined || name === 'svg';
    const element = inDrawing
      ? this.document.createElementNS(SVG, name)
      : this.document.createElement(name);
    if (inDrawing) this.drawing ??= element;
    this.parent.appendChild(element);
    this.parent = element;
    this.open = element;
    this.ofOne = 0;
    this.depth += 1;
    this.elements += 1;
    if (this.elements > MOST_ELEMENTS) this.refuse(TOO_MANY);
    if (this.depth > DEEPEST) this.refuse(TOO_DEEP);
  }

  attribute(name: string, value: string): void {
    this.ofOne += 1;
    if (this.ofOne > MOST_OF_ONE || !this.open || this.open.hasAttribute(name)) return;
    if (!this.allowance.take()) this.refuse(TOO_MANY);
    this.open.setAttribute(name, value);
  }

  comment(): void {
    this.endText();
    this.parent.appendChild(this.document.createComment(''));
  }

  end(): void {
    this.endText();
    if (this.parent === this.drawing) this.drawing = undefined;
    this.parent = this.parent.parentNode ?? this.document;
    this.depth -= 1;
  }
}

/**
 * The elements of a page, for reading only: comments are empty, a text is one node. Fails with
 * `too-large` where they are more, or deeper, than can be read in the time a file has.
 */
export function parsePage(html: string, allowance = new AttributeAllowance()): Result<Document> {
  const whole = /<html[\s>]/i.test(html)
    ? html
    : `<!doctype html><html><head></head><body>${html}</body></html>`;
  const builder = new PageBuilder(allowance, () => {
    parser.pause();
  });
  const parser = new Parser(
    {
      onopentagname: (name) => {
        builder.begin(name);
      },
      onattribute: (name, value) => {
        builder.attribute(name, value);
      },
      ontext: (words) => {
        builder.text(words);
      },
      oncomment: () => {
        builder.comment();
      },
      onclosetag: () => {
        builder.end();
      },
    },
    { lowerCaseAttributeNames: false, decodeEntities: true },
  );
  parser.write(whole);
  if (builder.refusal === undefined) parser.end();
  return builder.refusal === undefined ? ok(builder.document) : fail('too-large', builder.refusal);
}
