import type { Step } from '#shared/project/undo.ts';
import type { JournalDraft } from '#electron/store/journal.ts';
import { NOTHING_TAKEN, type FilesStep } from './files-step.ts';

export type StepOfFiles = Step & { kind: 'files' };

/** Changes of one `visit`, made one right after the other, are one step; `label` names it by what it brings. */
export interface Joined {
  readonly visit: string;
  readonly label: (brings: number) => string;
}

/** How a change of records and files is made; see OpenProject. */
export interface FilesOptions {
  readonly draft?: JournalDraft;
  readonly answered?: boolean;
  readonly joined?: Joined;
}

/** What was just changed; `staged` are the files it brought, as names inside the project. */
export type NewFilesStep = Pick<FilesStep, 'edits' | 'moves' | 'brings'> & {
  readonly staged: readonly string[];
};

/** The ways back of the steps of history that moved files, by the tokens the history knows them under. */
export class FilesSteps {
  readonly #steps = new Map<string, FilesStep>();
  readonly #undoPlace: (token: string, name: string) => string;

  constructor(undoPlace: (token: string, name: string) => string) {
    this.#undoPlace = undoPlace;
  }

  of({ token }: StepOfFiles): FilesStep {
    const found = this.#steps.get(token);
    if (!found) throw new Error(`No step ${token}`);
    return found;
  }

  /** Takes a change in, as part of the last step where both are of one visit; null where nothing changed. */
  add(
    last: Step | undefined,
    { edits, moves, brings, staged }: NewFilesStep,
    joined: Joined | undefined,
  ): { readonly token: string; readonly brings: number } | null {
    if (edits.length + moves.length + brings.length === 0) return null;
    const before = joined && last?.kind === 'files' ? this.of(last) : undefined;
    const known = before?.visit === joined?.visit ? before : undefined;
    const token = known && last?.kind === 'files' ? last.token : String(this.#steps.size + 1);
    const came = staged.map((to) => ({ from: this.#undoPlace(token, to), to }));
    const step: FilesStep = {
      edits: [...edits, ...(known?.edits ?? [])], // the later first
      moves: [...(known?.moves ?? []), ...moves, ...came],
      brings: [...(known?.brings ?? []), ...brings],
      taken: NOTHING_TAKEN,
      ...(joined ? { visit: joined.visit } : {}),
    };
    this.#steps.set(token, step);
    return { token, brings: step.brings.length };
  }
}
