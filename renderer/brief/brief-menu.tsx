import { ChevronDown, FilePlus, Layers, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Brief } from '#shared/brief/brief.ts';
import { useDispatch, useNotebookStore, useNotify } from '#renderer/state/hooks.ts';
import { go, stay } from '#renderer/state/notebook.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Menu } from '#renderer/ui/menu.tsx';
import { RenameDialog } from './rename-dialog.tsx';
import { useNewBrief } from './use-new-brief.ts';

/** Which brief is open; the others, a new one, its name and its end. */
export function BriefMenu({ brief, briefs }: { brief: Brief; briefs: readonly Brief[] }) {
  const store = useNotebookStore();
  const dispatch = useDispatch();
  const notify = useNotify();
  const makeBrief = useNewBrief();
  const [isRenaming, setRenaming] = useState(false);
  const remove = async () => {
    const answer = await dispatch({ kind: 'brief.delete', id: brief.id });
    if (!answer.ok) return;
    stay(store, { screen: 'brief' });
    notify(`The brief “${brief.title}” is deleted.`, { undo: true });
  };
  const act: Readonly<Record<string, () => unknown>> = {
    blank: () => makeBrief('blank'),
    comparison: () => makeBrief('comparison'),
    rename: () => setRenaming(true),
    delete: remove,
  };
  return (
    <>
      <Menu
        label="Briefs"
        trigger={
          <Button variant="ghost" iconEnd={ChevronDown}>
            <span className="brief-title clip">{brief.title}</span>
          </Button>
        }
        groups={[
          {
            id: 'briefs',
            heading: 'Briefs of this project',
            entries: briefs.map(({ id, title }) => ({ id, label: title })),
            chosen: {
              mode: 'single',
              ids: new Set([brief.id]),
              onChange: (ids) => {
                const [record] = ids;
                if (record !== undefined) go(store, { screen: 'brief', record });
              },
            },
          },
          {
            id: 'new',
            entries: [
              { id: 'blank', label: 'New blank brief', icon: FilePlus },
              { id: 'comparison', label: 'New comparison draft', icon: Layers },
            ],
          },
          {
            id: 'this',
            entries: [
              { id: 'rename', label: 'Change the title', icon: Pencil },
              { id: 'delete', label: 'Delete this brief', icon: Trash2 },
            ],
          },
        ]}
        onAction={(id) => void act[id]?.()}
      />
      {isRenaming && <RenameDialog brief={brief} onClose={() => setRenaming(false)} />}
    </>
  );
}
