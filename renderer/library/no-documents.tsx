import { ClipboardPaste, Plus } from 'lucide-react';
import { useCommandKeys } from '#renderer/state/command-key.ts';
import { useNotebook, useNotebookStore } from '#renderer/state/hooks.ts';
import { chooseAndImport } from '#renderer/state/importing.ts';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';

/** The library before anything is in it. */
export function NoDocuments({ onPaste }: { onPaste: () => void }) {
  const store = useNotebookStore();
  const keys = useCommandKeys();
  const isReadOnly = useNotebook(({ header }) => header?.readOnly !== null);
  return (
    <EmptyState
      title="No documents yet"
      actions={
        <>
          <Button
            variant="primary"
            icon={Plus}
            keys="A"
            isDisabled={isReadOnly}
            onPress={() => void chooseAndImport(store, 'files')}
          >
            Add documents
          </Button>
          <Button
            variant="ghost"
            icon={ClipboardPaste}
            keys={keys('Ctrl V')}
            isDisabled={isReadOnly}
            onPress={onPaste}
          >
            Paste a text
          </Button>
        </>
      }
    >
      Add articles and reports: web pages, PDF, Word, e-books, text, scans. You can also drop files
      or a whole folder anywhere on this window. The originals are copied and never changed.
    </EmptyState>
  );
}
