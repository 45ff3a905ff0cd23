import type { JSONContent } from '@tiptap/core';
import type { Node as DocumentNode, Schema } from '@tiptap/pm/model';
import { sameJson } from '#shared/base/canonical-json.ts';
import type { Id } from '#shared/base/ids.ts';
import type { BriefBlock, BriefNode } from '#shared/brief/brief.ts';

/** A top-level node with the block record it is, once it is one. */
export interface SavedBlock {
  readonly id?: Id<'block'>;
  readonly node: BriefNode;
}

function fits(schema: Schema, node: BriefNode): boolean {
  try {
    schema.nodeFromJSON(node).check();
    return true;
  } catch {
    return false; // the one answer ProseMirror has to a node it does not know
  }
}

/** Block records as the editor's document. What it cannot show it carries along untouched. */
export function documentOf(blocks: readonly BriefBlock[], schema: Schema): JSONContent {
  const content = blocks.map(({ id, node }) =>
    fits(schema, node)
      ? { ...node, attrs: { ...node.attrs, blockId: id } }
      : { type: 'keptNode', attrs: { json: JSON.stringify(node), blockId: id } },
  );
  return {
    type: 'doc',
    content: content.length === 0 ? [{ type: 'paragraph' }] : (content as JSONContent[]),
  };
}

/** Attributes that say something: absent and null are the same, and the block's id is not content. */
function cleaned(node: BriefNode): BriefNode {
  const said = Object.entries(node.attrs ?? {}).filter(
    ([name, value]) => name !== 'blockId' && value !== null,
  );
  const { attrs: _attrs, content, ...rest } = node;
  return {
    ...rest,
    ...(said.length > 0 && { attrs: Object.fromEntries(said) }),
    ...(content && { content: content.map(cleaned) }),
  };
}

function blockOf(node: DocumentNode): SavedBlock {
  const id = node.attrs['blockId'] as Id<'block'> | null; // set from records alone
  const kept = node.type.name === 'keptNode';
  const json = (kept ? JSON.parse(String(node.attrs['json'])) : node.toJSON()) as BriefNode;
  return { ...(id !== null && { id }), node: kept ? json : cleaned(json) };
}

/** The editor's document as blocks to save. An untouched empty page is no block. */
export function blocksOf(doc: DocumentNode): SavedBlock[] {
  const blocks = doc.content.content.map(blockOf);
  const [only] = blocks;
  const isBlank = blocks.length === 1 && only?.node.type === 'paragraph' && !only.node.content;
  return isBlank && only.id === undefined ? [] : blocks;
}

/** Whether records say what the editor holds. */
export function isSaved(saved: readonly SavedBlock[], records: readonly BriefBlock[]): boolean {
  return (
    saved.length === records.length &&
    saved.every(({ node }, at) => {
      const record = records[at];
      return record !== undefined && sameJson(node, cleaned(record.node));
    })
  );
}
