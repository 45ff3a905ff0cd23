import { Copy, FileWarning, History, Lock, TriangleAlert, Users } from 'lucide-react';
import { useState } from 'react';
import { useGo, useNotebook, useNotebookStore } from '#renderer/state/hooks.ts';
import type { SavedCopy } from '#renderer/state/save-state.ts';
import { openProject, sayFolderIsSynced, takeProjectOver } from '#renderer/state/opening.ts';
import { saveCopy, saveNow } from '#renderer/state/saving.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';

/** What is wrong with the open project, where nobody can miss it: one strip per matter. */
export function ProjectBanners() {
  const store = useNotebookStore();
  const header = useNotebook((notebook) => notebook.header);
  return (
    <>
      <SaveTrouble />
      {header && header.readOnly !== null && (
        <Banner
          tone="look"
          icon={Lock}
          place="strip"
          actions={
            header.isHeld && (
              <>
                <Button onPress={() => void takeProjectOver(store)}>Take over…</Button>
                <Button variant="ghost" onPress={() => void sayFolderIsSynced(store)}>
                  This folder is synced
                </Button>
              </>
            )
          }
        >
          <strong className="strong">Open for reading only.</strong> {header.readOnly}
        </Banner>
      )}
      {header && header.beside !== null && (
        <Banner tone="look" icon={Users} place="strip">
          {header.beside}
        </Banner>
      )}
      {header && <BrokenFiles key={header.id} problems={header.problems} />}
    </>
  );
}

function SaveTrouble() {
  const store = useNotebookStore();
  const save = useNotebook((notebook) => notebook.save);
  // What was changed since is not in it.
  const copy = useNotebook(({ copy: made, revision }) =>
    made?.revision === revision ? made : null,
  );
  if (save.kind !== 'not-saved') return null;
  return (
    <Banner
      tone="clash"
      icon={TriangleAlert}
      place="strip"
      actions={
        <>
          <Button icon={Copy} onPress={() => void saveCopy(store)}>
            Save a copy elsewhere
          </Button>
          <Button variant="ghost" onPress={() => void saveNow(store)}>
            Try again
          </Button>
        </>
      }
    >
      <strong className="strong">Your last changes are not on the disk yet.</strong>{' '}
      {save.sentence.replace(/^Not saved\. /, '')}
      {copy !== null && <Copied copy={copy} />}
    </Banner>
  );
}

function Copied({ copy }: { copy: SavedCopy }) {
  const store = useNotebookStore();
  const { folder, missing } = copy;
  return (
    <p>
      A copy with all of it is in “{folder}”
      {missing.length > 0 && `, without ${missing.length} files that could not be read here`}.{' '}
      <Button variant="link" onPress={() => void openProject(store, copy.place)}>
        Go on in the copy
      </Button>
    </p>
  );
}

interface BrokenFilesProps {
  readonly problems: readonly { readonly file: string; readonly sentence: string }[];
}

function BrokenFiles({ problems }: BrokenFilesProps) {
  const [isAway, setAway] = useState(false);
  const go = useGo();
  const [first] = problems;
  if (first === undefined || isAway) return null;
  const count = problems.length === 1 ? 'One file' : `${problems.length} files`;
  return (
    <Banner
      tone="look"
      icon={FileWarning}
      place="strip"
      actions={
        <>
          <Button icon={History} onPress={() => go({ screen: 'recovery', record: first.file })}>
            Recover
          </Button>
          <Button variant="ghost" onPress={() => setAway(true)}>
            Close
          </Button>
        </>
      }
    >
      <strong className="strong">{count} of this project could not be read.</strong> Everything else
      is open.
      <ul className="shell__problems">
        {problems.map(({ file, sentence }) => (
          <li key={file}>
            {!sentence.startsWith(file) && <span className="shell__file">{file}</span>} {sentence}
          </li>
        ))}
      </ul>
    </Banner>
  );
}
