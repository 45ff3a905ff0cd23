import { useEffect } from 'react';
import { useNotebookStore } from '#renderer/state/hooks.ts';
import { importFiles } from '#renderer/state/importing.ts';
import { notify, type NotebookStore } from '#renderer/state/notebook.ts';
import { isTextField } from '#renderer/state/single-keys.ts';

async function importCopied(store: NotebookStore, files: readonly File[]): Promise<void> {
  const granted = await store.getState().backend.grantDropped(files);
  if (!granted.ok) notify(store, granted.failure.sentence, { tone: 'problem' });
  else if (granted.value.length > 0) await importFiles(store, granted.value);
  else notify(store, 'What you pasted is no file of this computer and no text.');
}

/** Ctrl+V outside of fields: copied files are added, a copied text is offered to be. */
export function useLibraryClipboard(onText: (text: string) => void): void {
  const store = useNotebookStore();
  useEffect(() => {
    const onPaste = (event: ClipboardEvent): void => {
      const { target, clipboardData } = event;
      const isInDialog = target instanceof Element && target.closest('[role="dialog"]') !== null;
      if (event.defaultPrevented || !clipboardData || isTextField(target) || isInDialog) return;
      const text = clipboardData.getData('text/plain');
      if (clipboardData.files.length > 0) void importCopied(store, [...clipboardData.files]);
      else if (text.trim() !== '') onText(text);
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, [store, onText]);
}
