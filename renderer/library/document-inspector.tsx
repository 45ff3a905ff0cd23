import { BookOpenText, FileText, Scale, Trash2 } from 'lucide-react';
import { memo, useMemo } from 'react';
import { Button as PlainButton } from 'react-aria-components';
import { shortDate } from '#shared/base/short-date.ts';
import { stampTime } from '#shared/record/clock.ts';
import { currentText, type Document } from '#shared/document/document.ts';
import { joinedVersions } from '#shared/document/joined-versions.ts';
import { JoinedVersions } from '#renderer/parts/joined-versions.tsx';
import { useGo, useNotebook, useProject } from '#renderer/state/hooks.ts';
import { useBodyWords } from '#renderer/state/reading-hooks.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Icon } from '#renderer/ui/icon.tsx';
import { Facts, Inspector, InspectorSection } from '#renderer/ui/inspector.tsx';
import { DocumentTags } from './document-tags.tsx';
import { usesOf, type DocumentUse } from './document-uses.ts';
import { KIND_WORDS } from './kind-words.ts';
import { MetadataFields } from './metadata-fields.tsx';
import { OriginalFact } from './original-fact.tsx';
import { RelateSection } from './relate-section.tsx';
import { TextFacts } from './text-facts.tsx';
import { TwinNotes } from './twin-notes.tsx';
import { WaitingNote } from './waiting-note.tsx';

export interface DocumentInspectorProps {
  readonly document: Document;
  readonly isInDrawer: boolean;
  readonly onSelect: (document: string) => void;
  /** Asks first. */
  readonly onDelete: () => void;
}

/** The selected document: what is known of it, whether its original is whole, where it is used. */
export const DocumentInspector = memo(function DocumentInspector(props: DocumentInspectorProps) {
  const { document, isInDrawer, onSelect, onDelete } = props;
  const isReadOnly = useNotebook(({ header }) => header?.readOnly !== null);
  const go = useGo();
  return (
    <Inspector label="Document" head={document.title.value} isInDrawer={isInDrawer}>
      <InspectorSection>
        <Button
          variant="primary"
          isWide
          icon={BookOpenText}
          keys="Enter"
          onPress={() => go({ screen: 'reader', document: document.id })}
        >
          Read
        </Button>
      </InspectorSection>
      <MetadataFields document={document} />
      <Provenance document={document} />
      <TextFacts document={document} />
      <WaitingNote document={document} />
      <NewerVersions document={document} />
      <TwinNotes document={document} onSelect={onSelect} />
      <RelateSection document={document} />
      <DocumentTags document={document} />
      <Uses document={document.id} />
      <InspectorSection>
        <Button
          variant="ghost"
          icon={Trash2}
          keys="Delete"
          isDisabled={isReadOnly}
          onPress={onDelete}
        >
          Delete
        </Button>
      </InspectorSection>
    </Inspector>
  );
});

const DAY = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short' }); // prints an ISO date

function Provenance({ document }: { document: Document }) {
  const version = currentText(document);
  const words = useBodyWords()(document);
  const me = useNotebook((notebook) => notebook.header?.me.id);
  const people = useNotebook(({ project }) => project?.tables.project.get(project.id)?.people);
  const who = document.author === me ? 'you' : people?.[document.author]?.name;
  const added = shortDate(DAY.format(stampTime(document.created.at)));
  return (
    <InspectorSection>
      <Facts
        facts={[
          { name: 'Added', value: who === undefined ? added : `${added}, by ${who}` },
          {
            name: 'From',
            value: (
              <span className="library__file">
                {KIND_WORDS[document.kind].one}, {version.fileName}
              </span>
            ),
          },
          { name: 'Length', value: `${words.toLocaleString('en')} words` },
          { name: 'Original', value: <OriginalFact document={document} /> },
          { name: 'SHA-256', value: <Sha value={version.originalSha256} /> },
        ]}
      />
      {version.warnings.length > 0 && (
        <ul className="library__warnings">
          {version.warnings.map((warning) => (
            <li key={warning}>{warning}</li>
          ))}
        </ul>
      )}
    </InspectorSection>
  );
}

/** The first and last digits; all of them for whoever selects and copies. */
function Sha({ value }: { value: string }) {
  const short = `${value.slice(0, 4)} ${value.slice(4, 8)} … ${value.slice(-4)}`;
  return (
    <span className="library__sha" title={value}>
      {short}
    </span>
  );
}

function NewerVersions({ document }: { document: Document }) {
  if (joinedVersions(document).length === 0) return null;
  return (
    <InspectorSection heading="Newer versions">
      <JoinedVersions document={document} />
    </InspectorSection>
  );
}

function Uses({ document }: { document: string }) {
  const go = useGo();
  const project = useProject();
  const uses = useMemo(() => usesOf(project, document), [project, document]);
  if (uses.length === 0) return null;
  return (
    <InspectorSection heading="Used in">
      <ul>
        {uses.map((use) => (
          <li key={use.id}>
            <PlainButton
              className="library__use"
              onPress={() => go({ screen: screenOf(use), record: use.id })}
            >
              <Icon icon={use.kind === 'claim' ? Scale : FileText} className="ink-3" />
              <span className="clip">{use.words}</span>
            </PlainButton>
          </li>
        ))}
      </ul>
    </InspectorSection>
  );
}

const screenOf = (use: DocumentUse) => (use.kind === 'claim' ? 'claims' : 'brief');
