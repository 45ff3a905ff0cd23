import { raised } from './raised.ts';
import { elementsOf, isElement, type XmlElement } from './xml-tree.ts';

/** Formulas nest a few deep; what is deeper is left. */
const DEEPEST = 50;

const above = (words: string): string => {
  const power = raised(words);
  return words === '' || power !== words ? power : `^${words}`;
};
const below = (words: string): string => (words === '' ? '' : `_${words}`);

/** Parts of a formula side by side: two numbers never become one. */
const beside = (parts: readonly string[]): string =>
  parts.reduce(
    (line, part) => (/\d$/.test(line) && /^\d/.test(part) ? `${line} ${part}` : line + part),
    '',
  );

function parted(element: XmlElement, depth: number): string {
  const [first = '', second = '', third = ''] = elementsOf(element).map((part) =>
    mathLine(part, depth + 1),
  );
  switch (element.name) {
    case 'msup':
    case 'mover':
      return first + above(second);
    case 'msub':
    case 'munder':
      return first + below(second);
    case 'mfrac':
      return `${first}/${second}`;
    case 'mroot':
      return `${above(second)}√${first}`;
    default:
      return `${first}${below(second)}${above(third)} `;
  }
}

/** A formula of MathML in one line: powers raised, fractions with a stroke, roots with a sign. */
export function mathLine(element: XmlElement, depth = 0): string {
  if (depth > DEEPEST) return '';
  switch (element.name) {
    case 'annotation':
    case 'annotation-xml':
      return '';
    case 'msup':
    case 'mover':
    case 'msub':
    case 'munder':
    case 'mfrac':
    case 'mroot':
    case 'msubsup':
    case 'munderover':
      return parted(element, depth);
    default: {
      const words = element.children.map((part) =>
        isElement(part) ? mathLine(part, depth + 1) : part.replace(/\s+/g, ' ').trim(),
      );
      const line = beside(words);
      if (element.name === 'msqrt') return `√${line}`;
      if (element.name === 'mfenced') return `(${words.filter(Boolean).join(', ')})`;
      return /^m(?:tr|td|space|text)$/.test(element.name) ? ` ${line} ` : line;
    }
  }
}
