import { currentText, type Document } from '#shared/document/document.ts';
import { useNotebook, useNotebookStore } from '#renderer/state/hooks.ts';
import { stay } from '#renderer/state/notebook.ts';
import { Button } from '#renderer/ui/button.tsx';
import { canForceEncoding } from './encodings.ts';
import { useReread } from './use-reread.ts';

export interface ZawgyiLineProps {
  readonly file: string;
  readonly document: Document;
}

/** A document that came in with Burmese for the Zawgyi font: it stays so until the person says otherwise. */
export function ZawgyiLine({ file, document }: ZawgyiLineProps) {
  const store = useNotebookStore();
  const isReadOnly = useNotebook(({ header }) => header?.readOnly !== null);
  const version = currentText(document);
  const { read, isBusy, beside } = useReread(document);
  const encoding = canForceEncoding(version) ? version.encoding : null;
  return (
    <>
      <bdi className="medium">{file}</bdi>{' '}
      {version.zawgyi
        ? 'is written for the Zawgyi font, so its words are not found. It stays as it is unless you convert it; the text as it came is kept either way.'
        : 'is in Unicode now; the text as it came is kept.'}{' '}
      <span ref={beside}>
        {version.zawgyi && (
          <Button
            variant="link"
            isDisabled={isReadOnly || isBusy}
            onPress={() => void read(encoding, true)}
          >
            Convert to Unicode
          </Button>
        )}
        <Button
          variant="link"
          onPress={() => stay(store, { screen: 'library', document: document.id })}
        >
          Show it
        </Button>
      </span>
    </>
  );
}
