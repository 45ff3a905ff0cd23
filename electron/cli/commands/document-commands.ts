import { currentText, type Document } from '#shared/document/document.ts';
import { printedName } from '#shared/document/metadata.ts';
import { table } from '#shared/project/project.ts';
import { importDocuments } from '#electron/handlers/import-documents.ts';
import { expandFolders } from '#electron/handlers/import-files.ts';
import type { Opened } from '#electron/handlers/project-session.ts';
import { resolve } from 'node:path';
import { word, type CliCommand } from '#electron/cli/command.ts';
import { must, printJson, withProject } from '#electron/cli/context.ts';
import { EXIT } from '#electron/cli/usage.ts';

export const importCommand: CliCommand = {
  usage: 'import DIR FILE... [--json]',
  words: [2, Infinity],
  options: { json: 'flag' },
  run: async (given, context) => {
    const { ports, converter, tell } = context;
    const { fs } = ports.machine;
    const json = given.flags.has('json');
    const outcomes = await withProject(
      context,
      word(given, 0),
      'edit-or-refuse',
      async (opened) => {
        const files = await expandFolders(
          fs,
          given.words.slice(1).map((file) => resolve(file)),
        );
        return must(
          await importDocuments(
            { open: opened.project, fingerprints: opened.fingerprints, converter, fs },
            files,
            {
              signal: new AbortController().signal,
              onProgress: ({ done, total, file, outcome }) => {
                if (!json && outcome) tell(`${done} of ${total}: ${file}`);
              },
            },
          ),
        );
      },
    );
    if (json) printJson(context, outcomes);
    else {
      for (const { file, status, reason, warnings = [] } of outcomes) {
        context.out(`${status.padEnd(9)} ${file}${reason === undefined ? '' : `: ${reason}`}\n`);
        for (const warning of warnings) context.out(`${' '.repeat(10)}${warning}\n`);
      }
    }
    // A refused file costs only itself; nothing at all coming in is a failure.
    return outcomes.some(({ status }) => status !== 'refused') ? EXIT.done : EXIT.failed;
  },
};

function listed(document: Document, sameAs: readonly string[]) {
  const { fileName, words } = currentText(document);
  return {
    id: document.id,
    file: fileName,
    title: document.title.value,
    authors: (document.authors?.value ?? []).map(printedName),
    publisher: document.publisher?.value ?? null,
    date: document.date?.value ?? null,
    kind: document.kind,
    words,
    sameAs,
  };
}

async function listDocuments({ project, fingerprints }: Opened) {
  const twins = await fingerprints.twins();
  return [...table(project.project, 'document').values()].map((document) => {
    const same = twins.flatMap(({ a, b }) =>
      a === document.id ? [b] : b === document.id ? [a] : [],
    );
    return listed(document, [...new Set(same)].sort());
  });
}

export const documentsCommand: CliCommand = {
  usage: 'documents DIR [--json]',
  words: [1, 1],
  options: { json: 'flag' },
  run: async (given, context) => {
    const documents = await withProject(context, word(given, 0), 'read', listDocuments);
    if (given.flags.has('json')) printJson(context, documents);
    else if (documents.length === 0)
      context.out('No documents yet. Import some: attest import DIR FILE...\n');
    else {
      for (const { id, title, publisher, date, words, sameAs } of documents) {
        const same = sameAs.length === 0 ? '' : `, same text as ${sameAs.join(', ')}`;
        context.out(
          `${id}  ${title} (${publisher ?? 'no publisher'}, ${date ?? 'no date'}, ${words} words${same})\n`,
        );
      }
    }
    return EXIT.done;
  },
};
