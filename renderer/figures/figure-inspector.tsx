import { BookOpenText, Check, Pencil, Trash2, X } from 'lucide-react';
import { FigureFacts } from '#renderer/parts/figure-facts.tsx';
import { numberInSentence } from '#renderer/parts/number-in-sentence.ts';
import { outletAndDate } from '#renderer/parts/quote-card.tsx';
import { PlaceMark } from '#renderer/parts/place-mark.tsx';
import { ScriptRuns } from '#renderer/parts/script-runs.tsx';
import { TagChip } from '#renderer/parts/tag-chip.tsx';
import { TypedMark } from '#renderer/parts/typed-mark.tsx';
import { useGo } from '#renderer/state/hooks.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Inspector, InspectorSection } from '#renderer/ui/inspector.tsx';
import { MeasureSection } from './measure-section.tsx';
import type { FigureActions } from './use-figure-actions.ts';
import type { FigureRow, FigureState } from './figure-rows.ts';

export interface FigureInspectorProps {
  readonly row: FigureRow;
  readonly isInDrawer: boolean;
  readonly actions: FigureActions;
  readonly onEdit: () => void;
}

const HEADS: Readonly<Record<FigureState, string>> = {
  suggested: 'Suggested figure',
  accepted: 'Figure',
  dismissed: 'Dismissed suggestion',
};

/** No number without its sentence: the sentence, what the figure says, and what to do with it. */
export function FigureInspector({ row, isInDrawer, actions, onEdit }: FigureInspectorProps) {
  const go = useGo();
  const { quantity, document, documentId, state, tags } = row;
  const [before, number, after] = numberInSentence(quantity);
  return (
    <Inspector label="Figure" head={HEADS[state]} isInDrawer={isInDrawer}>
      <InspectorSection>
        <blockquote className="q-15 figures__sentence">
          <ScriptRuns text={before} />
          <span className={state === 'accepted' ? 'mark-solid' : 'mark-dotted'}>
            <ScriptRuns text={number} />
          </span>
          <ScriptRuns text={after} />
        </blockquote>
        <p className="ink-3">{outletAndDate(document)}</p>
        <TypedMark record={row.id} />
        <PlaceMark place={row.zone} />
        <div className="figures__go">
          <Button
            icon={BookOpenText}
            isDisabled={!document}
            onPress={() =>
              go({
                screen: 'reader',
                document: documentId,
                passage: quantity.spans.quantity,
                record: row.id,
              })
            }
          >
            Go to the sentence
          </Button>
        </div>
      </InspectorSection>
      <InspectorSection>
        <FigureFacts
          quantity={quantity}
          {...(tags.length > 0 && {
            tags: (
              <span className="row">
                {tags.map((tag) => (
                  <TagChip
                    key={tag.id}
                    tag={tag}
                    onRemove={() => void actions.toggleTag([row], tag.id)}
                  />
                ))}
              </span>
            ),
          })}
        />
      </InspectorSection>
      {state !== 'dismissed' && <MeasureSection row={row} actions={actions} />}
      <InspectorSection>
        <div className="row figures__actions">
          {state !== 'accepted' && (
            <Button
              variant="primary"
              icon={Check}
              keys="Enter"
              onPress={() => void actions.accept([row])}
            >
              Accept
            </Button>
          )}
          <Button icon={Pencil} keys="E" onPress={onEdit}>
            Edit
          </Button>
          {state !== 'dismissed' && (
            <Button icon={X} keys="X" onPress={() => void actions.dismiss([row])}>
              Dismiss
            </Button>
          )}
          {row.figure && (
            <Button variant="ghost" icon={Trash2} onPress={() => void actions.remove([row])}>
              Delete
            </Button>
          )}
        </div>
      </InspectorSection>
    </Inspector>
  );
}
