import { missingCase } from '#shared/base/missing-case.ts';
import type { ChartBar, ChartModel } from '#shared/chart/chart-model.ts';
import {
  opensWithTitle,
  type BriefDocument,
  type BriefInline,
  type BriefJudgement,
  type BriefModel,
  type BriefNote,
  type BriefPart,
} from './brief-model.ts';
import { guessedWords } from './citations.ts';
import { escapeHtml as e } from './escape-html.ts';
import { noteText } from './note-text.ts';
import { printedDate } from './printed-date.ts';

const mark = (note: number): string =>
  `<sup><a class="note-mark" id="mark-${note}" href="#note-${note}">${note}</a></sup>`;

function inline(piece: BriefInline): string {
  switch (piece.kind) {
    case 'text': {
      const bold = piece.bold ? `<strong>${e(piece.text)}</strong>` : e(piece.text);
      return piece.italic ? `<em>${bold}</em>` : bold;
    }
    case 'break':
      return '<br>';
    case 'figure':
      return `<span class="figure">${e(piece.label)}</span>${mark(piece.note)}`;
    case 'gone':
      return `<span class="gone">${e(piece.what)}</span>`;
    default:
      return missingCase(piece);
  }
}

const inlines = (pieces: readonly BriefInline[]): string => pieces.map(inline).join('');

/** A sign and a word: what contradicts what stands below the table. */
const conflictMark = ({ conflict }: ChartBar): string =>
  conflict === null ? '' : conflict === 'open' ? ' ≠ conflict' : ' ≠ ruled on';

/** The table behind a chart: everything the drawing says, readable without it. */
export function chartTable(chart: ChartModel): string {
  const rows = chart.panels.flatMap((panel) =>
    panel.groups.flatMap((group) =>
      group.bars.map(
        (bar) =>
          `<tr><td>${e(group.name)}</td><td>${e(bar.name)}</td><td class="num">${e(bar.label)}${conflictMark(bar)}</td>` +
          `<td>${e(bar.period || 'not said')}</td><td>${e(bar.counter ?? 'nobody named')}</td></tr>`,
      ),
    ),
  );
  return (
    '<table><thead><tr><th>Group</th><th>Outlet</th><th>Figure</th><th>Period</th><th>Who counted</th></tr></thead>' +
    `<tbody>${rows.join('')}</tbody></table>`
  );
}

/** What was ruled about the figures above, or wants a look. */
function judgementsHtml(judgements: readonly BriefJudgement[]): string {
  return judgements
    .map(({ kind, words, computed, figures }) => {
      const named = figures.map(({ label, note }) => `${e(label)}${mark(note)}`).join(' and ');
      const about = kind === 'ruled' ? `On ${named}: ` : `Look at ${named}: `;
      const said = [computed ?? '', words].filter(Boolean).map(e).join(' ');
      return `<p class="why judgement">${about}${said}</p>`;
    })
    .join('');
}

function chartHtml(
  part: BriefPart & { kind: 'chart' },
  drawings: ReadonlyMap<string, string>,
): string {
  const drawing = drawings.get(part.id) ?? '';
  const reasons = part.chart.panels.filter(({ reason }) => reason !== '');
  const why = reasons
    .map(({ title, reason }) => `<p class="why">${e(title)}: ${e(reason)}</p>`)
    .join('');
  return (
    `<figure class="chart"><figcaption>${e(part.chart.title)}</figcaption>${drawing}` +
    `<p class="why">${e(part.chart.summary)}</p>${why}${chartTable(part.chart)}` +
    `<p class="why">Notes ${part.notes.map(mark).join(' ')}</p>${judgementsHtml(part.judgements)}</figure>`
  );
}

function claimHtml(part: BriefPart & { kind: 'claim' }): string {
  const evidence = part.evidence.map(
    ({ stance, quote, note }) => `<li><b>${stance}</b> “${e(quote)}”${mark(note)}</li>`,
  );
  return (
    `<section class="claim"><p class="statement">${e(part.statement)}</p>` +
    `<p class="why">Claim, ${part.status}: ${e(part.standing)}.</p><ul>${evidence.join('')}</ul>${judgementsHtml(part.judgements)}</section>`
  );
}

function tableHtml(part: BriefPart & { kind: 'figureTable' }): string {
  const rows = part.rows.map(
    (row) =>
      `<tr><td class="num">${e(row.label)}${mark(row.note)}</td><td>${e(row.counted)}</td>` +
      `<td>${e(row.period)}</td><td>${e(row.counter)}</td><td>${e(row.outlet)}</td></tr>`,
  );
  return (
    '<table class="figures"><thead><tr><th>Figure</th><th>Counted</th><th>Period</th><th>Who counted</th><th>Outlet</th></tr></thead>' +
    `<tbody>${rows.join('')}</tbody></table>${judgementsHtml(part.judgements)}`
  );
}

/** One block as HTML. `drawings` are SVGs by chart id; without one the table stands alone. */
export function partToHtml(part: BriefPart, drawings: ReadonlyMap<string, string>): string {
  const inner = (parts: readonly BriefPart[]): string =>
    parts.map((child) => partToHtml(child, drawings)).join('');
  switch (part.kind) {
    case 'heading':
      return `<h${part.level}>${inlines(part.inlines)}</h${part.level}>`;
    case 'paragraph':
      return `<p>${inlines(part.inlines)}</p>`;
    case 'list': {
      const tag = part.ordered ? 'ol' : 'ul';
      return `<${tag}>${part.items.map((item) => `<li>${inner(item)}</li>`).join('')}</${tag}>`;
    }
    case 'blockquote':
      return `<blockquote>${inner(part.parts)}</blockquote>`;
    case 'rule':
      return '<hr>';
    case 'quote':
      return `<blockquote class="quote">“${e(part.text)}”${mark(part.note)}<footer>${e(part.outlet)}</footer></blockquote>`;
    case 'claim':
      return claimHtml(part);
    case 'chart':
      return chartHtml(part, drawings);
    case 'figureTable':
      return tableHtml(part);
    case 'goneBlock':
      return `<p class="gone">${e(part.what)}</p>`;
    default:
      return missingCase(part);
  }
}

const noteHtml = (note: BriefNote): string =>
  `<li id="note-${note.number}" value="${note.number}">${e(noteText(note))} <a href="#mark-${note.number}">back</a></li>`;

function documentHtml(document: BriefDocument): string {
  const copies =
    document.sameTextAs.length === 0 ? '' : ` Same text as ${e(document.sameTextAs.join('; '))}.`;
  const parts = [document.authors, document.title, document.outlet, document.date, document.url];
  const words = parts
    .filter((part) => part !== '')
    .map(e)
    .join('. ');
  const guesses = guessedWords(document);
  const doubt = guesses === '' ? '' : ` ${e(guesses)}`;
  return `<li>${words}.${doubt}${copies} <span class="hash">SHA-256 ${e(document.sha256)}</span></li>`;
}

/** A note leads back to its first mark: later marks of the same note are left without the id. */
function withOneId(html: string): string {
  const seen = new Set<string>();
  return html.replace(/ id="mark-\d+"/gu, (id) => {
    if (seen.has(id)) return '';
    seen.add(id);
    return id;
  });
}

/** A briefing as one HTML page without scripts or outside references. `css` is set into its head. */
export function briefToHtml(
  model: BriefModel,
  css: string,
  drawings: ReadonlyMap<string, string> = new Map(),
): string {
  const list = (items: readonly string[], tag: string): string =>
    `<${tag}>${items.join('')}</${tag}>`;
  return [
    `<!doctype html>\n<html lang="${e(model.language)}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${e(model.title)}</title><meta name="author" content="${e(model.author)}">`,
    `<style>${css}</style></head><body><main>`,
    `<p class="kicker">Briefing, ${e(printedDate(model.date))}, ${e(model.author)}</p>`,
    opensWithTitle(model) ? '' : `<h1>${e(model.title)}</h1>`,
    withOneId(model.parts.map((part) => partToHtml(part, drawings)).join('\n')),
    `<section class="notes"><h2>Notes</h2>${list(model.notes.map(noteHtml), 'ol')}</section>`,
    `<section class="documents"><h2>Documents</h2>${list(model.documents.map(documentHtml), 'ol')}</section>`,
    `<section class="method"><h2>How these numbers were read</h2>${list(
      model.method.map((line) => `<li>${e(line)}</li>`),
      'ul',
    )}</section>`,
    '</main></body></html>\n',
  ].join('\n');
}
