import type { Patch } from '#shared/project/patch.ts';
import type { Problem } from '#electron/store/read-homes.ts';

/** What an open project says unasked. */
export interface ProjectListeners {
  /** `answered`: whoever asked for the change gets the patch as the answer too. */
  readonly onPatch?: (patch: Patch, answered: boolean) => void;
  readonly onSaving?: (revision: number) => void;
  readonly onSaved?: (revision: number) => void;
  readonly onNotSaved?: (sentence: string) => void;
  /** Something to know that asks for nothing: somebody else changed the project on the disk. */
  readonly onNotice?: (sentence: string) => void;
  /** What still cannot be read, after something of it was brought back. */
  readonly onProblems?: (problems: readonly Problem[]) => void;
}

/** What is told in one number or sentence. */
export type Telling = Omit<ProjectListeners, 'onPatch' | 'onProblems'>;
