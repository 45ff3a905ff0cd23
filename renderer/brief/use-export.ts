import { useCallback, useEffect } from 'react';
import type { Brief } from '#shared/brief/brief.ts';
import { useIsMac } from '#renderer/state/command-key.ts';
import { useNotebookStore } from '#renderer/state/hooks.ts';
import { notify, say } from '#renderer/state/notebook.ts';

export type BriefFormat = 'pdf' | 'html' | 'md';

/** Exports this brief as it stands in the editor, by button or Ctrl+E. */
export function useExport(
  brief: Brief,
  save: () => Promise<void>,
): (format: BriefFormat) => Promise<void> {
  const store = useNotebookStore();
  const isMac = useIsMac();
  const exportAs = useCallback(
    async (format: BriefFormat) => {
      await save();
      if (format === 'pdf') say(store, 'Making the PDF');
      const { backend } = store.getState();
      const answer = await backend.request['brief.export']({ brief: brief.id, format });
      if (!answer.ok) notify(store, answer.failure.sentence, { tone: 'problem' });
      else if (answer.value) notify(store, `“${brief.title}” is written to ${answer.value.file}.`);
    },
    [brief.id, brief.title, save, store],
  );
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const command = isMac ? event.metaKey : event.ctrlKey;
      const isE = event.key.toLowerCase() === 'e' || event.code === 'KeyE';
      if (!command || !isE || event.shiftKey || event.altKey || event.defaultPrevented) return;
      event.preventDefault();
      void exportAs('pdf');
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [exportAs, isMac]);
  return exportAs;
}
