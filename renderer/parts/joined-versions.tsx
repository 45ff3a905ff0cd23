import './joined-versions.css';
import { Unlink } from 'lucide-react';
import { shortDate } from '#shared/base/short-date.ts';
import { stampTime } from '#shared/record/clock.ts';
import type { Document, JoinedDocument } from '#shared/document/document.ts';
import { joinedVersions } from '#shared/document/joined-versions.ts';
import { useNotebook, useNotebookStore, useNotify } from '#renderer/state/hooks.ts';
import { separateVersion } from '#renderer/state/notebook.ts';
import { Button } from '#renderer/ui/button.tsx';

const DAY = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short' }); // prints an ISO date

/** `roll-corrected.txt, added 3 Oct 2025`. */
function fileWords({ texts }: Document, version: JoinedDocument): string {
  const text = texts.find(({ textHash }) => textHash === version.shown);
  if (!text) return 'Its file is not named any more';
  return `${text.fileName}, added ${shortDate(DAY.format(stampTime(text.importedAt)))}`;
}

/** The documents that were declared newer versions of this one, each with the way to take that back. */
export function JoinedVersions({ document }: { readonly document: Document }) {
  const store = useNotebookStore();
  const notify = useNotify();
  const isReadOnly = useNotebook(({ header }) => header?.readOnly !== null);
  const separate = async ({ id, was }: JoinedDocument): Promise<void> => {
    const answer = await separateVersion(store, { document: document.id, newer: id });
    if (!answer.ok) return;
    const done = `“${was.title.value}” is a document of its own again. What was taken along from the older text is back where it was.`;
    notify(done, { undo: true });
  };
  return (
    <ul className="joined">
      {joinedVersions(document).map((version) => (
        <li key={version.id} className="joined__line">
          <div className="grow">
            <div className="q-13">{version.was.title.value}</div>
            <div className="t-12 ink-2 joined__file">{fileWords(document, version)}</div>
          </div>
          <Button
            variant="ghost"
            icon={Unlink}
            isDisabled={isReadOnly}
            aria-label={`Not a newer version: ${version.was.title.value}`}
            onPress={() => void separate(version)}
          >
            Not a newer version
          </Button>
        </li>
      ))}
    </ul>
  );
}
