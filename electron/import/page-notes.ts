const NOTE_LISTS = [
  '[role="doc-endnotes"] > ol > li',
  '.footnotes > ol > li',
  '[role="doc-endnotes"] > ul > li',
].join(',');
const BACK = 'a[role="doc-backlink"],a.footnote-back,a.footnote-backref,a.reversefootnote';
/** LibreOffice's own names for the number in the text and the one before the note. */
const MARKS = 'a[role="doc-noteref"],a.sdfootnoteanc,a.sdendnoteanc,a.sdfootnotesym,a.sdendnotesym';
const LONGEST_MARK = 6;
const DEEPEST_LINE = 5;
/** A mark is a number, raised or not, with a comment or two. */
const MOST_NODES = 50;

const typesOf = (element: Element): string => element.getAttribute('epub:type') ?? '';

/** The words of an element if they may be a mark: what is longer, or nested deeper, is not looked through. */
function shortWords(mark: Element): string {
  let looked = 0;
  let words = '';
  const look = (node: Node): void => {
    for (let at = node.firstChild; at; at = at.nextSibling) {
      looked += 1;
      if (looked > MOST_NODES || words.length > LONGEST_MARK) return;
      if (at.nodeType === 3) words = `${words}${at.nodeValue ?? ''}`.trimStart();
      else look(at);
    }
  };
  look(mark);
  const said = words.trimEnd();
  return looked > MOST_NODES || said.length > LONGEST_MARK ? '' : said;
}

/** The number of a note must not run into the number before it: 146 with note 1 is not 1461. */
function bracketMarks(document: Document): void {
  const typed = [...document.querySelectorAll('a[epub\\:type]')].filter((link) =>
    /\bnoteref\b/.test(typesOf(link)),
  );
  for (const mark of new Set([...document.querySelectorAll(MARKS), ...typed])) {
    const words = shortWords(mark);
    if (words === '' || /^[[(]/.test(words)) continue;
    const isBefore = /^sd(?:foot|end)notesym$/.test(mark.getAttribute('class') ?? '');
    mark.textContent = isBefore ? `[${words}] ` : `[${words}]`;
  }
}

/** The first element that holds words directly: the number of a note belongs there. */
function firstLine(note: Element, depth = 0): Element {
  const first = note.firstElementChild;
  const isLine = first !== null && /^(?:p|div)$/i.test(first.localName);
  const leads = [...note.childNodes].find((node) => /\S/.test(node.textContent ?? ''));
  return isLine && leads === first && depth < DEEPEST_LINE ? firstLine(first, depth + 1) : note;
}

/** Items of a list of notes become notes behind the number that the list gives them. */
function numberNotes(document: Document): void {
  const counts = new Map<Node | null, number>();
  for (const item of document.querySelectorAll(NOTE_LISTS)) {
    const list = item.parentElement;
    const start = Number(list?.getAttribute('start') ?? 1) || 1;
    const number = counts.get(list) ?? start;
    counts.set(list, number + 1);
    const note = document.createElement('div');
    note.setAttribute('role', 'doc-footnote');
    for (const node of [...item.childNodes]) note.appendChild(node);
    const line = firstLine(note);
    line.insertBefore(document.createTextNode(`[${number}] `), line.firstChild);
    item.parentNode?.replaceChild(note, item);
  }
}

/** Marks the notes of a page or a book's chapter by what its writers call them; changes `document`. */
export function markNotes(document: Document): void {
  for (const back of document.querySelectorAll(BACK)) back.remove();
  for (const element of document.querySelectorAll('[epub\\:type], aside')) {
    if (/\b(?:foot|end|rear)note\b/.test(typesOf(element)))
      element.setAttribute('role', 'doc-footnote');
  }
  bracketMarks(document);
  numberNotes(document);
}
