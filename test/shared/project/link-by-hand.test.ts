import { describe, expect, it } from 'vitest';
import { describeAnchor } from '#shared/anchor/describe-anchor.ts';
import type { Highlight } from '#shared/annotation/highlight.ts';
import { blocksOfLines } from './blocks-of-lines.ts';
import { hashText } from '#shared/document/text.ts';
import { extractFigures } from '#shared/figure/extract.ts';
import type { Figure } from '#shared/figure/figure.ts';
import { linkByHand } from '#shared/project/link-by-hand.ts';
import type { NewerText } from '#shared/project/passage-proposal.ts';

const THEN = 'The roll names 880 soldiers who left by boat. Nobody keeps another.';
const NOW =
  'The roll was corrected on Tuesday.\nIt names 945 soldiers who left by boat, and 880 soldiers on foot.\n' +
  'Room B12 holds the paper.';

function read(text: string): NewerText {
  const textHash = hashText(text);
  const blocks = blocksOfLines(text);
  const suggestions = extractFigures(text, blocks, { textHash });
  return { textHash, text, blocks, suggestions, origin: 'figures/3' };
}
const older = read(THEN);
const newer = read(NOW);
const span = (words: string, text = NOW) => {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`“${words}” is not there`);
  return { start, end: start + words.length };
};
const made = {
  author: 'per_aaaaaaaaaaaaaaaaaaaaaaaaaa',
  created: { at: '2026-01-13T10:00:00.000Z-0000', run: 'rbackend' },
};
const highlight = {
  ...made,
  id: 'hlt_aaaaaaaaaaaaaaaaaaaaaaaaaa',
  type: 'highlight',
  document: 'doc',
  anchor: describeAnchor(older, span('880 soldiers who left', THEN)),
  tags: {},
  note: '',
} as unknown as Highlight; // its id is of the kind's pattern
const { zone: _zone, ...quantity } = older.suggestions.find(({ value }) => value === 880)!;
const figure = {
  ...made,
  ...quantity,
  type: 'figure',
  document: 'doc',
  textHash: older.textHash,
  tags: {},
  decision: 'accepted',
  origin: 'figures/3',
  note: '',
} as unknown as Figure; // what the kind adds to a quantity stands here

const link = (record: Highlight | Figure, words: string) => linkByHand(record, newer, span(words));

describe('a passage linked by hand', () => {
  it('takes a highlight to the very words that were selected, without the blanks around them', () => {
    const done = link(highlight, ' 880 soldiers on foot');
    expect(done).toMatchObject({
      value: {
        numbers: null,
        command: {
          kind: 'highlight.relink',
          items: [{ anchor: { exact: '880 soldiers on foot' } }],
        },
      },
    });
  });

  it('names the number that changed under a highlight', () => {
    expect(link(highlight, '945 soldiers who left')).toMatchObject({
      value: { numbers: { then: '880', now: '945' } },
    });
    expect(link(highlight, 'soldiers who left')).toMatchObject({
      value: { numbers: { then: '880', now: null } },
    });
  });

  it('never cuts a number: its other digits come along', () => {
    expect(link(highlight, '45 soldiers')).toMatchObject({
      value: { numbers: { then: '880', now: '945' } },
    });
  });

  it('moves a figure to the same number, wherever in the words that stands', () => {
    const done = link(figure, 'boat, and 880 soldiers on');
    expect(done).toMatchObject({ value: { numbers: null, command: { kind: 'figure.relink' } } });
    const place = done.ok && done.value.command.kind === 'figure.relink' && done.value.command;
    expect(place && place.items[0]?.place.verbatim).toBe('880');
  });

  it('lets another number take the place of a figure, and names both', () => {
    expect(link(figure, '945')).toMatchObject({
      value: {
        numbers: { then: '880', now: '945' },
        command: { kind: 'figure.supersede', suggestion: { value: 945 } },
      },
    });
  });

  it('asks for one number where several other ones are selected', () => {
    const one = { ...figure, verbatim: '700 soldiers' };
    expect(link(one, '945 soldiers who left by boat, and 880 soldiers')).toMatchObject({
      failure: { sentence: 'There are several numbers in these words. Select one.' },
    });
  });

  it('asks for a number where none is selected, and for one sentence where several are', () => {
    expect(link(figure, 'corrected on Tuesday')).toMatchObject({
      failure: { sentence: 'There is no number in these words, and a figure stands on one.' },
    });
    expect(link(figure, 'Tuesday.\nIt names')).toMatchObject({
      failure: { sentence: 'A figure stands inside one sentence. Select the number alone.' },
    });
  });

  it('takes a number the extractor passed over at its word', () => {
    const blind = { ...newer, suggestions: [] };
    const taken = linkByHand(figure, blind, span('945 soldiers'));
    expect(taken).toMatchObject({
      value: {
        command: { kind: 'figure.supersede', origin: 'by hand', suggestion: { value: 945 } },
        numbers: { then: '880', now: '945' },
      },
    });
    expect(linkByHand(figure, blind, span('880 soldiers'))).toMatchObject({
      value: { command: { kind: 'figure.relink' }, numbers: null },
    });
  });
});
