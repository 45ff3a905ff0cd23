import type { Anchor } from '#shared/anchor/anchor.ts';
import { table } from '#shared/project/project.ts';
import type { Document } from '#shared/document/document.ts';
import type { TextBlocks } from '#shared/document/text.ts';
import type { OpenProject } from '#electron/handlers/open-project.ts';
import { blocksName, originalName, textName } from '#electron/store/project-files.ts';
import { sha256 } from '#electron/store/sha256.ts';
import { word, type CliCommand } from '#electron/cli/command.ts';
import { printJson, withProject } from '#electron/cli/context.ts';
import { EXIT } from '#electron/cli/usage.ts';

/** Something that is not as it should be, the file it is about, and what to do. */
export interface Finding {
  readonly file: string;
  readonly sentence: string;
}

function blockFindings(
  document: Document,
  text: string,
  { blocks, textHash }: TextBlocks,
): Finding[] {
  const outside = blocks.some(({ start, end }, at) => {
    const before = blocks[at - 1];
    return end > text.length || start > end || (before !== undefined && start < before.end);
  });
  if (!outside) return [];
  const file = blocksName(document.id, textHash);
  return [{ file, sentence: 'The outline does not fit its text. Import the document again.' }];
}

async function documentFindings({ store }: OpenProject, document: Document): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { textHash, originalSha256, fileName } of document.texts) {
    const text = await store.text(textHash);
    if (!text.ok) findings.push({ file: textName(textHash), sentence: text.failure.sentence });
    const blocks = await store.blocks(document.id, textHash);
    if (!blocks.ok)
      findings.push({ file: blocksName(document.id, textHash), sentence: blocks.failure.sentence });
    if (text.ok && blocks.ok) findings.push(...blockFindings(document, text.value, blocks.value));
    const original = await store.original(originalSha256, fileName);
    const file = originalName(originalSha256, fileName);
    if (!original)
      findings.push({
        file,
        sentence: `The original of “${document.title.value}” is missing. Bring it back.`,
      });
    else if (sha256(original) !== originalSha256) {
      findings.push({
        file,
        sentence: `The original of “${document.title.value}” was changed after import. Bring the first one back.`,
      });
    }
  }
  return findings;
}

interface Quoted {
  readonly id: string;
  readonly document: string;
  readonly textHash: string;
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

function quotes({ project }: OpenProject): Quoted[] {
  const anchored = [...table(project, 'highlight').values()].map(({ id, document, anchor }) => {
    const { textHash, exact, start, end }: Anchor = anchor;
    return { id, document, textHash, words: exact, start, end };
  });
  const figures = [...table(project, 'figure').values()].flatMap((figure) => {
    const { id, document, textHash, spans } = figure;
    return [
      { id, document, textHash, words: figure.sentenceText, ...spans.sentence },
      { id, document, textHash, words: figure.verbatim, ...spans.quantity },
    ];
  });
  return [...anchored, ...figures];
}

async function quoteFindings(open: OpenProject): Promise<Finding[]> {
  const findings = new Map<string, Finding>();
  const documents = table(open.project, 'document');
  for (const quote of quotes(open)) {
    const whole = `documents/${quote.document}/annotations.json`;
    const file = open.store.fileOf(quote.id) ?? whole;
    if (!documents.has(quote.document)) {
      findings.set(quote.id, {
        file,
        sentence: `${quote.id} belongs to a document that is not here.`,
      });
      continue;
    }
    const text = await open.store.text(quote.textHash);
    if (text.ok && text.value.slice(quote.start, quote.end) !== quote.words) {
      findings.set(quote.id, {
        file,
        sentence: `The words of ${quote.id} do not stand where it says. Open it and relink it by hand.`,
      });
    }
  }
  return [...findings.values()];
}

/** Everything that is not as it should be in an open project: schema, hashes, outlines, quotes. */
export async function checkProject(open: OpenProject): Promise<Finding[]> {
  const findings: Finding[] = [...open.header.problems];
  for (const document of table(open.project, 'document').values()) {
    findings.push(...(await documentFindings(open, document)));
  }
  findings.push(...(await quoteFindings(open)));
  return findings;
}

export const checkCommand: CliCommand = {
  usage: 'check DIR [--json]',
  words: [1, 1],
  options: { json: 'flag' },
  run: async (given, context) => {
    const findings = await withProject(context, word(given, 0), 'read', ({ project }) =>
      checkProject(project),
    );
    if (given.flags.has('json')) printJson(context, findings);
    else if (findings.length === 0) context.out('Everything is as it should be.\n');
    else for (const { file, sentence } of findings) context.out(`${file}: ${sentence}\n`);
    return findings.length === 0 ? EXIT.done : EXIT.failed;
  },
};
