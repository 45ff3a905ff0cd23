import { Ruler } from 'lucide-react';
import { exactMeasures, likelyMeasure } from '#shared/figure/compare/propose-measure.ts';
import { TagChip } from '#renderer/parts/tag-chip.tsx';
import { useTable } from '#renderer/state/hooks.ts';
import { Button } from '#renderer/ui/button.tsx';
import { InspectorSection } from '#renderer/ui/inspector.tsx';
import type { FigureRow } from './figure-rows.ts';
import type { FigureActions } from './use-figure-actions.ts';

export interface MeasureSectionProps {
  readonly row: FigureRow;
  readonly actions: FigureActions;
}

/** The measure a figure stands under, or the one proposed for it: without one nothing is compared. */
export function MeasureSection({ row, actions }: MeasureSectionProps) {
  const tags = useTable('tag');
  const own = row.tags.find(({ measure }) => measure !== undefined);
  if (own?.measure) {
    const { counted, unit, per } = own.measure;
    const words = [counted, unit && `in ${unit}`, per && `per ${per}`].filter(Boolean).join(', ');
    return (
      <InspectorSection heading="Measure">
        <div className="figures__measured">
          <span>
            <TagChip tag={own} isPlain /> <span className="ink-2">{words}</span>
          </span>
          <Button
            variant="ghost"
            aria-label="Edit the measure"
            onPress={() => actions.editMeasure(own)}
          >
            Edit
          </Button>
        </div>
      </InspectorSection>
    );
  }
  const likely = likelyMeasure(row.quantity, tags.values());
  const comesAlong = row.state === 'suggested' && exactMeasures(row.quantity, tags.values());
  if (likely && comesAlong && comesAlong.length > 0) {
    return (
      <InspectorSection heading="Measure">
        <span className="ink-2">Accepting it tags it</span> <TagChip tag={likely} isPlain />
      </InspectorSection>
    );
  }
  return (
    <InspectorSection heading="Measure">
      <div className="figures__measured">
        <span className="ink-2">
          {likely ? (
            <>
              This looks like <TagChip tag={likely} isPlain />
            </>
          ) : (
            'No measure counts this yet.'
          )}
        </span>
        <Button icon={Ruler} keys="M" onPress={() => void actions.measure([row])}>
          {likely ? 'Tag it' : 'Make a measure'}
        </Button>
      </div>
    </InspectorSection>
  );
}
