import type { BriefDocument, BriefNote } from '#shared/brief/brief-model.ts';
import { guessedWords, NO_DATE } from '#shared/brief/citations.ts';
import { languageOf } from './language-of.ts';
import { ScriptRuns } from './script-runs.tsx';

/** Every note with the sentence it stands for. */
export function PaperNotes({
  notes,
  isPrinted,
}: {
  notes: readonly BriefNote[];
  isPrinted: boolean;
}) {
  return (
    <section className="paper__notes" aria-label="Notes">
      <h2>Notes</h2>
      <ol>
        {notes.map((note) => (
          <li key={note.number} {...(isPrinted && { id: `note-${note.number}` })}>
            <b>{note.number}</b>
            <p lang={languageOf(note.sentence)}>
              “{note.sentence}” <NotePlace note={note} />
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Where a sentence stands, in the words of `noteText`. */
function NotePlace({ note }: { note: BriefNote }) {
  const { outlet, title, date, paragraph, typed } = note;
  return (
    <span lang="en">
      <i>
        <ScriptRuns text={outlet} />
      </i>
      {title !== '' && title !== outlet && (
        <>
          , “<ScriptRuns text={title} />”
        </>
      )}
      , {date === '' ? 'no date' : date}
      {typed === null ? paragraph !== null && `, para. ${paragraph}` : `, ${typed}`}.
    </span>
  );
}

/** The documents the notes lead to, each with the fingerprint of its file. */
export function PaperDocuments({ documents }: { documents: readonly BriefDocument[] }) {
  return (
    <section className="paper__documents" aria-label="Documents">
      <h2>Documents</h2>
      <ol>
        {documents.map((one) => (
          <li key={one.id}>
            <p>
              {one.authors !== '' && <ScriptRuns text={`${one.authors}. `} />}“
              <ScriptRuns text={one.title} />
              ”.{' '}
              {one.outlet !== '' && (
                <i>
                  <ScriptRuns text={one.outlet} />
                </i>
              )}
              {one.outlet !== '' && ', '}
              {one.outlet !== '' && one.date === NO_DATE ? 'no date' : one.date}.
              {one.url !== '' && <span className="paper__address"> {one.url}.</span>}
              {one.guessed.length > 0 && ` ${guessedWords(one)}`}
              {one.sameTextAs.length > 0 && (
                <ScriptRuns text={` Same text as ${one.sameTextAs.join('; ')}.`} />
              )}
            </p>
            <p className="paper__hash">SHA-256 {one.sha256}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The conventions by which numbers were read: printed with every briefing. */
export function PaperMethod({ method }: { method: readonly string[] }) {
  return (
    <section className="paper__method" aria-label="How these numbers were read">
      <h2>How these numbers were read</h2>
      {method.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </section>
  );
}
