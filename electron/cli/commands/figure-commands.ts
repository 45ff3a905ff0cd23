import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Conversion } from '#shared/document/conversion.ts';
import { sourceRange } from '#shared/document/source-map.ts';
import { explainNumerals } from '#shared/figure/explain.ts';
import { REASON_WORDS } from '#shared/figure/reason-words.ts';
import { extractFigures } from '#shared/figure/extract.ts';
import { formatQuantity } from '#shared/figure/format-value.ts';
import { periodLabel } from '#shared/figure/period-span.ts';
import type { Quantity } from '#shared/figure/quantity.ts';
import { statedPeriod } from '#shared/figure/stated-period.ts';
import { decidedPlaces } from '#shared/figure/decided-places.ts';
import { table } from '#shared/project/project.ts';
import type { Opened } from '#electron/handlers/project-session.ts';
import { suggestFigures } from '#electron/handlers/suggest-figures.ts';
import { errorCode } from '#electron/store/file-system.ts';
import { word, type CliCommand } from '#electron/cli/command.ts';
import {
  CommandFailed,
  must,
  printJson,
  withProject,
  type CliContext,
} from '#electron/cli/context.ts';
import { EXIT, UsageError } from '#electron/cli/usage.ts';

/** The fields of a quantity as the scorer names them; what nobody said is null. */
function described(figure: Quantity) {
  const { value, qualifier, unit, counted, attribution } = figure;
  return {
    value,
    qualifier,
    unit,
    counted,
    period: statedPeriod(figure),
    sourceAttribution: attribution.countedBy?.words ?? attribution.saidBy?.words ?? null,
  };
}

async function convertFile({ converter }: CliContext, path: string): Promise<Conversion> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined) throw error;
    throw new CommandFailed(
      `${basename(path)} cannot be read (${code}). Check the name and that you may open it.`,
    );
  }
  const options = { signal: new AbortController().signal, onProgress: () => {} };
  const converted = await converter.convert({ fileName: basename(path), bytes }, options);
  if (!converted.ok) throw new CommandFailed(`${basename(path)}: ${converted.failure.sentence}`);
  return converted.value;
}

/** Offsets are of the file as decoded where a source map leads there, else of the canonical text. */
function found({ text, blocks, metadata, sourceMap }: Conversion) {
  const date = metadata.date === undefined ? {} : { documentDate: metadata.date.value };
  return extractFigures(text, blocks, date).map((one) => {
    const { start, end } = one.spans.quantity;
    const range = (sourceMap && sourceRange(sourceMap, one.spans.quantity)) ?? { start, end };
    return { ...range, text: one.verbatim, ...described(one) };
  });
}

/** Every number of the text with why it is or is not suggested, at the same offsets as `found`. */
function explained({ text, blocks, metadata, sourceMap }: Conversion) {
  const date = metadata.date === undefined ? {} : { documentDate: metadata.date.value };
  return explainNumerals(text, blocks, date).map(({ start, end, text: words, verdict }) => ({
    ...((sourceMap && sourceRange(sourceMap, { start, end })) ?? { start, end }),
    text: words,
    verdict,
    ...(verdict === 'suggested' ? {} : { why: REASON_WORDS[verdict] }),
  }));
}

export const extractCommand: CliCommand = {
  usage: 'extract FILE... [--json] [--explain]',
  words: [1, Infinity],
  options: { json: 'flag', explain: 'flag' },
  run: async ({ words, flags }, context) => {
    const names = words.map((path) => basename(path));
    const twice = names.find((name, at) => names.indexOf(name) !== at);
    if (twice !== undefined)
      throw new UsageError(
        `Two of these files are called ${twice}; the answer could not tell them apart.`,
      );
    const figures: Record<string, ReturnType<typeof found>> = {};
    const reasons: Record<string, ReturnType<typeof explained>> = {};
    for (const path of words) {
      const conversion = await convertFile(context, path);
      if (!conversion.sourceMap) {
        context.tell(`${basename(path)}: offsets are of the text as converted, not of the file.`);
      }
      if (flags.has('explain')) reasons[basename(path)] = explained(conversion);
      else figures[basename(path)] = found(conversion);
    }
    if (flags.has('json')) printJson(context, flags.has('explain') ? reasons : figures);
    else {
      for (const [name, list] of Object.entries(reasons)) {
        context.out(`${name}: ${list.length} numbers\n`);
        for (const { start, end, verdict, text, why } of list)
          context.out(
            `  ${start}-${end}  ${text}  ${why === undefined ? verdict : `not suggested: ${why} (${verdict})`}\n`,
          );
      }
      for (const [name, list] of Object.entries(figures)) {
        context.out(`${name}: ${list.length} figures\n`);
        for (const one of list)
          context.out(`  ${one.start}-${one.end}  ${one.text}  ${one.counted ?? ''}\n`);
      }
    }
    return EXIT.done;
  },
};

/** Every figure and suggestion of a project, in text order per document. */
async function listFigures({ project: open }: Opened) {
  const { project } = open;
  const decided = table(project, 'figure');
  const documents = [...table(project, 'document').keys()];
  const suggested = documents.length === 0 ? [] : must(await suggestFigures(open, documents));
  const places = decidedPlaces(decided);
  const kept = [...decided.values()].map((figure) => ({
    ...figure,
    state: figure.decision,
  }));
  const open_ = suggested.flatMap(({ document, textHash, suggestions }) =>
    suggestions
      .filter((one) => !places.has(textHash, one))
      .map((one) => ({ ...one, document, textHash, tags: {}, state: 'suggested' })),
  );
  const order = new Map(documents.map((id, at) => [id, at]));
  return [...kept, ...open_].sort(
    (a, b) =>
      (order.get(a.document) ?? 0) - (order.get(b.document) ?? 0) ||
      a.spans.numeral.start - b.spans.numeral.start,
  );
}

export const figuresCommand: CliCommand = {
  usage: 'figures DIR [--json]',
  words: [1, 1],
  options: { json: 'flag' },
  run: async (given, context) => {
    const figures = await withProject(context, word(given, 0), 'read', async (opened) => {
      const { tables } = opened.project.project;
      return (await listFigures(opened)).map((one) => ({
        id: one.id,
        document: one.document,
        state: one.state,
        verbatim: one.verbatim,
        ...described(one),
        kind: one.kind,
        shown: formatQuantity(one),
        resolvedPeriod: one.period,
        attribution: one.attribution,
        sentence: one.sentenceText,
        spans: one.spans,
        tags: Object.keys(one.tags).map((id) => tables.tag.get(id)?.name ?? id),
      }));
    });
    if (given.flags.has('json')) printJson(context, figures);
    else {
      for (const one of figures) {
        const period = periodLabel(one.resolvedPeriod);
        context.out(
          `${one.state.padEnd(9)} ${one.shown}  ${one.counted ?? ''}${period ? ` (${period})` : ''}\n          “${one.sentence}”\n`,
        );
      }
    }
    return EXIT.done;
  },
};

/** Accepts every suggestion nobody has decided on; one step of history. Answers how many. */
export async function acceptAll({ project: open }: Opened): Promise<number> {
  const documents = [...table(open.project, 'document').keys()];
  if (documents.length === 0) return 0;
  const decided = decidedPlaces(table(open.project, 'figure'));
  const items = must(await suggestFigures(open, documents)).flatMap(
    ({ document, textHash, origin, suggestions }) =>
      suggestions
        .filter((suggestion) => !decided.has(textHash, suggestion))
        .map((suggestion) => ({ document, textHash, origin, suggestion })),
  );
  if (items.length > 0) must(await open.dispatch({ kind: 'figure.accept', items }));
  return items.length;
}

export const acceptCommand: CliCommand = {
  usage: 'accept DIR --all',
  words: [1, 1],
  options: { all: 'flag' },
  run: async (given, context) => {
    if (!given.flags.has('all')) {
      throw new UsageError(
        'Say --all to accept every suggestion. One by one they are reviewed in the window.',
      );
    }
    const count = await withProject(context, word(given, 0), 'edit-or-refuse', acceptAll);
    context.out(`Accepted ${count} figures.\n`);
    return EXIT.done;
  },
};
