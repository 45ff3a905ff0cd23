import { describe, expect, it } from 'vitest';
import { searchFilters } from '#electron/handlers/search-filters.ts';
import { parseSearch } from '#shared/query/search-query.ts';
import { table } from '#shared/project/project.ts';
import { got, newProject, pasted } from './test-project.ts';

const said = (value: string) => ({ value, from: 'person', guess: false }) as const;

/** Titles of the documents that a query lets through. */
async function found(query: string): Promise<string[]> {
  const { open, bring } = await newProject();
  await bring(pasted('The wardens counted every crate.', 'a.txt'));
  await bring(pasted('The harbour counted every boat.', 'b.txt'));
  const [first, second] = [...table(open.project, 'document').keys()];
  const described = [
    [first, { title: said('Gazette of crates') }],
    [second, { title: said('Boats'), publisher: said('The Port Gazette') }],
  ] as const;
  for (const [id, changes] of described)
    got(await open.dispatch({ kind: 'document.set', id: id ?? '', changes }));
  const { fits } = searchFilters(open.project, parseSearch(query));
  return [...table(open.project, 'document').values()]
    .filter(({ id }) => fits(id))
    .map(({ title }) => title.value);
}

describe('the filter by publisher', () => {
  it('lets through what that outlet published, not what has its name in the title', async () => {
    expect(await found('publisher:gazette')).toEqual(['Boats']);
    expect(await found('outlet:gazette')).toEqual(['Boats']);
    expect(await found('publisher:')).toHaveLength(2);
  });
});
