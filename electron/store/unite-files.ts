import { sameJson } from '#shared/base/canonical-json.ts';
import { mergeRecord } from '#shared/merge/merge-record.ts';
import { isSplittable, wholeHome } from '#shared/project/shards.ts';
import type { HomeContent } from './read-homes.ts';
import { parseKept, type Kept } from './valid-record.ts';

/** The files of one document's annotations while their records are compared. */
interface Standing {
  readonly content: HomeContent;
  readonly kept: Map<string, Kept>;
  readonly strays: unknown[];
  readonly problems: HomeContent['problems'][number][];
  isMixed: boolean;
}

/**
 * Both copies in one, in the file that was read first. A delete that an edit had not seen leaves a record
 * without some of its fields: that takes a hand to mend, so the copy stays in its file and is named.
 */
function unite(first: Standing, second: Standing, mine: Kept, their: Kept): void {
  const merged = parseKept(mergeRecord(mine, their));
  second.kept.delete(their.id);
  if ('kept' in merged) {
    if (!sameJson(merged.kept, mine)) first.isMixed = true;
    if (!sameJson(merged.kept, their)) second.isMixed = true;
    first.kept.set(mine.id, merged.kept);
    return;
  }
  second.strays.push(their);
  const { home } = second.content;
  second.problems.push({
    file: home,
    sentence:
      `The record ${their.id} is in ${first.content.home} and, deleted or changed, in ${home} too. ` +
      'Both stay where they are; the first one is shown.',
  });
}

function uniteGroup(contents: readonly HomeContent[]): HomeContent[] {
  const all = contents.map((content) => ({
    content,
    kept: new Map(content.kept.map((one) => [one.id, one])),
    strays: [...content.strays],
    problems: [...content.problems],
    isMixed: false,
  }));
  const first = new Map<string, Standing>();
  for (const standing of all) {
    for (const their of [...standing.kept.values()]) {
      const owner = first.get(their.id);
      const mine = owner?.kept.get(their.id);
      if (owner && mine) unite(owner, standing, mine, their);
      else first.set(their.id, standing);
    }
  }
  return all.map(({ content, kept, strays, problems, isMixed }) => {
    const same = kept.size === content.kept.length && !isMixed;
    if (same && strays.length === content.strays.length) return content;
    const state = content.state === 'whole' && strays.length > 0 ? 'damaged' : content.state;
    return { ...content, kept: [...kept.values()], strays, problems, state, isMixed: true };
  });
}

/**
 * A record that stands in several files of one document comes to one, write by write: an older program
 * or a sync engine may bring the file back that was split. Any other file is as it was read.
 */
export function unitedFiles(contents: readonly HomeContent[]): readonly HomeContent[] {
  const groups = new Map<string, HomeContent[]>();
  for (const content of contents) {
    const whole = wholeHome(content.home);
    if (isSplittable(whole)) groups.set(whole, [...(groups.get(whole) ?? []), content]);
  }
  const several = [...groups.values()].filter((group) => group.length > 1);
  if (several.length === 0) return contents;
  const united = new Map(several.flatMap(uniteGroup).map((content) => [content.home, content]));
  return contents.map((content) => united.get(content.home) ?? content);
}
