import { isoDate } from '#shared/base/iso-date.ts';
import { shortDate } from '#shared/base/short-date.ts';
import type { Document } from '#shared/document/document.ts';
import { printedName } from '#shared/document/metadata.ts';
import { useDispatch } from '#renderer/state/hooks.ts';
import { InspectorSection } from '#renderer/ui/inspector.tsx';
import { EditableFact } from './editable-fact.tsx';

type Field = 'title' | 'authors' | 'publisher' | 'date' | 'accessed' | 'url' | 'language';

const byPerson = (value: unknown) => ({ value, from: 'person', guess: false });

function wrongDate(text: string): string | undefined {
  return text === '' || isoDate.safeParse(text).success
    ? undefined
    : 'Write 2025, 2025-10 or 2025-10-10.';
}

const LANGUAGE = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i;

const wrongLanguage = (text: string): string | undefined =>
  text === '' || LANGUAGE.test(text) ? undefined : 'Write its code: en, my, fr or zh-Hant.';

/** `Burmese` for `my`; the code itself where the window has no name for it. */
function languageName(code: string): string {
  if (!LANGUAGE.test(code)) return code;
  return new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code;
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

/** What is known of a document, each fact with where it was read and to be corrected where it stands. */
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
        <DateField field="date" document={document} set={set} />
        <EditableFact
          name="Address"
          text={document.url?.value ?? ''}
          origin={document.url}
          onCommit={(text) => set('url', orNull(text))}
        />
        {document.url !== undefined && <DateField field="accessed" document={document} set={set} />}
        <EditableFact
          name="Language"
          text={document.language?.value ?? ''}
          shown={document.language === undefined ? '' : languageName(document.language.value)}
          origin={document.language}
          check={wrongLanguage}
          help="A code: en, my, fr, zh-Hant"
          onCommit={(text) => set('language', orNull(text))}
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
  const printed = authors?.value.map(printedName).join('; ') ?? '';
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
        text={printed}
        origin={authors}
        help="Several names with a semicolon between them"
        onCommit={(text) => {
          // Vouched for as they are, names keep what is known of their parts.
          const names = text === printed ? (authors?.value ?? null) : namesIn(text);
          set('authors', text === '' ? null : names);
        }}
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

function DateField({
  document,
  field,
  set,
}: FieldsProps & { readonly field: 'date' | 'accessed' }) {
  const date = document[field];
  return (
    <EditableFact
      name={field === 'date' ? 'Date' : 'Looked at'}
      text={date?.value ?? ''}
      shown={date === undefined ? '' : shortDate(date.value)}
      origin={date}
      check={wrongDate}
      help="As precise as you know: 2025, 2025-10 or 2025-10-10"
      onCommit={(text) => set(field, orNull(text))}
    />
  );
}
