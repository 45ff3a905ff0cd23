import { raised } from './raised.ts';
import {
  childNamed,
  elementsNamed,
  elementsOf,
  textOf,
  xmlTree,
  type XmlElement,
} from './xml-tree.ts';

const BEGIN = /<m:oMath[\s>]/g;
const END = '</m:oMath>';
/** What sets a formula apart on a line of its own. */
const FRAME = /<\/?m:oMathPara(?:\s[^<>]{0,300})?>/g;
/** Formulas nest a few deep; what is deeper is read as its words. */
const DEEPEST = 50;

const escaped = (words: string): string =>
  words.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

function above(words: string): string {
  const power = raised(words);
  return words === '' || power !== words ? power : `^${words}`;
}

/** A formula in one line (ECMA-376-1, 22.1): powers raised, fractions with a stroke, roots with a sign. */
function lineOf(element: XmlElement, depth = 0): string {
  if (depth > DEEPEST) return elementsNamed(element, 't').map(textOf).join('');
  const part = (name: string): string => {
    const found = childNamed(element, name);
    return found ? lineOf(found, depth + 1) : '';
  };
  switch (element.name) {
    case 't':
      return textOf(element);
    case 'f':
      return `${part('num')}/${part('den')}`;
    case 'sSup':
      return part('e') + above(part('sup'));
    case 'sSubSup':
      return `${part('e')}_${part('sub')}${above(part('sup'))}`;
    case 'sSub':
      return `${part('e')}_${part('sub')}`;
    case 'rad':
      return `${above(part('deg'))}√${part('e')}`;
    case 'd':
      return `(${elementsOf(element)
        .filter(({ name }) => name === 'e')
        .map((inner) => lineOf(inner, depth + 1))
        .join(', ')})`;
    case 'nary': {
      const sign = elementsNamed(element, 'chr')[0]?.attributes['val'] ?? '∫';
      const [below, over] = [part('sub'), part('sup')];
      return `${sign}${below === '' ? '' : `_${below}`}${above(over)} ${part('e')}`;
    }
    default:
      return elementsOf(element)
        .map((inner) => lineOf(inner, depth + 1))
        .join('');
  }
}

/**
 * A part of a Word document whose formulas stand as words where they stood: its reader knows none. One
 * pass: a formula without an end is left as it is, and so is what follows.
 */
export function wordMath(xml: string): string {
  let out = '';
  let from = 0;
  for (const { index } of xml.matchAll(BEGIN)) {
    if (index < from) continue; // inside the one before
    const close = xml.indexOf(END, index);
    if (close < 0) break;
    const tree = xmlTree(xml.slice(index, close + END.length));
    const line = tree.ok ? lineOf(tree.value) : '';
    out += `${xml.slice(from, index)}<w:r><w:t xml:space="preserve">${escaped(line)}</w:t></w:r>`;
    from = close + END.length;
  }
  return `${out}${xml.slice(from)}`.replace(FRAME, '');
}
