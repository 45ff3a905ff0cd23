import { NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react';
import { Gavel, Quote, Scale, TriangleAlert } from 'lucide-react';
import { resolveParts } from '#shared/brief/resolve-brief.ts';
import { languageOf } from '#renderer/parts/language-of.ts';
import { ScriptRuns } from '#renderer/parts/script-runs.tsx';
import { Icon } from '#renderer/ui/icon.tsx';
import { GoneMark } from './gone-mark.tsx';
import { outletIn } from './insertables.ts';
import { useSentence } from './use-sentence.ts';
import { useWorld } from './world-context.ts';

/** A claim as it stands now, with how its evidence stands. */
export function ClaimReference({ node }: ReactNodeViewProps) {
  const world = useWorld();
  const id = String(node.attrs['id']);
  const [part] = resolveParts([{ type: 'claimRef', attrs: { id } }], world);
  return (
    <NodeViewWrapper className="brief-claim" contentEditable={false}>
      {part?.kind === 'claim' ? (
        <>
          <p lang={languageOf(part.statement)}>{part.statement}</p>
          <span className="brief-claim__standing">
            <Icon icon={Scale} size={14} />
            Claim, {part.status}: {part.standing}
          </span>
          {part.judgements.map(({ kind, figures, computed, words }, at) => (
            <span key={at} className="brief-claim__standing">
              <Icon icon={kind === 'ruled' ? Gavel : TriangleAlert} size={14} />
              <span>
                {kind === 'ruled' ? 'On ' : 'Look at '}
                {figures.map(({ label }) => label).join(' and ')}:{' '}
                {computed !== null && <ScriptRuns text={`${computed} `} />}
                <ScriptRuns text={words} />
              </span>
            </span>
          ))}
        </>
      ) : (
        <GoneMark what="claim" />
      )}
    </NodeViewWrapper>
  );
}

/** A highlighted passage, word for word. */
export function QuoteReference({ node }: ReactNodeViewProps) {
  const world = useWorld();
  const toSentence = useSentence(world);
  const highlight = world.highlights.get(String(node.attrs['id']));
  return (
    <NodeViewWrapper className="brief-quote" contentEditable={false}>
      {highlight ? (
        <>
          <p lang={languageOf(highlight.anchor.exact)}>“{highlight.anchor.exact.trim()}”</p>
          <button
            type="button"
            tabIndex={-1}
            className="brief-claim__standing"
            onClick={() => toSentence(highlight.id)}
          >
            <Icon icon={Quote} size={14} />
            {[outletIn(world, highlight.document), world.typedPlaceOf(highlight.anchor.textHash)]
              .filter(Boolean)
              .join(', ')}
          </button>
        </>
      ) : (
        <GoneMark what="highlight" />
      )}
    </NodeViewWrapper>
  );
}
