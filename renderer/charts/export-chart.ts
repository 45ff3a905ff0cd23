import type { ChartModel } from '#shared/chart/chart-model.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** Attributes of SVG, so that a reader without our style sheet draws the same. */
const DRAWN = [
  'fill',
  'stroke',
  'stroke-width',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
] as const;
/** What a page needs and a picture does not. */
const OF_THE_PAGE = ['style', 'class', 'role', 'tabindex', 'aria-haspopup', 'data-bar'];
const GAP = 24; // px between two panels
const MARGIN = 16; // px
const LINE = 18; // px
const LETTER = 7.4; // px, a wide guess of one letter

/** A cell as RFC 4180 has it; a leading sign that a spreadsheet would run as a formula is disarmed. */
function cell(text: string): string {
  const safe = /^[=+\-@\t]/.test(text) ? `'${text}` : text;
  return /[",\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The table behind a chart, with the sentence of every figure. */
export function chartCsv({ panels, conflicts }: ChartModel): string {
  const head = [
    'group',
    'name',
    'figure',
    'value',
    'low',
    'high',
    'qualifier',
    'period',
    'who counted',
    'outlet',
    'conflict',
    'sentence',
  ];
  const rows = panels.flatMap(({ groups }) =>
    groups.flatMap(({ name, bars }) =>
      bars.map((bar) => [
        name,
        bar.name,
        bar.label,
        String(bar.value),
        bar.low === null ? '' : String(bar.low),
        bar.high === null ? '' : String(bar.high),
        bar.qualifier,
        bar.period,
        bar.counter ?? '',
        bar.outlet,
        conflicts
          .filter(({ figures }) => figures.includes(bar.id))
          .map(({ words }) => words)
          .join(' '),
        bar.sentence,
      ]),
    ),
  );
  return [head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n';
}

/** Copies what the style sheet says into the drawing itself, which leaves without it. */
function withStyles(from: Element, to: Element): void {
  const style = getComputedStyle(from);
  for (const name of DRAWN) {
    const value = style.getPropertyValue(name);
    if (value !== '') to.setAttribute(name, value);
  }
  for (const name of OF_THE_PAGE) to.removeAttribute(name);
  [...from.children].forEach((child, at) => {
    const twin = to.children[at];
    if (twin) withStyles(child, twin);
  });
}

function element(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

/** Words in lines of about `room` px at 13 px: a drawing does not wrap by itself. */
function wrapped(words: string, room: number): string[] {
  const most = Math.max(20, Math.floor(room / LETTER));
  const lines: string[] = [];
  for (const word of words.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < most)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** The lines over a panel's drawing as text that starts at `top`, and the height they take. */
function headOf(panel: Element, top: number, room: number) {
  const texts = [...panel.querySelectorAll('p')].filter((line) => line.textContent !== '');
  const lines = texts.flatMap((from) =>
    wrapped(from.textContent, room).map((words) => ({ from, words })),
  );
  const drawn = lines.map(({ from, words }, at) => {
    const text = element('text', { x: MARGIN, y: top + LINE * (at + 1) });
    withStyles(from, text);
    text.setAttribute('fill', getComputedStyle(from).color);
    text.setAttribute('stroke', 'none');
    text.textContent = words;
    return text;
  });
  return { lines: drawn, height: LINE * drawn.length + 10 };
}

function panelOf(panel: Element, drawing: SVGElement, top: number) {
  const box = drawing.getBoundingClientRect();
  const { lines, height } = headOf(panel, top, box.width);
  const copy = drawing.cloneNode(true) as SVGElement;
  withStyles(drawing, copy);
  const place = { x: MARGIN, y: top + height, width: box.width, height: box.height };
  for (const [key, value] of Object.entries(place)) copy.setAttribute(key, String(value));
  copy.setAttribute('overflow', 'visible');
  return { parts: [...lines, copy], width: box.width, end: top + height + box.height };
}

/** All panels of a chart under each other as one SVG that stands alone, on the paper it was seen on. */
export function chartSvg(view: HTMLElement): Promise<string> {
  const parts: SVGElement[] = [];
  let end = MARGIN;
  let width = 0;
  for (const panel of view.querySelectorAll('section')) {
    const drawing = panel.querySelector('svg');
    if (!drawing) continue;
    const drawn = panelOf(panel, drawing, parts.length === 0 ? end : end + GAP);
    parts.push(...drawn.parts);
    end = drawn.end;
    width = Math.max(width, drawn.width);
  }
  const size = { width: Math.ceil(width) + 2 * MARGIN, height: Math.ceil(end) + MARGIN };
  const paper = getComputedStyle(document.documentElement).getPropertyValue('--paper').trim();
  const out = element('svg', size);
  out.append(element('rect', { ...size, fill: paper || '#ffffff' }), ...parts);
  return Promise.resolve(new XMLSerializer().serializeToString(out));
}

const SCALE = 2; // sharp on dense screens and in print

/** The same as a PNG. */
export async function chartPng(view: HTMLElement): Promise<Uint8Array<ArrayBuffer>> {
  const svg = await chartSvg(view);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.width * SCALE;
  canvas.height = image.height * SCALE;
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('This window cannot draw');
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('The picture could not be made');
  return new Uint8Array(await blob.arrayBuffer());
}
