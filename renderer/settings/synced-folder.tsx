import { useEffect, useState } from 'react';
import type { Output } from '#shared/ipc/contract.ts';
import { useNotebook, useNotebookStore } from '#renderer/state/hooks.ts';
import { notify } from '#renderer/state/notebook.ts';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { SettingsPart } from './settings-part.tsx';

type Synced = Output<'project.synced'>;

/** Whether the folder goes to other computers by another program: asked of each computer for itself. */
export function SyncedFolder() {
  const id = useNotebook(({ header }) => header?.id);
  return id === undefined ? null : <Asked key={id} />;
}

function Asked() {
  const store = useNotebookStore();
  const { request } = useNotebook(({ backend }) => backend);
  const [synced, setSynced] = useState<Synced | null>(null);
  useEffect(() => {
    let isHere = true;
    void request['project.synced']({}).then((answer) => {
      if (isHere && answer.ok) setSynced(answer.value);
    });
    return () => {
      isHere = false;
    };
  }, [request]);
  if (synced === null) return null;
  const say = async (said: boolean): Promise<void> => {
    const answer = await request['project.saySynced']({ synced: said });
    if (answer.ok) setSynced({ ...synced, said });
    else notify(store, answer.failure.sentence, { tone: 'problem' });
  };
  return (
    <SettingsPart
      heading="Shared folder"
      words="In a folder that another program carries between computers, several people may have the project open: Attest merges what the others wrote, record by record, when it arrives. Said here it counts for this computer, from the next time the project is opened."
    >
      <Checkbox
        isSelected={synced.found || synced.said}
        isDisabled={synced.found}
        onChange={(said) => void say(said)}
      >
        This folder is synced by another program
      </Checkbox>
      {synced.found && (
        <p className="ink-3">
          Attest sees it by what such a program, or git, leaves in the folder or above it.
        </p>
      )}
    </SettingsPart>
  );
}
