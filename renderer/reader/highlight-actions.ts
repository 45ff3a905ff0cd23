import { makeId, type Id } from '#shared/base/ids.ts';
import type { TextRange } from '#shared/base/text-range.ts';
import { describeAnchor } from '#shared/anchor/describe-anchor.ts';
import { tagByKey } from '#shared/annotation/tag.ts';
import type { Stance } from '#shared/claim/claim.ts';
import type { SingleCommand } from '#shared/project/command.ts';
import { dispatch, notify, say } from '#renderer/state/notebook.ts';
import { shortWords, trimmedSelection, type ReaderWorld } from './reader-world.ts';
import type { ClaimTarget, Current } from './session.ts';

/** Sixteen bytes from the system: ids made here are as good as main's. */
export const randomBytes = (): Uint8Array => crypto.getRandomValues(new Uint8Array(16));

type AddHighlight = SingleCommand & { readonly kind: 'highlight.add' };

/** The command that marks a passage, with the id it will have. */
export function highlightCommand(
  world: ReaderWorld,
  range: TextRange,
  options: { readonly tags?: readonly string[]; readonly note?: string } = {},
): AddHighlight & { readonly id: Id<'highlight'> } {
  const { document, ...text } = world.text();
  return {
    kind: 'highlight.add',
    id: makeId('highlight', randomBytes),
    document: document.id,
    anchor: describeAnchor(text, range),
    tags: [...(options.tags ?? [])],
    ...(options.note === undefined ? {} : { note: options.note }),
  };
}

/** Leaves the caret at the end of a passage, so that the sentence cursor goes on from there. */
export function collapseAfter(world: ReaderWorld, { end }: TextRange): void {
  world.view()?.select({ start: end, end });
  world.session.setState({ selection: null });
}

/** Marks the selected passage. Answers whether there was one. */
export async function highlightSelection(
  world: ReaderWorld,
  tags: readonly string[] = [],
): Promise<boolean> {
  const range = trimmedSelection(world);
  if (!range) return false;
  const command = highlightCommand(world, range, { tags });
  collapseAfter(world, range);
  const done = await dispatch(world.store, command);
  if (!done.ok) return true;
  world.session.setState({ current: { kind: 'highlight', id: command.id } });
  const tag = world.store.getState().project?.tables.tag.get(tags[0] ?? '');
  const as = tag ? ` as ${tag.name}` : '';
  say(world.store, `Highlighted${as}: ${shortWords(world, range)}`);
  return true;
}

/** Puts a tag on a highlight, a figure or a suggestion to be accepted, or takes it off. */
export async function toggleTag(world: ReaderWorld, { kind, id }: Current, tag: string) {
  const tables = world.store.getState().project?.tables;
  const name = tables?.tag.get(tag)?.name ?? '';
  if (kind === 'suggestion') return;
  const on = tables?.[kind].get(id)?.tags[tag] !== true;
  const command = kind === 'highlight' ? 'highlight.tag' : 'figure.tag';
  const done = await dispatch(world.store, { kind: command, ids: [id], tag, on });
  if (done.ok) say(world.store, `${on ? 'Tagged' : 'No longer tagged'} ${name}`);
}

/** The tag that answers a number key, or undefined. */
export function tagOfKey(world: ReaderWorld, key: number) {
  return tagByKey(world.store.getState().project?.tables.tag.values() ?? []).get(key);
}

/** Takes a highlight or an accepted figure away; undo brings it back. */
export async function removeRecord(world: ReaderWorld, { kind, id }: Current): Promise<void> {
  if (kind === 'suggestion') return;
  const command = kind === 'highlight' ? 'highlight.delete' : 'figure.delete';
  const done = await dispatch(world.store, { kind: command, ids: [id] });
  if (!done.ok) return;
  world.session.setState({ current: null, card: null });
  const words = kind === 'highlight' ? 'Highlight deleted' : 'Figure deleted';
  notify(world.store, words, { undo: true });
}

/** Makes a tag for a number key that has none, and marks the passage with it: one step. */
export async function highlightWithNewTag(
  world: ReaderWorld,
  range: TextRange,
  name: string,
  key: number,
): Promise<boolean> {
  const id = makeId('tag', randomBytes);
  const highlight = highlightCommand(world, range);
  const done = await dispatch(world.store, {
    kind: 'batch',
    label: `highlight as ${name}`,
    commands: [
      { kind: 'tag.add', id, name, key },
      { ...highlight, tags: [id] },
    ],
  });
  if (!done.ok) return false;
  collapseAfter(world, range);
  world.session.setState({ card: null, current: { kind: 'highlight', id: highlight.id } });
  say(world.store, `Highlighted as ${name}: ${shortWords(world, range)}`);
  return true;
}

/** A claim to be made, or one there is, and how the passage stands to it. */
export interface ClaimWish {
  readonly claim: { readonly statement: string } | { readonly id: string };
  readonly stance: Stance;
}

/** Ties a passage or a figure to a claim, new or known: one step, with the highlight it may need. */
export async function addClaim(
  world: ReaderWorld,
  { claim, stance }: ClaimWish,
  from: { readonly range: TextRange; readonly target: ClaimTarget | null },
): Promise<boolean> {
  const made = from.target === null ? highlightCommand(world, from.range) : null;
  const target = from.target ?? { kind: 'highlight' as const, id: made?.id ?? '' };
  const tie: SingleCommand =
    'id' in claim
      ? { kind: 'evidence.add', claim: claim.id, target, stance }
      : { kind: 'claim.add', statement: claim.statement, evidence: [{ target, stance }] };
  const commands = made ? [made, tie] : [tie];
  const label = 'id' in claim ? 'add evidence' : 'add claim';
  const done = await dispatch(world.store, { kind: 'batch', label, commands });
  if (!done.ok) return false;
  collapseAfter(world, from.range);
  world.session.setState({ card: null, current: target });
  say(world.store, 'id' in claim ? 'Evidence added' : `Claim added: ${claim.statement}`);
  return true;
}

/** Writes the note of a highlight, marking the passage first where it is not marked yet. */
export async function writeNote(
  world: ReaderWorld,
  note: string,
  from: { readonly range: TextRange; readonly highlight: string | null },
): Promise<boolean> {
  const made = from.highlight === null ? highlightCommand(world, from.range, { note }) : null;
  const id = made?.id ?? from.highlight ?? '';
  const done = await dispatch(world.store, made ?? { kind: 'highlight.note', id, note });
  if (!done.ok) return false;
  collapseAfter(world, from.range);
  world.session.setState({ card: null, current: { kind: 'highlight', id } });
  say(world.store, 'Note saved');
  return true;
}
