import { useState, type ReactNode } from 'react';
import type { ErasurePreview, ErasureRequest } from '#shared/project/plan-erase.ts';
import type { TrashItem } from '#shared/project/trash.ts';
import { useBackend, useNotebookStore } from '#renderer/state/hooks.ts';
import { eraseForGood, notify } from '#renderer/state/notebook.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { erasedWords, previewWords } from './erase-words.ts';

interface FrameProps {
  readonly request: ErasureRequest | null;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The question before something is erased for good. Escape keeps it. */
function EraseFrame({ request, onClose, children }: FrameProps) {
  const store = useNotebookStore();
  const [isBusy, setBusy] = useState(false);
  const erase = async (): Promise<void> => {
    if (request === null) return;
    setBusy(true);
    const answer = await eraseForGood(store, request);
    onClose();
    if (!answer.ok) return;
    const { left } = answer.value;
    notify(store, erasedWords(left), { tone: left.length === 0 ? 'done' : 'problem' });
  };
  return (
    <Dialog
      title="Erase for good?"
      closeLabel="Close"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Keep it</Button>
          <Button
            variant="primary"
            isDisabled={request === null || isBusy}
            onPress={() => void erase()}
          >
            {isBusy ? 'Erasing' : 'Erase for good'}
          </Button>
        </>
      }
    >
      {children}
      <p className="pretty">
        It leaves the project, the trash, the history and the search index. It cannot be undone, and
        neither can what was done before it. Copies you gave away keep it; when one brings it back,
        Attest says so.
      </p>
    </Dialog>
  );
}

/** Erases one thing that is in the trash. */
export function EraseRecordDialog({ item, onClose }: { item: TrashItem; onClose: () => void }) {
  return (
    <EraseFrame request={{ ids: [item.id], phrase: null }} onClose={onClose}>
      <p className="trash__going">{item.words || `empty ${item.kind}`}</p>
    </EraseFrame>
  );
}

/** Erases words wherever they stand: what holds them is named before anything happens. */
export function EraseWordsDialog({ onClose }: { onClose: () => void }) {
  const backend = useBackend();
  const store = useNotebookStore();
  const [words, setWords] = useState('');
  const [preview, setPreview] = useState<ErasurePreview | null>(null);
  const look = async (): Promise<void> => {
    const answer = await backend.request['erase.preview']({ ids: [], phrase: words });
    if (answer.ok) setPreview(answer.value);
    else notify(store, answer.failure.sentence, { tone: 'problem' });
  };
  const isFound = preview !== null && preview.records + preview.changed > 0;
  const request = isFound ? { ids: [], phrase: words } : null;
  return (
    <EraseFrame request={request} onClose={onClose}>
      <form
        className="trash__look"
        onSubmit={(event) => {
          event.preventDefault();
          if (words.trim().length >= 3) void look();
        }}
      >
        <TextField
          label="Words to erase"
          help="A name, for instance. At least three letters; case does not matter."
          value={words}
          onChange={(next) => {
            setWords(next);
            setPreview(null);
          }}
        />
        <Button type="submit" isDisabled={words.trim().length < 3}>
          Look where they stand
        </Button>
      </form>
      <div role="status">
        {preview !== null && <p className="pretty">{previewWords(preview)}</p>}
        {preview !== null && preview.documents.length > 0 && (
          <ul className="trash__documents scroll">
            {preview.documents.map(({ id, title }) => (
              <li key={id}>{title}</li>
            ))}
          </ul>
        )}
      </div>
    </EraseFrame>
  );
}
