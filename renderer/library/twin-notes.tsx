import { Copy } from 'lucide-react';
import { outletOf } from '#shared/document/outlet.ts';
import { currentText, type Document } from '#shared/document/document.ts';
import { useTable } from '#renderer/state/hooks.ts';
import { useSameText } from '#renderer/state/reading-hooks.ts';
import { Icon } from '#renderer/ui/icon.tsx';
import { InspectorSection } from '#renderer/ui/inspector.tsx';
import { percent } from './percent.ts';
import { TwinActions } from './twin-actions.tsx';

export interface TwinNotesProps {
  readonly document: Document;
  readonly onSelect: (document: string) => void;
}

/** What tells a twin apart: its outlet, its title, or where both are the same the file it was. */
function nameBeside(twin: Document, document: Document): string {
  const name = outletOf(twin);
  return name === outletOf(document) ? currentText(twin).fileName : name;
}

/** Which other documents carry the same text, how far, and what follows from it. */
export function TwinNotes({ document, onSelect }: TwinNotesProps) {
  const documents = useTable('document');
  const pairs = useSameText();
  const twins = pairs.flatMap(({ a, b, containment, declared = false }) => {
    if (a !== document.id && b !== document.id) return [];
    const twin = documents.get(a === document.id ? b : a);
    return twin ? [{ twin, containment, declared }] : [];
  });
  return twins.map(({ twin, containment, declared }) => (
    <InspectorSection key={twin.id}>
      <div className="library__same">
        <Icon icon={Copy} className="library__same-icon" />
        <div>
          <h3 className="medium">Same text as {nameBeside(twin, document)}</h3>
          <p className="ink-2 pretty">
            {declared
              ? 'Somebody here said so.'
              : containment === 1
                ? 'The shorter of the two stands whole in the other.'
                : `${percent(containment)} of the shorter one stands in the other.`}{' '}
            They count as one independent source.
          </p>
          <TwinActions document={document} twin={twin} isDeclared={declared} onSelect={onSelect} />
        </div>
      </div>
    </InspectorSection>
  ));
}
