import { missingCase } from '#shared/base/missing-case.ts';
import {
  opensWithTitle,
  type BriefInline,
  type BriefJudgement,
  type BriefModel,
  type BriefPart,
} from './brief-model.ts';
import { guessedWords } from './citations.ts';
import { noteText } from './note-text.ts';
import { printedDate } from './printed-date.ts';

/** Text that Markdown would read as markup is escaped: project text is never markup. */
function md(text: string): string {
  return text.replace(/[\\`*_[\]<>#|]/gu, '\\$&').replace(/\s*\n\s*/gu, ' ');
}

const mark = (note: number): string => `[^${note}]`;

function inline(piece: BriefInline): string {
  switch (piece.kind) {
    case 'text': {
      const bold = piece.bold ? `**${md(piece.text)}**` : md(piece.text);
      return piece.italic ? `*${bold}*` : bold;
    }
    case 'break':
      return '  \n';
    case 'figure':
      return `${md(piece.label)}${mark(piece.note)}`;
    case 'gone':
      return md(piece.what);
    default:
      return missingCase(piece);
  }
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** What was ruled about the figures above, or wants a look. */
function judged(judgements: readonly BriefJudgement[]): string[] {
  return judgements.map(({ kind, words, computed, figures }) => {
    const named = figures.map(({ label, note }) => `${md(label)}${mark(note)}`).join(' and ');
    return `${kind === 'ruled' ? 'On' : 'Look at'} ${named}: ${md([computed ?? '', words].filter(Boolean).join(' '))}`;
  });
}

function chart({ chart: model, notes, judgements }: BriefPart & { kind: 'chart' }): string {
  const rows = model.panels.flatMap((panel) =>
    panel.groups.flatMap((group) =>
      group.bars.map((bar) =>
        [
          group.name,
          bar.name,
          `${bar.label}${bar.conflict === null ? '' : bar.conflict === 'open' ? ' ≠ conflict' : ' ≠ ruled on'}`,
          bar.period || 'not said',
          bar.counter ?? 'nobody named',
        ].map(md),
      ),
    ),
  );
  const reasons = model.panels
    .filter(({ reason }) => reason !== '')
    .map(({ title, reason }) => `${md(title)}: ${md(reason)}`);
  return [
    `**${md(model.title)}** ${notes.map(mark).join('')}`,
    table(['Group', 'Outlet', 'Figure', 'Period', 'Who counted'], rows),
    ...reasons,
    ...judged(judgements),
  ].join('\n\n');
}

function block(part: BriefPart): string {
  switch (part.kind) {
    case 'heading':
      return `${'#'.repeat(part.level)} ${part.inlines.map(inline).join('')}`;
    case 'paragraph':
      return part.inlines.map(inline).join('');
    case 'list':
      return part.items
        .map((item, at) => `${part.ordered ? `${at + 1}.` : '-'} ${item.map(block).join('\n\n  ')}`)
        .join('\n');
    case 'blockquote':
      return part.parts.map((child) => `> ${block(child).replace(/\n/gu, '\n> ')}`).join('\n>\n');
    case 'rule':
      return '---';
    case 'quote':
      return `> “${md(part.text)}”${mark(part.note)} ${md(part.outlet)}`;
    case 'claim': {
      const lines = part.evidence.map(
        ({ stance, quote, note }) => `- ${stance}: “${md(quote)}”${mark(note)}`,
      );
      return [
        `**${md(part.statement)}**`,
        `Claim, ${part.status}: ${md(part.standing)}.`,
        lines.join('\n'),
        ...judged(part.judgements),
      ]
        .filter(Boolean)
        .join('\n\n');
    }
    case 'chart':
      return chart(part);
    case 'figureTable':
      return [
        table(
          ['Figure', 'Counted', 'Period', 'Who counted', 'Outlet'],
          part.rows.map((row) => [
            `${md(row.label)}${mark(row.note)}`,
            ...[row.counted, row.period, row.counter, row.outlet].map(md),
          ]),
        ),
        ...judged(part.judgements),
      ].join('\n\n');
    case 'goneBlock':
      return md(part.what);
    default:
      return missingCase(part);
  }
}

/** A briefing as Markdown with footnotes (GitHub flavour). */
export function briefToMarkdown(model: BriefModel): string {
  const documents = model.documents.map((document) => {
    const copies =
      document.sameTextAs.length === 0 ? '' : ` Same text as ${document.sameTextAs.join('; ')}.`;
    const words = [
      document.authors,
      document.title,
      document.outlet,
      document.date,
      document.url,
    ].filter(Boolean);
    const guesses = guessedWords(document);
    const doubt = guesses === '' ? '' : ` ${guesses}`;
    return `1. ${md(`${words.join('. ')}.${doubt}${copies} SHA-256 ${document.sha256}`)}`;
  });
  return `${[
    `Briefing, ${printedDate(model.date)}, ${md(model.author)}`,
    ...(opensWithTitle(model) ? [] : [`# ${md(model.title)}`]),
    ...model.parts.map(block),
    '## Documents',
    documents.join('\n'),
    '## How these numbers were read',
    model.method.map((line) => `- ${md(line)}`).join('\n'),
    model.notes.map((note) => `[^${note.number}]: ${md(noteText(note))}`).join('\n'),
  ].join('\n\n')}\n`;
}
