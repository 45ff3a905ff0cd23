import { missingCase } from '#shared/base/missing-case.ts';
import type { BriefInline } from '#shared/brief/brief-model.ts';
import { ScriptRuns } from './script-runs.tsx';

/** The number that leads to a note. */
export function NoteMark({ note }: { note: number }) {
  return (
    <sup className="paper__mark">
      <a href={`#note-${note}`}>{note}</a>
    </sup>
  );
}

function PaperInline({ piece }: { piece: BriefInline }) {
  switch (piece.kind) {
    case 'text': {
      const text = <ScriptRuns text={piece.text} />;
      const bold = piece.bold ? <strong>{text}</strong> : text;
      return piece.italic ? <em>{bold}</em> : bold;
    }
    case 'break':
      return <br />;
    case 'figure':
      return (
        <span className="paper__figure" data-figure={piece.id}>
          {piece.label}
          <NoteMark note={piece.note} />
        </span>
      );
    case 'gone':
      return <span className="paper__gone">{piece.what}</span>;
    default:
      return missingCase(piece);
  }
}

/** A line of a briefing: words, and figures with the numbers of their notes. */
export function PaperInlines({ pieces }: { pieces: readonly BriefInline[] }) {
  return pieces.map((piece, at) => <PaperInline key={at} piece={piece} />);
}
