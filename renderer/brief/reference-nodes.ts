import { mergeAttributes, Node, type NodeViewRenderer } from '@tiptap/core';
import { ReactNodeViewRenderer, type ReactNodeViewProps } from '@tiptap/react';
import type { ComponentType } from 'react';
import type { ReferenceNode } from '#shared/brief/brief.ts';
import { ChartReference, FigureTableReference } from './shown-references.tsx';
import { ClaimReference, QuoteReference } from './quoted-references.tsx';
import { FigureReference } from './figure-reference.tsx';

type View = ComponentType<ReactNodeViewProps>;

interface Shape {
  readonly name: ReferenceNode;
  readonly view: View;
  readonly isInline?: boolean;
}

const view = (component: View, isInline: boolean): NodeViewRenderer =>
  ReactNodeViewRenderer(component, { as: isInline ? 'span' : 'div' });

/** A living reference: an atom that holds ids and never a copy of what it shows. */
function reference({ name, view: component, isInline = false }: Shape) {
  return Node.create({
    name,
    group: isInline ? 'inline' : 'block',
    inline: isInline,
    atom: true,
    draggable: true,
    addAttributes: () => ({
      id: { default: null, parseHTML: (element) => element.getAttribute('data-id') },
      reviewedHash: { default: null, parseHTML: () => null },
      ids: {
        default: null,
        parseHTML: (element) => element.getAttribute('data-ids')?.split(' ') ?? null,
      },
    }),
    parseHTML: () => [{ tag: `[data-reference="${name}"]` }],
    renderHTML: ({ node }) => [
      isInline ? 'span' : 'div',
      mergeAttributes({
        'data-reference': name,
        ...(node.attrs['id'] !== null && { 'data-id': String(node.attrs['id']) }),
        ...(Array.isArray(node.attrs['ids']) && { 'data-ids': node.attrs['ids'].join(' ') }),
      }),
    ],
    addNodeView: () => view(component, isInline),
  });
}

export const REFERENCES = [
  reference({ name: 'figureRef', view: FigureReference, isInline: true }),
  reference({ name: 'claimRef', view: ClaimReference }),
  reference({ name: 'quoteRef', view: QuoteReference }),
  reference({ name: 'chartRef', view: ChartReference }),
  reference({ name: 'figureTableRef', view: FigureTableReference }),
];
