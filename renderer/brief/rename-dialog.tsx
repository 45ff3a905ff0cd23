import { useState } from 'react';
import type { Brief } from '#shared/brief/brief.ts';
import { useDispatch } from '#renderer/state/hooks.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';

/** The title of a brief: names its file, and is printed where its text opens with no title of its own. */
export function RenameDialog({ brief, onClose }: { brief: Brief; onClose: () => void }) {
  const dispatch = useDispatch();
  const [title, setTitle] = useState(brief.title);
  const wanted = title.trim();
  const finish = async () => {
    if (wanted === '') return;
    const changes = { title: wanted };
    const isSame = wanted === brief.title;
    if (isSame || (await dispatch({ kind: 'brief.set', id: brief.id, changes })).ok) onClose();
  };
  return (
    <Dialog
      title="Title of the brief"
      closeLabel="Close"
      isOpen
      onClose={onClose}
      actions={
        <Button variant="primary" isDisabled={wanted === ''} onPress={() => void finish()}>
          Change the title
        </Button>
      }
    >
      <TextField
        label="Title"
        help="It names the exported file and is printed where the text opens with no title."
        value={title}
        onChange={setTitle}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void finish();
        }}
      />
    </Dialog>
  );
}
