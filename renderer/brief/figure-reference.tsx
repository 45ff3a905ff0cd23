import { NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react';
import { formatQuantity } from '#shared/figure/format-value.ts';
import { GoneMark } from './gone-mark.tsx';
import { figureWords, outletIn } from './insertables.ts';
import { useSentence } from './use-sentence.ts';
import { useWorld } from './world-context.ts';

/** A living number: what the figure says now, one click from its sentence. */
export function FigureReference({ node }: ReactNodeViewProps) {
  const world = useWorld();
  const toSentence = useSentence(world);
  const figure = world.figuresById.get(String(node.attrs['id']));
  if (!figure || figure.decision !== 'accepted') {
    return (
      <NodeViewWrapper as="span">
        <GoneMark what="figure" />
      </NodeViewWrapper>
    );
  }
  const about = `${figureWords(figure)}, ${outletIn(world, figure.document)}`;
  return (
    <NodeViewWrapper as="span">
      <button
        type="button"
        tabIndex={-1}
        className="brief-number"
        title={about}
        aria-label={`${about}. Go to its sentence`}
        onClick={() => toSentence(figure.id)}
      >
        {formatQuantity(figure)}
      </button>
    </NodeViewWrapper>
  );
}
