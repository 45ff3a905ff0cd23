import { useState, type SyntheticEvent } from 'react';
import type { Measure } from '#shared/annotation/tag.ts';
import { measureNameFor, measureOf } from '#shared/figure/compare/propose-measure.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { MeasureWish } from './measure-wish.ts';
import type { MeasureActions } from './use-measure-actions.ts';

export interface MeasureDialogProps {
  readonly wish: MeasureWish;
  readonly actions: MeasureActions;
  readonly onClose: () => void;
}

interface Draft {
  readonly name: string;
  readonly counted: string;
  readonly unit: string;
  readonly per: string;
}

function draftOf({ rows, tag }: MeasureWish): Draft {
  const quantity = rows[0]?.quantity;
  const measure = tag?.measure ?? (quantity && measureOf(quantity));
  return {
    name: tag?.name ?? (quantity ? measureNameFor(quantity) : ''),
    counted: measure?.counted ?? '',
    unit: measure?.unit ?? '',
    per: measure?.per ?? '',
  };
}

function measureFrom({ counted, unit, per }: Draft): Measure {
  return {
    counted: counted.trim(),
    unit: unit.trim() || null,
    ...(per.trim() !== '' && { per: per.trim() }),
  };
}

/** What makes figures comparable: a tag that says what is counted and in which unit. */
export function MeasureDialog({ wish, actions, onClose }: MeasureDialogProps) {
  const [draft, setDraft] = useState(() => draftOf(wish));
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const isReady = draft.name.trim() !== '' && draft.counted.trim() !== '';
  const save = async (event?: SyntheticEvent) => {
    event?.preventDefault();
    if (!isReady) return;
    if (await actions.makeMeasure(wish, draft.name.trim(), measureFrom(draft))) onClose();
  };
  return (
    <Dialog
      title={wish.tag ? `The measure of “${wish.tag.name}”` : 'A new measure'}
      closeLabel="Close"
      isOpen
      isDismissable={false}
      onClose={onClose}
      actions={
        <>
          <Button variant="ghost" onPress={onClose}>
            Cancel
          </Button>
          <Button variant="primary" isDisabled={!isReady} onPress={() => void save()}>
            {wish.tag ? 'Keep' : 'Make the measure'}
          </Button>
        </>
      }
    >
      <form
        className="figures__measure"
        aria-label="The measure"
        onSubmit={(event) => void save(event)}
      >
        <p className="ink-2">
          Figures of one measure count the same thing in the same unit: they are compared and
          charted together.
        </p>
        <TextField
          label="Name"
          value={draft.name}
          onChange={(name) => change({ name })}
          autoFocus
        />
        <TextField
          label="What is counted"
          value={draft.counted}
          onChange={(counted) => change({ counted })}
        />
        <div className="figures__measure-units">
          <TextField
            label="Unit"
            help="Empty for a number without one"
            value={draft.unit}
            onChange={(unit) => change({ unit })}
          />
          <TextField
            label="Per"
            help="month, for a rate"
            value={draft.per}
            onChange={(per) => change({ per })}
          />
        </div>
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}
