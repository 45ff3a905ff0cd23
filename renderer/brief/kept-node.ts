import { Node } from '@tiptap/core';

/** A block this version does not know, kept as it came: written back untouched, never dropped. */
export const KeptNode = Node.create({
  name: 'keptNode',
  group: 'block',
  atom: true,
  addAttributes: () => ({ json: { default: '{}' } }),
  parseHTML: () => [],
  renderHTML: () => ['p', { class: 'brief-kept' }, 'A block made by a newer version of Attest'],
});
