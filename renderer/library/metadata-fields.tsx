import { isoDate } from '#shared/base/iso-date.ts';
import { shortDate } from '#shared/base/short-date.ts';
import type { Document } from '#shared/document/document.ts';
import { printedName } from '#shared/document/metadata.ts';
import { useDispatch } from '#renderer/state/hooks.ts';
import { InspectorSection } from '#renderer/ui/inspector.tsx';
import { EditableFact } from './editable-fact.tsx';

type Field = 'title' | 'authors' | 'publisher' | 'date' | 'url';

const byPerson = (value: unknown) => ({ value, from: 'person', guess: false });

function wrongDate(text: string): string | undefined {
  return text === '' || isoDate.safeParse(text).success
    ? undefined
    : 'Write 2025, 2025-10 or 2025-10-10.';
}

/** Names as typed, one per semicolon. */
const namesIn = (text: string) =>
  text
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((literal) => ({ literal }));

const orNull = (text: string) => (text === '' ? null : text);

type SetField = (field: Field, value: unknown) => void;

/** Title, authors, publisher, date and address, each to be corrected where it stands. */
export function MetadataFields({ document }: { document: Document }) {
  const dispatch = useDispatch();
  const set: SetField = (field, value) =>
    void dispatch({
      kind: 'document.set',
      id: document.id,
      changes: { [field]: value === null ? null : byPerson(value) },
    });
  return (
    <InspectorSection>
      <dl className="ui-facts library__metadata">
        <NameFields document={document} set={set} />
        <DateField document={document} set={set} />
        <EditableFact
          name="Address"
          text={document.url?.value ?? ''}
          origin={document.url}
          onCommit={(text) => set('url', orNull(text))}
        />
      </dl>
    </InspectorSection>
  );
}

interface FieldsProps {
  readonly document: Document;
  readonly set: SetField;
}

function NameFields({ document: { title, authors, publisher }, set }: FieldsProps) {
  return (
    <>
      <EditableFact
        name="Title"
        text={title.value}
        origin={title}
        check={(text) => (text === '' ? 'A document has a title.' : undefined)}
        onCommit={(text) => set('title', text)}
      />
      <EditableFact
        name="Authors"
        text={authors?.value.map(printedName).join('; ') ?? ''}
        origin={authors}
        help="Several names with a semicolon between them"
        onCommit={(text) => set('authors', text === '' ? null : namesIn(text))}
      />
      <EditableFact
        name="Publisher"
        text={publisher?.value ?? ''}
        origin={publisher}
        onCommit={(text) => set('publisher', orNull(text))}
      />
    </>
  );
}

function DateField({ document: { date }, set }: FieldsProps) {
  return (
    <EditableFact
      name="Date"
      text={date?.value ?? ''}
      shown={date === undefined ? '' : shortDate(date.value)}
      origin={date}
      check={wrongDate}
      help="As precise as you know: 2025, 2025-10 or 2025-10-10"
      onCommit={(text) => set('date', orNull(text))}
    />
  );
}
