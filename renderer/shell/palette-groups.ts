import type { TextRange } from '#shared/base/text-range.ts';
import { formatValue, qualifierWord } from '#shared/figure/format-value.ts';
import { withLetters } from '#shared/document/letter-digits.ts';
import { outletOf } from '#shared/document/outlet.ts';
import type { SearchHit } from '#shared/ipc/contract.ts';
import type { TextPlace } from '#shared/query/text-place.ts';
import { typedPattern } from '#shared/query/typed-pattern.ts';
import type { Project } from '#shared/project/project.ts';
import { hitRoute } from '#renderer/state/hit-route.ts';
import type { Route } from '#renderer/state/route.ts';

/** A place the palette can lead to: what it is, in words, and where it is. */
export interface Found {
  readonly id: string;
  readonly kind: 'document' | 'claim' | 'figure' | 'tag' | 'text';
  /** What is shown, and what matching goes by. */
  readonly text: string;
  /** What stands beside it in the second ink. */
  readonly beside?: string;
  /** Where in its text a sentence stands, if that is not the body. */
  readonly place?: TextPlace;
  /** Where the words asked for stand in a sentence. */
  readonly marks?: readonly TextRange[];
  readonly route: Route;
}

/** So many of one kind are shown: the person types on rather than scrolls. */
const EACH = 6;

const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();

/** The first few things whose words all the typed words begin or stand in. */
function firstFitting(found: Iterable<Found>, query: string): Found[] {
  const words = folded(query).split(/\s+/).filter(Boolean);
  const patterns = words.flatMap((word) => typedPattern(word) ?? []);
  const start: Found[] = [];
  const inside: Found[] = [];
  for (const one of found) {
    const text = folded(`${one.text} ${one.beside ?? ''}`);
    if (!patterns.every((pattern) => withLetters(text).search(pattern) >= 0)) continue;
    (text.startsWith(words[0] ?? '') ? start : inside).push(one);
    if (start.length === EACH) break;
  }
  return [...start, ...inside].slice(0, EACH);
}

function* documents({ tables }: Project): Generator<Found> {
  for (const document of tables.document.values()) {
    const { id, title } = document;
    const route: Route = { screen: 'reader', document: id };
    const outlet = outletOf(document);
    const beside = outlet === title.value ? {} : { beside: outlet };
    yield { id, kind: 'document', text: title.value, route, ...beside };
  }
}

function* claims({ tables }: Project): Generator<Found> {
  for (const { id, statement } of tables.claim.values()) {
    yield { id, kind: 'claim', text: statement, route: { screen: 'claims', record: id } };
  }
}

function* figures({ tables }: Project): Generator<Found> {
  for (const figure of tables.figure.values()) {
    if (figure.decision !== 'accepted') continue;
    const { id, document, spans, value, qualifier, counted, period } = figure;
    const text = [qualifierWord(qualifier), formatValue(value)].filter(Boolean).join(' ');
    const from = tables.document.get(document);
    const beside = [counted, period?.words, from && outletOf(from)].filter(Boolean).join(', ');
    const route: Route = { screen: 'reader', document, record: id, passage: spans.numeral };
    yield { id, kind: 'figure', text, beside, route };
  }
}

function* tags({ tables }: Project): Generator<Found> {
  for (const { id, name } of tables.tag.values()) {
    yield { id, kind: 'tag', text: name, route: { screen: 'library', record: id } };
  }
}

/** Records that fit what was typed, kind by kind. Nothing is listed before something is typed. */
export function findRecords(project: Project, query: string): Found[] {
  if (query.trim() === '') return [];
  return [documents, claims, figures, tags].flatMap((list) => firstFitting(list(project), query));
}

/**
 * Sentences main found in the texts, as places in the reader. Of a query with filters the records too:
 * the palette's own lists know only what things are called.
 */
export function foundSentences(hits: readonly SearchHit[], isNarrowed = false): Found[] {
  return hits.flatMap((hit, place) => {
    const { kind, id, start, title: beside, sentence: text, marks, place: standsIn } = hit;
    // Records are listed by what they are called; here are the sentences.
    const isRecord =
      kind === 'figure' || kind === 'claim' || (kind === 'document' && start === null);
    if (isRecord && !isNarrowed) return [];
    const found = { id: `${id} ${place}`, kind: 'text' as const, text, beside, marks };
    return [{ ...found, ...(standsIn && { place: standsIn }), route: hitRoute(hit) }];
  });
}
