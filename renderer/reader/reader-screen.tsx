import './reader.css';
import './reader-beside.css';
import { useCallback } from 'react';
import { EXTRACTOR_VERSION } from '#shared/figure/extract.ts';
import type { Document } from '#shared/document/document.ts';
import { useGo, useRoute, useTable } from '#renderer/state/hooks.ts';
import { useOpenSuggestions } from '#renderer/state/reading-hooks.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ErrorState } from '#renderer/ui/error-state.tsx';
import { LoadingState } from '#renderer/ui/loading-state.tsx';
import { ScreenFrame } from '#renderer/ui/screen-frame.tsx';
import { NoDocument } from './no-document.tsx';
import { ReaderPage } from './reader-page.tsx';
import { useReaderText } from './use-reader-text.ts';

/** A document to read and to mark. */
export function ReaderScreen() {
  const { document: id } = useRoute();
  const document = useTable('document').get(id ?? '');
  if (!document) return <NoDocument isGone={id !== undefined} />;
  return <OpenDocument key={`${document.id} ${document.current}`} document={document} />;
}

function OpenDocument({ document }: { document: Document }) {
  const state = useReaderText(document);
  const open = useOpenSuggestions().get(document.id);
  const go = useGo();
  const leave = useCallback(() => go({ screen: 'library', document: document.id }), [go, document]);
  switch (state.kind) {
    case 'reading':
      return (
        <ScreenFrame label="Reader">
          <LoadingState title={`Reading “${document.title.value}”`} />
        </ScreenFrame>
      );
    case 'failed':
      return (
        <ScreenFrame label="Reader">
          <div className="reader__state">
            <ErrorState
              title="This document cannot be shown"
              actions={
                <>
                  <Button variant="primary" onPress={state.retry}>
                    Try again
                  </Button>
                  <Button variant="ghost" onPress={leave}>
                    Back to the library
                  </Button>
                </>
              }
            >
              {state.failure.sentence} Its highlights and figures are safe: they are kept apart from
              the text.
            </ErrorState>
          </div>
        </ScreenFrame>
      );
    default:
      return (
        <ReaderPage
          text={{ ...state.text, origin: open?.origin ?? EXTRACTOR_VERSION }}
          suggestions={open?.suggestions ?? NONE}
        />
      );
  }
}

const NONE: readonly never[] = [];
