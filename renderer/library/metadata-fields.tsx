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

/** Title, authors, publisher, date and address, each to be corrected where it stands. */
export function MetadataFields({ document }: { document: Document }) {
  const dispatch = useDispatch();
  const { id, title, authors, publisher, date, url } = document;
  const set = (field: Field, value: unknown) =>
    void dispatch({
      kind: 'document.set',
      id,
      changes: { [field]: value === null ? null : byPerson(value) },
    });
  const orNull = (text: string) => (text === '' ? null : text);
  return (
    <InspectorSection>
      <dl className="ui-facts library__metadata">
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
        <EditableFact
          name="Date"
          text={date?.value ?? ''}
          shown={date === undefined ? '' : shortDate(date.value)}
          origin={date}
          check={wrongDate}
          help="As precise as you know: 2025, 2025-10 or 2025-10-10"
          onCommit={(text) => set('date', orNull(text))}
        />
        <EditableFact
          name="Address"
          text={url?.value ?? ''}
          origin={url}
          onCommit={(text) => set('url', orNull(text))}
        />
      </dl>
    </InspectorSection>
  );
}
