import { useState } from 'react';
import type { Tag } from '#shared/annotation/tag.ts';
import { useDispatch } from '#renderer/state/hooks.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { Switch } from '#renderer/ui/switch.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { possibleParents } from './possible-parents.ts';

const NO_PARENT = 'none';

export interface TagDetailsProps {
  readonly tag: Tag;
  readonly tags: readonly Tag[];
  readonly onClose: () => void;
}

interface Draft {
  readonly description: string;
  readonly parent: string;
  readonly isMeasure: boolean;
  readonly counted: string;
  readonly unit: string;
  readonly per: string;
}

const draftOf = ({ name, description, parent, measure }: Tag): Draft => ({
  description,
  parent: parent ?? NO_PARENT,
  isMeasure: measure !== undefined,
  counted: measure?.counted ?? name.toLowerCase(),
  unit: measure?.unit ?? '',
  per: measure?.per ?? '',
});

/** The fields of a tag as a command writes them; null takes one away. */
function changesOf({ description, parent, isMeasure, counted, unit, per }: Draft) {
  const measure = {
    counted: counted.trim(),
    unit: unit.trim() === '' ? null : unit.trim(),
    ...(per.trim() === '' ? {} : { per: per.trim() }),
  };
  return {
    description: description.trim(),
    parent: parent === NO_PARENT ? null : parent,
    measure: isMeasure ? measure : null,
  };
}

/** What a tag means, where it belongs, and whether it makes figures comparable. */
export function TagDetails({ tag, tags, onClose }: TagDetailsProps) {
  const dispatch = useDispatch();
  const [draft, setDraft] = useState(() => draftOf(tag));
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const save = async () => {
    const answer = await dispatch({ kind: 'tag.set', id: tag.id, changes: changesOf(draft) });
    if (answer.ok) onClose();
  };
  return (
    <Dialog
      title={`The tag “${tag.name}”`}
      closeLabel="Close"
      isOpen
      isDismissable={false}
      onClose={onClose}
      actions={
        <>
          <Button variant="ghost" onPress={onClose}>
            Cancel
          </Button>
          <Button
            variant="primary"
            isDisabled={draft.isMeasure && draft.counted.trim() === ''}
            onPress={() => void save()}
          >
            Keep
          </Button>
        </>
      }
    >
      <DetailFields draft={draft} onChange={change} parents={possibleParents(tag, tags)} />
    </Dialog>
  );
}

interface DetailFieldsProps extends MeasureFieldsProps {
  readonly parents: readonly Tag[];
}

function DetailFields({ draft, onChange, parents }: DetailFieldsProps) {
  const none = { id: NO_PARENT, label: 'No other tag' };
  const options = parents.map(({ id, name }) => ({ id: String(id), label: name }));
  return (
    <div className="settings__details">
      <TextArea
        label="What it means"
        help="For colleagues: when does a passage get this tag?"
        value={draft.description}
        onChange={(description) => onChange({ description })}
      />
      <Select
        label="Belongs under"
        value={draft.parent}
        onChange={(parent) => onChange({ parent })}
        options={[none, ...options]}
      />
      <Switch isSelected={draft.isMeasure} onChange={(isMeasure) => onChange({ isMeasure })}>
        It is a measure: figures with this tag count the same thing and may be compared and charted
        together.
      </Switch>
      {draft.isMeasure && <MeasureFields draft={draft} onChange={onChange} />}
    </div>
  );
}

interface MeasureFieldsProps {
  readonly draft: Draft;
  readonly onChange: (part: Partial<Draft>) => void;
}

function MeasureFields({ draft, onChange }: MeasureFieldsProps) {
  return (
    <div className="settings__measure">
      <TextField
        label="What is counted"
        value={draft.counted}
        onChange={(counted) => onChange({ counted })}
        error={draft.counted.trim() === '' ? 'Say what is counted.' : undefined}
      />
      <TextField
        label="Unit"
        help="Leave empty for a plain count"
        value={draft.unit}
        onChange={(unit) => onChange({ unit })}
      />
      <TextField
        label="Per"
        help="month, for a rate"
        value={draft.per}
        onChange={(per) => onChange({ per })}
      />
    </div>
  );
}
