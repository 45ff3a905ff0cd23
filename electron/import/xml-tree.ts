import { SaxesParser } from 'saxes';
import { fail, ok, type Result } from '#shared/base/result.ts';

/** An element with its local name and local attribute names: prefixes are each writer's own. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
}

/** Deeper elements become siblings: their words stay, walking them stays within the stack. */
const DEEPEST = 400;
const MOST_ELEMENTS = 600_000;
const STEP = 1 << 16;

const NOT_XML =
  'A part of the file is not the XML it should be. Open it where it was made, save it again and import that.';
const TOO_MANY =
  'The file has more parts than Attest reads from one document. Save the part that you need as a file of its own, or its text as .txt, and import that.';

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

function localAttributes(attributes: Readonly<Record<string, string>>): Record<string, string> {
  const out: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const [name, value] of Object.entries(attributes)) out[localName(name)] ??= value;
  return out;
}

/**
 * A small tree of an XML part. No entity but XML's own five is ever expanded and no document type is
 * read, so a part can name no file and cannot grow. Slips in the markup are read past, as long as
 * there is a root. Fails with `unreadable` or `too-large`.
 */
export function xmlTree(text: string): Result<XmlElement> {
  const parser = new SaxesParser();
  const stack: XmlElement[] = [];
  let root: XmlElement | undefined;
  let count = 0;
  let depth = 0;
  parser.on('error', () => {}); // what stands before and after a slip is still worth reading
  parser.on('opentag', ({ name, attributes }) => {
    const element = {
      name: localName(name),
      attributes: localAttributes(attributes),
      children: [],
    };
    count += 1;
    depth += 1;
    root ??= element;
    stack.at(-1)?.children.push(element);
    if (depth <= DEEPEST) stack.push(element);
  });
  parser.on('closetag', () => {
    if (depth <= DEEPEST) stack.pop();
    depth -= 1;
  });
  const words = (run: string): void => void stack.at(-1)?.children.push(run);
  parser.on('text', words);
  parser.on('cdata', words);
  for (let at = 0; at < text.length; at += STEP) {
    parser.write(text.slice(at, at + STEP));
    if (count > MOST_ELEMENTS) return fail('too-large', TOO_MANY);
  }
  parser.close();
  return root ? ok(root) : fail('unreadable', NOT_XML);
}

export const isElement = (node: XmlElement | string): node is XmlElement =>
  typeof node !== 'string';

export const elementsOf = (element: XmlElement): XmlElement[] => element.children.filter(isElement);

/** The first child of that name. */
export function childNamed(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element && elementsOf(element).find((child) => child.name === name);
}

/** Every element of that name below, in document order. */
export function elementsNamed(root: XmlElement, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  const walk = (element: XmlElement): void => {
    for (const child of element.children) {
      if (!isElement(child)) continue;
      if (child.name === name) found.push(child);
      walk(child);
    }
  };
  walk(root);
  return found;
}

/** The words below an element, white space as it stands. */
export function textOf(element: XmlElement | undefined): string {
  if (!element) return '';
  return element.children.map((child) => (isElement(child) ? textOf(child) : child)).join('');
}
