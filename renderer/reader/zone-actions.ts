import { rangesOverlap } from '#shared/base/text-range.ts';
import type { ZoneName } from '#shared/document/text.ts';
import type { ProjectCommand } from '#shared/project/command.ts';
import { dispatch, notify } from '#renderer/state/notebook.ts';
import { foldsOf, hiddenBlocks } from './folds.ts';
import type { ReaderWorld } from './reader-world.ts';

const ZONE_CHANGED: Readonly<Record<ZoneName, readonly [one: string, many: string]>> = {
  body: ['The line is part of the article now.', 'lines are part of the article now.'],
  heading: ['The line is a heading of the article now.', 'lines are headings of the article now.'],
  byline: ['The line is folded as author and date.', 'lines are folded as author and date.'],
  teaser: ['The line is folded as a teaser.', 'lines are folded as teasers.'],
  chrome: ['The line is folded as furniture of the page.', 'lines are folded as furniture.'],
};

/**
 * The lines that are meant at a block: all a selection touches where the block is one of them, without
 * what is folded away in between.
 */
export function blocksMeant(world: ReaderWorld, block: number): readonly number[] {
  const { blocks } = world.text();
  const at = blocks[block];
  const selection = world.view()?.selected();
  if (!selection || !at || !rangesOverlap(at, selection)) return [block];
  const hidden = hiddenBlocks(world.folds(), world.session.getState().openFolds);
  return blocks.flatMap((one, index) =>
    rangesOverlap(one, selection) && !hidden.has(index) ? [index] : [],
  );
}

/** A fold that was open stays so when a line leaves or joins it: the person is at work in it. */
function keepOpen(world: ReaderWorld, changed: ReadonlySet<number>, zone: ZoneName): void {
  const { blocks } = world.text();
  const { openFolds } = world.session.getState();
  const before = world.folds();
  const shut = hiddenBlocks(before, openFolds);
  const seen = new Set(
    before.flatMap(({ first, last }) =>
      Array.from({ length: last - first + 1 }, (_, at) => first + at).filter((at) => !shut.has(at)),
    ),
  );
  const after = blocks.map((block, at) => (changed.has(at) ? { ...block, zone } : block));
  const open = foldsOf(after).filter(({ first, last }) => {
    for (let at = first; at <= last; at += 1) if (seen.has(at)) return true;
    return false;
  });
  world.session.setState({ openFolds: new Set(open.map(({ first }) => first)) });
}

/** Says what lines are after all: text that was folded, or furniture that was not. One step of undo. */
export async function setZone(
  world: ReaderWorld,
  asked: readonly number[],
  zone: ZoneName,
): Promise<void> {
  const { document, textHash, blocks } = world.text();
  const changed = asked.filter((block) => blocks[block]?.zone !== zone);
  const commands = changed.map((block) => ({
    kind: 'zone.set' as const,
    document: document.id,
    textHash,
    block,
    zone,
  }));
  const [only] = commands;
  if (!only) return;
  const command: ProjectCommand =
    commands.length === 1
      ? only
      : { kind: 'batch', label: `change zone of ${commands.length} lines`, commands };
  keepOpen(world, new Set(changed), zone);
  const done = await dispatch(world.store, command);
  if (!done.ok) return;
  const [one, many] = ZONE_CHANGED[zone];
  const words = commands.length === 1 ? one : `${commands.length} ${many}`;
  notify(world.store, words, { undo: true });
}
