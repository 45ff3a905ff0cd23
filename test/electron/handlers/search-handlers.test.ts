import { describe, expect, it } from 'vitest';
import { makeId } from '#shared/base/ids.ts';
import type { SearchHit } from '#shared/ipc/contract.ts';
import { table } from '#shared/project/project.ts';
import { searchHandlers } from '#electron/handlers/search-handlers.ts';
import { got } from './test-project.ts';
import { decide, mark, OLD, twoVersions } from './version-world.ts';

async function searched() {
  const world = await twoVersions(OLD);
  await decide(world, 880, 'figure.accept');
  await mark(world, 'names 880 soldiers');
  const handlers = searchHandlers(world.session);
  const find = async (query: string) =>
    got(await handlers['search.find']({ query, limit: 20 })).map(
      ({ kind, place }: SearchHit) => [kind, place ?? 'body'] as const,
    );
  const { current: textHash } = table(world.open.project, 'document').get(world.document)!;
  const becomes = async (zone: 'teaser' | 'body') =>
    got(
      await world.open.dispatch({
        kind: 'zone.set',
        document: world.document,
        textHash,
        block: 1,
        zone,
      }),
    );
  const claim = async (statement: string) =>
    world.open.dispatch({
      kind: 'claim.add',
      id: makeId('claim', world.ports.machine.random),
      statement,
    });
  const sentences = async (query: string) =>
    got(await handlers['search.find']({ query, limit: 20 })).map(({ sentence, marks }) =>
      marks.map(({ start, end }) => sentence.slice(start, end)).join(' and '),
    );
  return { find, becomes, claim, sentences };
}

describe('a place that was found', () => {
  it('says nothing of where it stands while that is the article', async () => {
    const { find } = await searched();
    expect(await find('880')).toEqual([
      ['figure', 'body'],
      ['highlight', 'body'],
      ['document', 'body'],
    ]);
  });

  it('says its zone where that is another, for figures, highlights and sentences alike', async () => {
    const { find, becomes } = await searched();
    await becomes('teaser');
    expect(await find('880')).toEqual([
      ['figure', 'teaser'],
      ['highlight', 'teaser'],
      ['document', 'teaser'],
    ]);
    expect(await find('880 zone:teaser')).toHaveLength(3);
    expect(await find('880 zone:body')).toEqual([]);
  });
});

describe('a number in a claim', () => {
  it('is found by the groups it begins with, and no other is', async () => {
    const { claim, sentences } = await searched();
    got(await claim('At most 7,134 people left.'));
    got(await claim('At most 713,412 people left, later 71,349.'));
    got(await claim('At most 71 341 people left.'));
    for (const typed of ['71 34*', '71,34*', "71'34* people"]) {
      const found = await sentences(typed);
      expect(found.join(), typed).toContain('71 341');
      expect(found.join(), typed).not.toMatch(/7,134|713,412/);
    }
    expect((await sentences('71 34*')).join()).toContain('71,349');
  });

  it('is found and marked whole however its thousands are parted', async () => {
    const { claim, sentences } = await searched();
    const ways = ['71,341', '71 341', '71\u00a0341', '71’341', '71.341', '၇၁ ၃၄၁'];
    for (const way of ways) got(await claim(`At least ${way} people left.`));
    got(await claim('Of 341 boats 71 sank.'));
    for (const typed of ['71341', '71.341', '"71 341"', '7134*', '"least 71341 people"']) {
      const found = await sentences(typed);
      expect(found, typed).toHaveLength(ways.length);
      for (const way of ways) expect(found.join(), typed).toContain(way);
    }
    expect(await sentences('71 341')).toEqual([...ways, '341 and 71']);
    expect(await sentences('341 -71341')).toEqual(['341']);
    expect(await sentences('171341')).toEqual([]);
  });

  it('is found with its hyphen or without where it is a word', async () => {
    const { claim, sentences } = await searched();
    for (const way of ['co-operation', 'cooperation'])
      got(await claim(`No ${way} with 71 offices.`));
    for (const typed of ['cooperation', 'co-operation', '"no co-operation with"'])
      expect(await sentences(typed), typed).toHaveLength(2);
  });
});
