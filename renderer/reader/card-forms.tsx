import { useState } from 'react';
import { useNotebook } from '#renderer/state/hooks.ts';
import { FigureFields } from '#renderer/parts/figure-fields.tsx';
import {
  draftChanges,
  draftedQuantity,
  draftOf,
  draftProblems,
} from '#renderer/parts/figure-draft.ts';
import type { Quantity } from '#shared/figure/quantity.ts';
import type { TextRange } from '#shared/base/text-range.ts';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { CardForm } from './card-form.tsx';
import { useDesk } from './desk-context.ts';
import { acceptSuggestion, addFigure, changeFigure } from './figure-actions.ts';
import { highlightWithNewTag, writeNote } from './highlight-actions.ts';
import type { SuggestionEntry } from './reader-data.ts';

export function NoteForm({ range, highlight }: { range: TextRange; highlight: string | null }) {
  const desk = useDesk();
  const before = useNotebook(
    ({ project }) => project?.tables.highlight.get(highlight ?? '')?.note ?? '',
  );
  const [note, setNote] = useState(before);
  return (
    <CardForm
      save="Save note"
      isReady={note.trim() !== '' || before !== ''}
      onSave={() => void writeNote(desk, note.trim(), { range, highlight })}
    >
      <TextArea label="Note" rows={3} value={note} onChange={setNote} autoFocus />
    </CardForm>
  );
}

/** A number key without a tag: its name is all that is missing. */
export function NewTagForm({ range, keyNumber }: { range: TextRange; keyNumber: number }) {
  const desk = useDesk();
  const [name, setName] = useState('');
  return (
    <CardForm
      save="Highlight"
      isReady={name.trim() !== ''}
      onSave={() => void highlightWithNewTag(desk, range, name.trim(), keyNumber)}
    >
      <TextField
        label={`New tag on key ${keyNumber}`}
        help="A word for passages of this kind, such as Defected or Method."
        value={name}
        onChange={setName}
        autoFocus
      />
    </CardForm>
  );
}

export interface FigureFormProps {
  readonly quantity: Quantity;
  /** A suggestion is accepted with its changes, an accepted figure changed, null is made by hand. */
  readonly about: { readonly suggestion: SuggestionEntry } | { readonly figure: string } | null;
}

export function FigureForm({ quantity, about }: FigureFormProps) {
  const desk = useDesk();
  const [draft, setDraft] = useState(() => {
    const read = draftOf(quantity);
    return about === null && !/\p{N}/u.test(quantity.verbatim) ? { ...read, value: '' } : read;
  });
  const [isTried, setTried] = useState(false);
  const problems = draftProblems(draft);
  const save = async (): Promise<void> => {
    setTried(true);
    if (Object.keys(problems).length > 0) return;
    const changes = draftChanges(quantity, draft);
    if (about === null) await addFigure(desk, draftedQuantity(quantity, draft), []);
    else if ('suggestion' in about) await acceptSuggestion(desk, about.suggestion, changes);
    else if (await changeFigure(desk, about.figure, changes)) {
      desk.session.setState({ card: null });
      desk.view()?.focus();
    }
  };
  return (
    <CardForm
      save={about === null ? 'Add figure' : 'suggestion' in about ? 'Accept' : 'Save'}
      isReady
      onSave={() => void save()}
    >
      <FigureFields
        autoFocus
        draft={draft}
        problems={isTried ? problems : {}}
        onChange={(change) => setDraft((before) => ({ ...before, ...change }))}
      />
    </CardForm>
  );
}
