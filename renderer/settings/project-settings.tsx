import { Trash2 } from 'lucide-react';
import { idSchema } from '#shared/base/ids.ts';
import { useDispatch, useNotebook, useNotebookStore } from '#renderer/state/hooks.ts';
import { go, leaveProject } from '#renderer/state/notebook.ts';
import { Button } from '#renderer/ui/button.tsx';
import { CommittedField } from './committed-field.tsx';
import { SettingsPart } from './settings-part.tsx';

const personId = idSchema('person');

/** The project's name and who signs in it. Both can be undone like everything else. */
export function ProjectSettings() {
  const store = useNotebookStore();
  const dispatch = useDispatch();
  const header = useNotebook((notebook) => notebook.header);
  const record = useNotebook(({ project }) => project?.tables.project.get(project.id));
  if (!header || !record) return null;
  const me = personId.parse(header.me.id);
  return (
    <SettingsPart heading="This project">
      <CommittedField
        label="Name"
        value={record.name}
        isDisabled={header.readOnly !== null}
        onCommit={(name) => void dispatch({ kind: 'project.rename', name })}
      />
      <CommittedField
        label="Your name in it"
        help="It stands beside what you marked, and leaves with every bundle. Any name will do; Attest never takes it from this computer."
        value={record.people[me]?.name ?? header.me.name}
        isDisabled={header.readOnly !== null}
        onCommit={(name) => void dispatch({ kind: 'person.name', person: me, name })}
      />
      <div className="row">
        <Button onPress={() => void leaveProject(store)}>Close this project</Button>
        <span className="ink-3">It is kept in the folder “{header.folder}”.</span>
      </div>
      <div className="row">
        <Button icon={Trash2} keys={['G', 'D']} onPress={() => go(store, { screen: 'trash' })}>
          Open the trash
        </Button>
        <span className="ink-3">What was deleted is kept for 30 days.</span>
      </div>
    </SettingsPart>
  );
}
