import { AnchorResolver } from '#shared/anchor/resolve.ts';
import { compareTexts } from '#shared/anchor/compare-texts.ts';
import { fail, ok, type Result } from '#shared/base/result.ts';
import { EXTRACTOR_VERSION, extractFigures } from '#shared/figure/extract.ts';
import { figureAnchor } from '#shared/figure/relinked-figure.ts';
import type { Output, ParsedInput } from '#shared/ipc/contract.ts';
import {
  figurePassage,
  highlightPassage,
  type WaitingPassage,
} from '#shared/project/passage-proposal.ts';
import {
  keptPassages,
  waitingCount,
  waitingPassages,
  type WaitingPassages,
} from '#shared/project/waiting-passages.ts';
import type { FakeProject } from './fake-project.ts';
import type { FakeText } from './fake-sheet.ts';

type Answer<C extends keyof VersionAnswers> = (input: ParsedInput<C>) => Result<Output<C>>;
interface VersionAnswers {
  readonly 'version.declare': Answer<'version.declare'>;
  readonly 'version.separate': Answer<'version.separate'>;
  readonly 'version.waiting': Answer<'version.waiting'>;
  readonly 'version.differences': Answer<'version.differences'>;
}

const MISSING = fail('not-found', 'The text of this document is missing.');

/** Versions as main answers them, but that nothing is taken along when one is declared. */
export function fakeVersions(
  held: FakeProject,
  texts: ReadonlyMap<string, FakeText>,
): VersionAnswers {
  return {
    'version.declare': ({ document, newer }) => {
      const change = held.dispatch({ kind: 'document.declare', id: document, newer });
      if (!change.ok) return change;
      const { tables } = held.value;
      const older = tables.document.get(document);
      const waiting = older ? waitingCount(waitingPassages(tables, older)) : 0;
      return ok({ change: change.value, relinked: 0, waiting });
    },
    'version.separate': ({ document, newer }) =>
      held.dispatch({ kind: 'document.separate', id: document, newer }),
    'version.waiting': ({ document: id }) => {
      const document = held.value.tables.document.get(id);
      const text = document && texts.get(document.current);
      if (!text) return MISSING;
      const resolver = new AnchorResolver(text);
      const { textHash } = text;
      const suggestions = extractFigures(text.text, text.blocks, { textHash });
      const newer = { ...text, suggestions, origin: EXTRACTOR_VERSION };
      const compared = ({ highlights, figures }: WaitingPassages): WaitingPassage[] => [
        ...highlights.map((one) => highlightPassage(one, newer, resolver.resolve(one.anchor))),
        ...figures.map((one) => figurePassage(one, newer, resolver.resolve(figureAnchor(one)))),
      ];
      const { tables } = held.value;
      const passages = compared(waitingPassages(tables, document));
      return ok({ textHash, passages, kept: compared(keptPassages(tables, document)) });
    },
    'version.differences': ({ older, newer }) => {
      const [then, now] = [texts.get(older.textHash), texts.get(newer.textHash)];
      return then && now ? ok(compareTexts(then, now)) : MISSING;
    },
  };
}
