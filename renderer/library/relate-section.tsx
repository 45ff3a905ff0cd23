import { GitBranchPlus } from 'lucide-react';
import { memo } from 'react';
import { outletOf } from '#shared/document/outlet.ts';
import type { Document } from '#shared/document/document.ts';
import { useDispatch, useNotebook, useNotebookStore, useTable } from '#renderer/state/hooks.ts';
import { stay } from '#renderer/state/notebook.ts';
import { Button } from '#renderer/ui/button.tsx';
import { InspectorSection } from '#renderer/ui/inspector.tsx';
import { Menu } from '#renderer/ui/menu.tsx';

const RELATIONS = [
  {
    id: 'relations',
    entries: [
      { id: 'newer-version', label: 'It is a newer version of…', keys: 'V' },
      { id: 'same-text', label: 'It has the same text as…', keys: 'T' },
    ],
  },
] as const;

/** What a person can say about this document and another, and what was said against a likeness. */
export function RelateSection({ document }: { document: Document }) {
  const documents = useTable('document');
  const isReadOnly = useNotebook(({ header }) => header?.readOnly !== null);
  if (documents.size < 2) return null;
  const apart = [...documents.values()].filter(
    ({ id, apart: named }) => document.apart?.includes(id) || named?.includes(document.id),
  );
  return (
    <InspectorSection>
      <RelateMenu document={document.id} isReadOnly={isReadOnly} />
      {apart.map((other) => (
        <ApartLine key={other.id} document={document} other={other} isReadOnly={isReadOnly} />
      ))}
    </InspectorSection>
  );
}

interface RelateMenuProps {
  readonly document: string;
  readonly isReadOnly: boolean;
}

/** Kept: around it all documents are looked through, whenever one comes in. */
const RelateMenu = memo(function RelateMenu({ document, isReadOnly }: RelateMenuProps) {
  const store = useNotebookStore();
  return (
    <Menu
      label="Relate to another document"
      trigger={
        <Button variant="ghost" icon={GitBranchPlus} isDisabled={isReadOnly}>
          Relate to another
        </Button>
      }
      groups={RELATIONS}
      onAction={(ask) => {
        if (ask !== 'newer-version' && ask !== 'same-text') return;
        stay(store, { screen: 'library', document, ask });
      }}
    />
  );
});

interface ApartLineProps {
  readonly document: Document;
  readonly other: Document;
  readonly isReadOnly: boolean;
}

function ApartLine({ document, other, isReadOnly }: ApartLineProps) {
  const dispatch = useDispatch();
  const name = outletOf(other);
  return (
    <p className="ink-2 pretty">
      Said to be no copy of {name}.{' '}
      <Button
        variant="link"
        isDisabled={isReadOnly}
        aria-label={`Take back: no copy of ${name}`}
        onPress={() =>
          void dispatch({ kind: 'document.apart', id: document.id, other: other.id, on: false })
        }
      >
        Take it back
      </Button>
    </p>
  );
}
