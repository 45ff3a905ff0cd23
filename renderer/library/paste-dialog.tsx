import { useState } from 'react';
import { useNotebookStore } from '#renderer/state/hooks.ts';
import { importPasted } from '#renderer/state/importing.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';

export interface Pasted {
  readonly text: string;
}

/** Characters of the first line that make a title to begin with. */
const TITLE_LENGTH = 120;

function titleOf(text: string): string {
  return (
    text
      .split('\n')
      .find((line) => line.trim() !== '')
      ?.trim()
      .slice(0, TITLE_LENGTH) ?? ''
  );
}

/** Makes a document of what was copied elsewhere. */
export function PasteDialog({ pasted, onClose }: { pasted: Pasted; onClose: () => void }) {
  const store = useNotebookStore();
  const [text, setText] = useState(pasted.text);
  const [title, setTitle] = useState<string | null>(null);
  const shownTitle = title ?? titleOf(text);
  const add = () => {
    onClose();
    void importPasted(store, shownTitle.trim(), text);
  };
  return (
    <Dialog
      title="Add a text"
      closeLabel="Close"
      size="wide"
      isOpen
      isDismissable={false}
      onClose={onClose}
      actions={
        <PasteActions
          isReady={text.trim() !== '' && shownTitle.trim() !== ''}
          onAdd={add}
          onCancel={onClose}
        />
      }
    >
      <div className="library__paste">
        <TextField label="Title" value={shownTitle} onChange={setTitle} />
        <TextArea
          label="Text"
          help="Kept as you paste it: this is the original that everything later leads back to."
          rows={12}
          isQuote
          value={text}
          onChange={setText}
          autoFocus={pasted.text === ''}
        />
      </div>
    </Dialog>
  );
}

interface PasteActionsProps {
  readonly isReady: boolean;
  readonly onAdd: () => void;
  readonly onCancel: () => void;
}

function PasteActions({ isReady, onAdd, onCancel }: PasteActionsProps) {
  return (
    <>
      <Button variant="ghost" onPress={onCancel}>
        Cancel
      </Button>
      <Button variant="primary" isDisabled={!isReady} onPress={onAdd}>
        Add to the library
      </Button>
    </>
  );
}
