import { useEffect, type RefObject } from 'react';
import { useIsMac } from '#renderer/state/command-key.ts';
import { useNotebookStore } from '#renderer/state/hooks.ts';
import { cancelImport, chooseAndImport, importFiles } from '#renderer/state/importing.ts';
import { notify } from '#renderer/state/notebook.ts';
import { isTextField, singleKey, useSingleKeysOn } from '#renderer/state/single-keys.ts';

const isElsewhere = (target: EventTarget | null): boolean =>
  isTextField(target) || (target instanceof Element && target.closest('[role="dialog"]') !== null);

/** A adds, / and Ctrl+F search, Escape cancels an import, and the clipboard becomes a document. */
export function useLibraryKeys(
  search: RefObject<HTMLInputElement | null>,
  onPaste: (text: string) => void,
): void {
  const store = useNotebookStore();
  const singleKeys = useSingleKeysOn();
  const mac = useIsMac();
  useEffect(() => {
    const act = (event: KeyboardEvent): boolean => {
      const isFind = (mac ? event.metaKey : event.ctrlKey) && event.key.toLowerCase() === 'f';
      if (isFind && !event.shiftKey && !event.altKey) search.current?.focus();
      else if (isElsewhere(event.target)) return false;
      else if (event.key === 'Escape') return cancelRunning();
      else if (!singleKeys) return false;
      else if (singleKey(event) === '/') search.current?.focus();
      else if (singleKey(event) === 'a') void chooseAndImport(store, 'files');
      else return false;
      return true;
    };
    const cancelRunning = (): boolean => {
      const running = store.getState().imports.find((job) => job.state === 'running');
      if (running) void cancelImport(store, running.job);
      return running !== undefined;
    };
    const onKey = (event: KeyboardEvent): void => {
      if (!event.defaultPrevented && !event.repeat && act(event)) event.preventDefault();
    };
    const onClipboard = (event: ClipboardEvent): void => {
      if (event.defaultPrevented || isElsewhere(event.target) || !event.clipboardData) return;
      const { files } = event.clipboardData;
      const text = event.clipboardData.getData('text/plain');
      if (files.length > 0) void importClipboardFiles([...files]);
      else if (text.trim() !== '') onPaste(text);
    };
    const importClipboardFiles = async (files: readonly File[]): Promise<void> => {
      const granted = await store.getState().backend.grantDropped(files);
      if (granted.ok && granted.value.length > 0) await importFiles(store, granted.value);
      else if (granted.ok) {
        notify(store, 'What you pasted is no file of this computer and no text.');
      } else notify(store, granted.failure.sentence, { tone: 'problem' });
    };
    document.addEventListener('keydown', onKey);
    document.addEventListener('paste', onClipboard);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('paste', onClipboard);
    };
  }, [store, singleKeys, mac, search, onPaste]);
}
