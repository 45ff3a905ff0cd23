import type { Editor } from '@tiptap/react';
import type { Node as DocumentNode } from '@tiptap/pm/model';
import { useState } from 'react';
import type { BriefModel } from '#shared/brief/brief-model.ts';
import { Inspector } from '#renderer/ui/inspector.tsx';
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx';
import { ClaimsPanel } from './claims-panel.tsx';
import { numbersIn, referencesIn, type Names } from './document-numbers.ts';
import { NumbersPanel } from './numbers-panel.tsx';

type Tab = 'numbers' | 'claims' | 'method';

export interface BriefInspectorProps {
  readonly editor: Editor;
  readonly doc: DocumentNode;
  readonly names: Names;
  readonly model: BriefModel;
  readonly isInDrawer: boolean;
}

/** Which numbers lead to a sentence, which claims are made, and how numbers are read. */
export function BriefInspector({ editor, doc, names, model, isInDrawer }: BriefInspectorProps) {
  const [tab, setTab] = useState<Tab>('numbers');
  const numbers = numbersIn(doc, names);
  const claims = referencesIn(doc, 'claimRef');
  return (
    <Inspector
      label="Numbers and claims"
      isInDrawer={isInDrawer}
      head={
        <SegmentedControl<Tab>
          label="What is listed"
          segments={[
            { id: 'numbers', label: 'Numbers', count: numbers.length },
            { id: 'claims', label: 'Claims', count: claims.length },
            { id: 'method', label: 'Method' },
          ]}
          value={tab}
          onChange={setTab}
        />
      }
    >
      {tab === 'numbers' && <NumbersPanel editor={editor} numbers={numbers} model={model} />}
      {tab === 'claims' && <ClaimsPanel editor={editor} claims={claims} />}
      {tab === 'method' && (
        <div className="brief-method">
          <h3 className="brief-panel__head">How these numbers were read</h3>
          {model.method.map((line) => (
            <p key={line} className="pretty">
              {line}
            </p>
          ))}
          <p className="ink-3">These sentences end every exported brief.</p>
        </div>
      )}
    </Inspector>
  );
}
