import { createFakeBackend, FAKE_ME, type FakeOptions } from '#renderer/backend/fake-backend.ts';
import { fakeSheet } from '#renderer/backend/fake-sheet.ts';
import type { Id } from '#shared/base/ids.ts';
import { extractFigures } from '#shared/figure/extract.ts';
import type { RecordByType } from '#shared/project/kinds.ts';

const created = { at: '2026-01-13T10:00:00.000Z-0000', run: 'rbackend' };

/** An id of a record, told apart by one letter. */
export function idOf<
  K extends 'tag' | 'highlight' | 'claim' | 'evidence' | 'brief' | 'block' | 'note',
>(kind: K, letter: string): Id<K> {
  const prefix = {
    tag: 'tag',
    highlight: 'hlt',
    claim: 'clm',
    evidence: 'evd',
    brief: 'brf',
    block: 'blk',
    note: 'nte',
  }[kind];
  return `${prefix}_${letter.repeat(26)}` as Id<K>; // the pattern of that kind's ids
}

export const courier = fakeSheet({
  title: 'A year of walking away',
  lines: [
    '# What the list holds',
    'The movement listed 945 soldiers who walked away in 2025.',
    'Around 85,000 people have been drafted since the law.',
  ],
  publisher: 'Valley Courier',
  date: '2026-01-09',
  at: '2026-01-12T09:03:00.000Z-0000',
});
export const gazette = fakeSheet({
  title: 'Nine months of leaving',
  lines: ['From January to September the movement listed 880 soldiers.'],
  publisher: 'Frontier Gazette',
  date: '2025-10-10',
  at: '2026-01-12T09:02:00.000Z-0000',
});
export const wire = fakeSheet({
  title: 'Nine months of leaving',
  lines: ['~ Home Weather', 'From January to September the movement listed 880 soldiers.'],
  publisher: 'River Wire',
  date: '2025-10-10',
  kind: 'text',
  at: '2026-01-12T09:01:00.000Z-0000',
});

export const deserted: RecordByType['tag'] = {
  id: idOf('tag', 'a'),
  type: 'tag',
  author: FAKE_ME,
  created,
  name: 'Deserted',
  colour: 1,
  key: 1,
  description: '',
  order: 'a1',
};
export const drafted: RecordByType['tag'] = {
  ...deserted,
  id: idOf('tag', 'b'),
  name: 'Drafted',
  colour: 2,
  key: 2,
  order: 'a2',
};

const WORDS = '945 soldiers who walked away';
const start = courier.text.text.indexOf(WORDS);
export const marked: RecordByType['highlight'] = {
  id: idOf('highlight', 'a'),
  type: 'highlight',
  author: FAKE_ME,
  created,
  document: courier.document.id,
  anchor: {
    textHash: courier.text.textHash,
    start,
    end: start + WORDS.length,
    exact: WORDS,
    prefix: 'The movement listed ',
    suffix: ' in 2025.',
  },
  tags: { [deserted.id]: true },
  note: '',
};

const found = extractFigures(courier.text.text, courier.text.blocks, {
  textHash: courier.text.textHash,
});
const first = found.find((one) => one.value === 945);
if (!first) throw new Error('the sample has no 945');
const { zone: _zone, ...quantity } = first;
export const counted: RecordByType['figure'] = {
  ...quantity,
  type: 'figure',
  author: FAKE_ME,
  created,
  document: courier.document.id,
  textHash: courier.text.textHash,
  tags: {},
  decision: 'accepted',
  origin: 'figures/1',
  note: '',
};

export const stated: RecordByType['claim'] = {
  id: idOf('claim', 'a'),
  type: 'claim',
  author: FAKE_ME,
  created,
  statement: 'Fewer than a thousand soldiers left in 2025',
  status: 'open',
  tags: {},
  note: '',
  relations: {},
};
const tied: RecordByType['evidence'] = {
  id: idOf('evidence', 'a'),
  type: 'evidence',
  author: FAKE_ME,
  created,
  claim: stated.id,
  target: { kind: 'highlight', id: marked.id },
  stance: 'supports',
  note: '',
};

/** Three documents, two of them one text, with a highlight, a figure and a claim. */
export function sampleBackend(more: FakeOptions = {}) {
  const sheets = [courier, gazette, wire];
  return createFakeBackend({
    records: [
      ...sheets.map((sheet) => sheet.document),
      deserted,
      drafted,
      marked,
      counted,
      stated,
      tied,
    ],
    texts: sheets.map((sheet) => sheet.text),
    suggestions: 'extract',
    sameText: [{ a: gazette.document.id, b: wire.document.id, containment: 0.978 }],
    ...more,
  });
}
