import { fail, ok, type Result } from '#shared/base/result.ts';
import { briefBlocks } from '#shared/brief/brief-blocks.ts';
import type { BriefModel } from '#shared/brief/brief-model.ts';
import { BRIEF_PAGE_CSS } from '#shared/brief/brief-page-css.ts';
import { briefToHtml } from '#shared/brief/brief-to-html.ts';
import { briefToMarkdown } from '#shared/brief/brief-to-markdown.ts';
import { resolveBrief } from '#shared/brief/resolve-brief.ts';
import { missingCase } from '#shared/base/missing-case.ts';
import { getRecord, projectRecord, table } from '#shared/project/project.ts';
import { briefWorld } from './brief-world.ts';
import type { Printer } from './ports.ts';
import type { Opened } from './project-session.ts';

export const BRIEF_FORMATS = ['pdf', 'html', 'md'] as const;
export type BriefFormat = (typeof BRIEF_FORMATS)[number];

/** A brief resolved as it stands now. `today` is an ISO day, printed where the brief names none. */
export async function modelOfBrief(
  opened: Opened,
  id: string,
  today: string,
): Promise<Result<BriefModel>> {
  const { project, header } = opened.project;
  const brief = getRecord(project, 'brief', id);
  if (!brief) return fail('not-found', 'This brief is no longer in the project.');
  const blocks = briefBlocks(table(project, 'block').values(), id);
  const author = projectRecord(project).people[header.me.id]?.name ?? 'author not named';
  const nodes = blocks.map(({ node }) => node);
  return ok(resolveBrief(brief, nodes, await briefWorld(opened), { author, date: today }));
}

/** The bytes of a brief in one of its formats. Fails in a sentence when the PDF cannot be printed. */
export async function briefBytes(
  model: BriefModel,
  format: BriefFormat,
  printer: Printer,
): Promise<Result<Uint8Array>> {
  switch (format) {
    case 'md':
      return ok(Buffer.from(briefToMarkdown(model), 'utf8'));
    case 'html':
      return ok(Buffer.from(briefToHtml(model, BRIEF_PAGE_CSS), 'utf8'));
    case 'pdf':
      try {
        return ok(await printer.print({ brief: model }));
      } catch (error) {
        process.stderr.write(`attest: printing failed: ${String(error)}\n`);
        return fail(
          'not-saved',
          'The PDF could not be printed. Your brief is safe; try again, or export HTML instead.',
        );
      }
    default:
      return missingCase(format);
  }
}
