import type { ChartModel } from '#shared/chart/chart-model.ts';

const SVG = 'http://www.w3.org/2000/svg';
const DRAWN = ['fill', 'stroke', 'stroke-width', 'font', 'text-anchor', 'font-weight'] as const;
const GAP = 24;

/** A cell as RFC 4180 has it; a leading sign that a spreadsheet would run as a formula is disarmed. */
function cell(text: string): string {
  const safe = /^[=+\-@\t]/.test(text) ? `'${text}` : text;
  return /[",\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The table behind a chart, with the sentence of every figure. */
export function chartCsv({ panels }: ChartModel): string {
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
        bar.sentence,
      ]),
    ),
  );
  return [head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n';
}

/** Copies what the style sheet says into the drawing itself, which leaves without it. */
function withStyles(from: Element, to: Element): void {
  const style = getComputedStyle(from);
  for (const name of DRAWN) to.setAttribute(name, style.getPropertyValue(name));
  [...from.children].forEach((child, at) => {
    const twin = to.children[at];
    if (twin) withStyles(child, twin);
  });
}

/** All panels of a chart under each other as one SVG that stands alone. */
export function chartSvg(view: HTMLElement): Promise<string> {
  const out = document.createElementNS(SVG, 'svg');
  let top = 0;
  let width = 0;
  for (const panel of view.querySelectorAll<HTMLElement>('section')) {
    const title = document.createElementNS(SVG, 'text');
    title.textContent = [...panel.querySelectorAll('p')].map((line) => line.textContent).join('. ');
    title.setAttribute('y', String(top + 14));
    title.setAttribute('font', '600 13px sans-serif');
    const drawing = panel.querySelector('svg');
    if (!drawing) continue;
    const box = drawing.getBoundingClientRect();
    const copy = drawing.cloneNode(true) as SVGElement;
    withStyles(drawing, copy);
    copy.setAttribute('y', String(top + GAP));
    out.append(title, copy);
    top += box.height + 2 * GAP;
    width = Math.max(width, box.width);
  }
  out.setAttribute('xmlns', SVG);
  out.setAttribute('width', String(Math.ceil(width)));
  out.setAttribute('height', String(Math.ceil(top)));
  return Promise.resolve(new XMLSerializer().serializeToString(out));
}

const SCALE = 2; // sharp on dense screens and in print

/** The same as a PNG on white. */
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
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('The picture could not be made');
  return new Uint8Array(await blob.arrayBuffer());
}
