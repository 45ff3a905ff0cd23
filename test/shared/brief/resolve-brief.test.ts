import { describe, expect, it } from 'vitest';
import type { BriefNode } from '#shared/brief/brief.ts';
import { opensWithTitle } from '#shared/brief/brief-model.ts';
import type { BriefWorld } from '#shared/brief/brief-world.ts';
import { CONVENTIONS } from '#shared/figure/compare/conventions.ts';
import { resolveBrief } from '#shared/brief/resolve-brief.ts';
import {
  claimOf,
  courier,
  evidenceOf,
  figureOf,
  figuresOf,
  gazette,
  idLike,
  wire,
  worldOf,
} from './brief-desk.ts';

const world = worldOf([courier, gazette, wire]);
const brief = { title: 'Leaving', settings: { page: 'A4' as const, language: 'en' } };
const made = { author: 'Heron', date: '2026-01-14' };
const resolve = (nodes: readonly BriefNode[], over: BriefWorld = world) =>
  resolveBrief(brief, nodes, over, made);

const ref = (id: string): BriefNode => ({ type: 'figureRef', attrs: { id } });
const say = (...content: BriefNode[]): BriefNode => ({ type: 'paragraph', content });
const words = (text: string): BriefNode => ({ type: 'text', text });
const nine = figureOf(world, 945);
const thirty = figureOf(world, 30);
const eight = figureOf(world, 880);

describe('notes of a brief', () => {
  it('are numbered in order of first citation, one per sentence', () => {
    const { parts, notes } = resolve([
      say(ref(eight.id), words(' and '), ref(nine.id)),
      say(ref(thirty.id), words(', again '), ref(eight.id)),
    ]);
    const numbers = parts.flatMap((part) =>
      part.kind === 'paragraph'
        ? part.inlines.flatMap((piece) => (piece.kind === 'figure' ? [piece.note] : []))
        : [],
    );
    expect(numbers).toEqual([1, 2, 2, 1]);
    expect(notes.map(({ number }) => number)).toEqual([1, 2]);
  });

  it('give the sentence, the outlet, the date as precise as it is, and the paragraph', () => {
    const { notes } = resolve([say(ref(nine.id)), say(ref(eight.id))]);
    expect(notes[0]).toMatchObject({
      sentence: 'The movement listed 945 soldiers and 30 police officers who walked away in 2025.',
      outlet: 'Valley Courier',
      date: '9 January 2026',
      paragraph: 2,
    });
    expect(notes[1]).toMatchObject({ date: 'October 2025', paragraph: 1 });
  });

  it('lead to documents with their copies and the fingerprint of their file', () => {
    const { documents } = resolve([say(ref(eight.id))]);
    expect(documents).toHaveLength(1);
    expect(documents[0]?.sameTextAs).toEqual(['Nine months of leaving, again (River Wire)']);
    expect(documents[0]?.sha256).toBe(gazette.document.texts[0]?.originalSha256);
  });
});

describe('a reference whose target is gone', () => {
  it('says so in its place and cites nothing', () => {
    const none = idLike<'claim'>('clm', 'z');
    const { parts, notes } = resolve([
      say(ref('fig_none')),
      { type: 'claimRef', attrs: { id: none } },
      { type: 'quoteRef', attrs: { id: none } },
      { type: 'chartRef', attrs: { id: none } },
    ]);
    expect(parts).toEqual([
      { kind: 'paragraph', inlines: [{ kind: 'gone', what: '[deleted figure]' }] },
      { kind: 'goneBlock', what: '[deleted claim]' },
      { kind: 'goneBlock', what: '[deleted highlight]' },
      { kind: 'goneBlock', what: '[deleted chart]' },
    ]);
    expect(notes).toEqual([]);
  });
});

describe('claims of a brief', () => {
  it('keep their own evidence each, however many there are', () => {
    const first = claimOf('a', 'Fewer than a thousand left');
    const second = claimOf('b', 'Most left before October');
    const [copy] = figuresOf(wire);
    if (!copy) throw new Error('the wire has no figure');
    const over = worldOf([courier, gazette, wire], {
      claims: new Map([first, second].map((claim) => [claim.id, claim])),
      evidence: [
        evidenceOf('a', first.id, nine),
        evidenceOf('b', second.id, eight),
        evidenceOf('c', second.id, copy),
      ],
    });
    const { parts } = resolve(
      [first, second].map(({ id }) => ({ type: 'claimRef', attrs: { id } })),
      over,
    );
    expect(parts.map((part) => (part.kind === 'claim' ? part.evidence.length : 0))).toEqual([1, 2]);
    expect(parts[1]).toMatchObject({
      standing: '2 passages support, 0 contradict, 1 independent source',
    });
  });
});

describe('the method note of a brief', () => {
  it('prints the conventions in force, not those switched off', () => {
    const note = (over: BriefWorld) => resolve([], over).method.join(' ');
    expect(note(world)).toContain('“About” is read as within 10 per cent.');
    const strict = worldOf([], { conventions: { ...CONVENTIONS, about: false } });
    expect(note(strict)).toContain('“About” is read as the number itself.');
  });
});

describe('the title of a brief', () => {
  it('stands alone unless the text opens with one', () => {
    const heading = (level: number): BriefNode => ({
      type: 'heading',
      attrs: { level },
      content: [words('Leaving')],
    });
    expect(opensWithTitle(resolve([heading(1)]))).toBe(true);
    expect(opensWithTitle(resolve([heading(2)]))).toBe(false);
    expect(opensWithTitle(resolve([]))).toBe(false);
  });
});
