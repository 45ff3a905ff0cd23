import { describe, expect, it } from 'vitest';
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
  return { find, becomes };
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
