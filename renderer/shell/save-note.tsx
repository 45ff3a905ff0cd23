import { Check, CircleDashed, TriangleAlert } from 'lucide-react';
import { missingCase } from '#shared/base/missing-case.ts';
import { BUNDLE_WORDS, useBundleProgress } from '#renderer/state/bundle-progress.ts';
import { useNotebook } from '#renderer/state/hooks.ts';
import type { SaveState } from '#renderer/state/save-state.ts';
import { QuietNote } from '#renderer/ui/quiet-note.tsx';

const CLOCK = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** What is being done just now where it lasts, else whether the project is on the disk, once it is known to be. */
export function SaveNote() {
  const bundle = useBundleProgress();
  const work = useNotebook(({ work: own }) => own ?? (bundle && BUNDLE_WORDS[bundle.doing]));
  const save = useNotebook((notebook) => notebook.save);
  return work === null ? noteOf(save) : <QuietNote icon={CircleDashed}>{work}</QuietNote>;
}

function noteOf(save: SaveState) {
  switch (save.kind) {
    case 'saved':
      return <QuietNote icon={Check}>{savedWords(save.at)}</QuietNote>;
    case 'saving':
      return <QuietNote icon={CircleDashed}>Saving</QuietNote>;
    case 'unsaved':
      return <QuietNote icon={CircleDashed}>Unsaved</QuietNote>;
    case 'not-saved':
      return (
        <span className="shell__not-saved">
          <QuietNote icon={TriangleAlert}>Not saved</QuietNote>
        </span>
      );
    default:
      return missingCase(save);
  }
}

function savedWords(at: number | null): string {
  return at === null ? 'Saved' : `Saved ${CLOCK.format(at)}`;
}
