import { useMemo } from 'react';
import type { Document } from '#shared/document/document.ts';
import { table } from '#shared/project/project.ts';
import { useDispatch, useNotify, useProject } from '#renderer/state/hooks.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { usesOf, type DocumentUse } from './document-uses.ts';

export interface DeleteDocumentDialogProps {
  readonly document: Document;
  readonly onClose: () => void;
}

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

/** What goes with a document and what is left without it, before it is deleted. */
export function DeleteDocumentDialog({ document, onClose }: DeleteDocumentDialogProps) {
  const dispatch = useDispatch();
  const notify = useNotify();
  const project = useProject();
  const uses = useMemo(() => usesOf(project, document.id), [project, document.id]);
  const own = (type: 'highlight' | 'figure'): number =>
    [...table(project, type).values()].filter((one) => one.document === document.id).length;
  const [highlights, figures] = [own('highlight'), own('figure')];
  const onDelete = async (): Promise<void> => {
    onClose();
    const answer = await dispatch({ kind: 'document.delete', ids: [document.id] });
    if (answer.ok) notify(`“${document.title.value}” is in the trash.`, { undo: true });
  };
  return (
    <Dialog
      title={`Delete “${document.title.value}”?`}
      closeLabel="Close"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Keep it</Button>
          <Button variant="primary" autoFocus onPress={() => void onDelete()}>
            Delete
          </Button>
        </>
      }
    >
      <p className="pretty">
        {highlights + figures > 0
          ? `${plural(highlights, 'highlight')} and ${plural(figures, 'figure')} go with it, and its text and original.`
          : 'Its text and original go with it.'}{' '}
        All of it waits in the trash for 30 days.
      </p>
      {uses.length > 0 && <LeftWithout uses={uses} />}
    </Dialog>
  );
}

/** Claims and briefs keep their place for what they quoted. */
function LeftWithout({ uses }: { uses: readonly DocumentUse[] }) {
  return (
    <>
      <p className="pretty">These quote it and will show that it is gone:</p>
      <ul className="library__left">
        {uses.map(({ kind, id, words }) => (
          <li key={id}>
            <span className="ink-3">{kind === 'claim' ? 'Claim' : 'Brief'}</span> {words}
          </li>
        ))}
      </ul>
    </>
  );
}
