import { describe, expect, it } from 'vitest';
import { briefToHtml } from '#shared/brief/brief-to-html.ts';
import { briefToMarkdown } from '#shared/brief/brief-to-markdown.ts';
import type { BriefNode } from '#shared/brief/brief.ts';
import type { BriefWorld } from '#shared/brief/brief-world.ts';
import { draftComparison } from '#shared/brief/draft-comparison.ts';
import { judgementsOf } from '#shared/brief/judgements.ts';
import { resolveBrief } from '#shared/brief/resolve-brief.ts';
import type { Ruling } from '#shared/claim/claim.ts';
import { fakeSheet } from '#renderer/backend/fake-sheet.ts';
import { left } from '#test/shared/chart/chart-desk.ts';
import { claimOf, courier, evidenceOf, figureOf, gazette, idLike, worldOf } from './brief-desk.ts';

const AYE = 'per_aaaaaaaaaaaaaaaaaaaaaaaaaa';
const nameOf = (person: string) => (person === AYE ? 'Aye Nyein' : null);
const plain = worldOf([courier, gazette]);
const [nine, eight] = [figureOf(plain, 945), figureOf(plain, 880)];

function ruling(letter: string, reason: string, at = '10', verdict = 'conflict'): Ruling {
  const id = idLike<'ruling'>('rul', letter);
  const created = { at: `2026-01-13T${at}:00:00.000Z-0000`, run: 'rdesk' };
  const figures = [nine.id, eight.id];
  return { id, type: 'ruling', author: AYE, created, figures, verdict, reason };
}

const worldWith = (rulings: readonly Ruling[], more: Partial<BriefWorld> = {}) =>
  worldOf([courier, gazette], { rulings, nameOf, ...more });

const settings = { language: 'en', page: 'A4' } as const;
const resolve = (nodes: readonly BriefNode[], world: BriefWorld) =>
  resolveBrief({ title: 'Leaving', settings }, nodes, world, { author: 'Aye', date: '2026-01-14' });

const table: BriefNode = { type: 'figureTableRef', attrs: { ids: [nine.id, eight.id] } };

describe('a ruling in a brief', () => {
  const words = 'Aye Nyein ruled: conflict, because the gazette counts reserves too.';
  const world = worldWith([ruling('a', 'the gazette counts reserves too.')]);

  it('stands where its figures stand together, with who ruled and why', () => {
    expect(judgementsOf([nine, eight], world)).toMatchObject([{ kind: 'ruled', words }]);
    expect(judgementsOf([nine], world)).toEqual([]);
  });

  it('is without a reason where none was given, and by somebody where nobody is known', () => {
    const unknown = worldWith([ruling('a', ' ')], { nameOf: () => null });
    expect(judgementsOf([nine, eight], unknown)[0]?.words).toBe('Somebody ruled: conflict.');
  });

  it('is the last made about these figures', () => {
    const twice = worldWith([
      ruling('b', 'they differ in time', '12', 'nested and consistent'),
      ruling('a', 'first look', '09'),
    ]);
    expect(judgementsOf([eight, nine], twice).map(({ words: said }) => said)).toEqual([
      'Aye Nyein ruled: nested and consistent, because they differ in time.',
    ]);
  });

  it('is printed under a table and with the evidence of a claim, every figure with its note', () => {
    const claim = claimOf('a', 'More leave each year.');
    const over = worldWith([ruling('a', 'the gazette counts reserves too')], {
      claims: new Map([[claim.id, claim]]),
      evidence: [evidenceOf('a', claim.id, nine), evidenceOf('b', claim.id, eight)],
    });
    for (const node of [table, { type: 'claimRef', attrs: { id: claim.id } }]) {
      const model = resolve([node], over);
      const beside =
        'Computed: not comparable. Neither 880 nor 945 names a counting body. ' + words;
      expect(briefToMarkdown(model)).toContain(`On 945[^1] and 880[^2]: ${beside}`);
      expect(briefToHtml(model, '')).toContain(beside);
    }
  });

  it('is in the draft comparison, also where its figures stand in no one section', () => {
    const figures = worldWith([]).figures.map((figure) =>
      figure.id === nine.id ? { ...figure, tags: { [left.id]: true as const } } : figure,
    );
    const over = worldWith([ruling('a', 'the gazette counts reserves too')], {
      figures,
      figuresById: new Map(figures.map((figure) => [figure.id, figure])),
      tags: new Map([[left.id, left]]),
    });
    const text = briefToMarkdown(resolve(draftComparison('Leaving', over), over));
    expect(text).toContain('## What was ruled');
    expect(text).toContain(words);
  });
});

describe('categories that do not line up', () => {
  const north = fakeSheet({
    title: 'North',
    lines: ['Lake Watch counted 40 soldiers and 64 militia who surrendered in 2025.'],
    publisher: 'North Post',
    date: '2026-01-02',
  });
  const south = fakeSheet({
    title: 'South',
    lines: ['Lake Watch counted 41 soldiers and 56 conscripts who surrendered in 2025.'],
    publisher: 'South Post',
    date: '2026-01-03',
  });
  const world = worldOf([north, south], { nameOf, twins: [] });
  const pair = [figureOf(world, 64), figureOf(world, 56)];

  it('are pointed out where they stand together', () => {
    const [look] = judgementsOf(pair, world);
    expect(look?.kind).toBe('look');
    expect(look?.words).toContain('militia');
    expect(look?.words).toContain('conscripts');
  });

  it('are left alone once somebody ruled on them', () => {
    const settled = { ...ruling('a', 'one and the same'), figures: pair.map(({ id }) => id) };
    const over = worldOf([north, south], { nameOf, twins: [], rulings: [settled] });
    expect(judgementsOf(pair, over).map(({ kind }) => kind)).toEqual(['ruled']);
  });
});
