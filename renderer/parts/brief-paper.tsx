import './brief-paper.css';
import { opensWithTitle, type BriefModel } from '#shared/brief/brief-model.ts';
import { printedDate } from '#shared/brief/printed-date.ts';
import { PaperBlocks } from './paper-block.tsx';
import { PaperDocuments, PaperMethod, PaperNotes } from './paper-end.tsx';
import { ScriptRuns } from './script-runs.tsx';

export interface BriefPaperProps {
  readonly model: BriefModel;
  /** Printed, its notes can be jumped to; a preview beside other pages may not repeat their ids. */
  readonly isPrinted?: boolean;
}

/** A briefing as it stands on paper: light whatever the window's theme, sized in points. */
export function BriefPaper({ model, isPrinted = false }: BriefPaperProps) {
  return (
    <article className="paper" data-theme="light" lang={model.language}>
      <p className="paper__kicker">
        Briefing, {printedDate(model.date)}, <ScriptRuns text={model.author} />
      </p>
      {!opensWithTitle(model) && (
        <h1>
          <ScriptRuns text={model.title} />
        </h1>
      )}
      <PaperBlocks parts={model.parts} />
      {model.notes.length > 0 && <PaperNotes notes={model.notes} isPrinted={isPrinted} />}
      {model.documents.length > 0 && <PaperDocuments documents={model.documents} />}
      <PaperMethod method={model.method} />
    </article>
  );
}
