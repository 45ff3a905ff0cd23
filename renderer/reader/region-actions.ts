import { makeId } from '#shared/base/ids.ts';
import {
  PAGE_STEPS,
  regionByText,
  SMALLEST_BOX,
  type Region,
  type RegionBox,
} from '#shared/annotation/region.ts';
import { dispatch, notify, say } from '#renderer/state/notebook.ts';
import { typedSuggestions } from '#renderer/state/typed-suggestions.ts';
import { randomBytes } from './highlight-actions.ts';
import type { ReaderWorld } from './reader-world.ts';
import type { DrawnBox } from './session.ts';

/** A box drawn by key stands here at first: a line's width, some lines high. */
const MIDDLE: RegionBox = { left: 2_000, top: 4_000, width: 6_000, height: 800 };

/** The words typed in by hand in which a suggestion of this id stands. */
function hashOfSuggestion(store: ReaderWorld['store'], id: string): string | undefined {
  const { project } = store.getState();
  const settings = project?.tables.project.get(project.id)?.settings;
  const typed = project ? typedSuggestions(project.tables, settings ?? {}) : [];
  return typed.find(({ suggestions }) => suggestions.some((one) => one.id === id))?.textHash;
}

/** The region a route's record is, or stands in. */
export function regionOfRecord({ store }: ReaderWorld, record = ''): Region | undefined {
  const tables = store.getState().project?.tables;
  const own = tables?.region.get(record);
  if (own || !tables) return own;
  const textHash =
    tables.figure.get(record)?.textHash ??
    tables.highlight.get(record)?.anchor.textHash ??
    hashOfSuggestion(store, record);
  return textHash === undefined ? undefined : regionByText(tables.region.values(), textHash);
}

/** Whether anything of this project may be changed. */
function isReadOnly({ store }: ReaderWorld): boolean {
  return store.getState().header?.readOnly !== null;
}

/** Begins a region without a mouse. */
export function drawInMiddle(world: ReaderWorld, page: number): void {
  if (isReadOnly(world)) return;
  world.session.setState({ box: { page, box: MIDDLE, region: null }, openRegion: null });
  say(
    world.store,
    `A region is on page ${page}. Arrow keys move it, Shift and arrow keys size it.`,
  );
}

export function drawBox(world: ReaderWorld, page: number, box: RegionBox): void {
  if (isReadOnly(world) || Math.min(box.width, box.height) < SMALLEST_BOX) return;
  world.session.setState({ box: { page, box, region: null }, openRegion: null });
}

/** Takes up a region to move or size it. */
export function takeUpBox(world: ReaderWorld, { id, page, box }: Region): void {
  world.session.setState({ box: { page, box, region: id } });
}

export function openRegion(world: ReaderWorld, id: string | null): void {
  world.session.setState({ openRegion: id, box: null });
}

/** The box moved or sized by so many steps, never over the page's edge. */
export function steppedBox(
  { left, top, width, height }: RegionBox,
  { x, y }: { readonly x: number; readonly y: number },
  isSizing: boolean,
): RegionBox {
  const within = (value: number, least: number, most: number) =>
    Math.min(most, Math.max(least, value));
  if (!isSizing) {
    return {
      ...{ width, height },
      left: within(left + x, 0, PAGE_STEPS - width),
      top: within(top + y, 0, PAGE_STEPS - height),
    };
  }
  return {
    ...{ left, top },
    width: within(width + x, SMALLEST_BOX, PAGE_STEPS - left),
    height: within(height + y, SMALLEST_BOX, PAGE_STEPS - top),
  };
}

/** Keeps a new region with its words and opens it. */
export async function keepRegion(
  world: ReaderWorld,
  { page, box }: DrawnBox,
  words: string,
): Promise<void> {
  const { document, textHash } = world.text();
  const original = document.texts.find((text) => text.textHash === textHash)?.originalSha256 ?? '';
  const id = makeId('region', randomBytes);
  const done = await dispatch(world.store, {
    kind: 'region.add',
    ...{ id, document: document.id, original, page, box, words },
  });
  if (!done.ok) return;
  openRegion(world, id);
  say(world.store, `Region kept on page ${page}. Its words are open below the page.`);
}

/** Keeps where a region was moved to. */
export async function placeRegion(world: ReaderWorld, { region, box }: DrawnBox): Promise<void> {
  if (region === null) return;
  const done = await dispatch(world.store, { kind: 'region.place', id: region, box });
  if (done.ok) openRegion(world, region);
}

/** Types a region's words anew. Answers whether they were taken. */
export async function retypeRegion(
  world: ReaderWorld,
  id: string,
  words: string,
): Promise<boolean> {
  const done = await dispatch(world.store, { kind: 'region.retype', id, words });
  return done.ok;
}

/** Deletes a region with what stands in its words; undo brings all of it back. */
export async function deleteRegion(world: ReaderWorld, id: string): Promise<void> {
  const done = await dispatch(world.store, { kind: 'region.delete', id });
  if (!done.ok) return;
  openRegion(world, null);
  const more = done.value.patch.removed.length - 1;
  const with_ =
    more > 0 ? ` with ${more === 1 ? 'the mark' : `the ${more} marks`} in its words` : '';
  notify(world.store, `Region deleted${with_}`, { undo: true });
}
