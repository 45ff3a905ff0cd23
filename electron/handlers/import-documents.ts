import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Document } from '#shared/document/document.ts';
import type { Fingerprinted } from '#shared/document/fingerprint.ts';
import { kinSteps, type Kin, type KinPair } from '#shared/document/kinship.ts';
import type { ImportOutcome } from '#shared/ipc/contract.ts';
import type { SingleCommand } from '#shared/project/command.ts';
import { table } from '#shared/project/project.ts';
import type { JournalDraft } from '#electron/store/journal.ts';
import {
  Arrivals,
  type ArrivalDeps,
  type ArrivalOptions,
  type ImportItem,
  type Part,
} from './arrivals.ts';
import { describeImported } from './describe-imported.ts';
import type { DocumentDraft } from './document-draft.ts';
import type { Fingerprints } from './fingerprints.ts';
import { inTurns } from './in-turns.ts';
import { lendFromTwins, type Incoming } from './lend-from-twins.ts';
import { planImport } from './plan-import.ts';

export interface ImportDeps extends ArrivalDeps {
  readonly fingerprints: Fingerprints;
}

/** What became of one item, by its place among all. */
export interface ImportNote {
  readonly at: number;
  readonly outcome: ImportOutcome;
}

export interface ImportOptions extends ArrivalOptions {
  /** Hears of each part just before it is saved; a document it names is in once the project has it. */
  readonly note?: (part: readonly ImportNote[]) => Promise<Result<null>>;
}

const asKin = ({ draft, ...prints }: Incoming): Kin => ({
  id: draft.id,
  ...prints,
  document: draft,
});

function kinOf(one: Fingerprinted, documents: ReadonlyMap<string, Kin['document']>): Kin[] {
  const document = documents.get(one.id);
  return document ? [{ ...one, document }] : [];
}

/** The outcome with whom a new document is akin to. */
function withKin(
  outcome: ImportOutcome,
  kin: ReadonlyMap<string, readonly KinPair[]>,
): ImportOutcome {
  const found = outcome.status === 'imported' ? kin.get(outcome.id ?? '') : undefined;
  return found ? { ...outcome, kin: [...found] } : outcome;
}

const label = (count: number): string =>
  count === 0
    ? 'describe documents'
    : count === 1
      ? 'import document'
      : `import ${count} documents`;

function withSentences(
  outcomes: readonly ImportOutcome[],
  sentences: readonly string[],
): ImportOutcome[] {
  const next = sentences.values();
  return outcomes.map((outcome) =>
    outcome.status === 'described' ? { ...outcome, reason: next.next().value ?? '' } : outcome,
  );
}

const draftsOf = (part: Part): DocumentDraft[] => part.flatMap(({ came }) => came?.draft ?? []);

/**
 * A part as it stands once it is saved: what another import brought at the same time is no document of this
 * one. Each file is given a moment of its own, which its document bears.
 */
function withoutOthers(part: Part, documents: ReadonlyMap<string, Document>): Part {
  return part.map((one) => {
    if (!one.came) return one;
    const { id, texts } = one.came.draft;
    const there = documents.get(id)?.texts ?? [];
    if (there.some(({ importedAt }) => importedAt === texts[0]?.importedAt)) return one;
    return { at: one.at, outcome: { ...one.outcome, status: 'already' } };
  });
}

/** What twins lend to documents that are in the project already, where nobody filled it since. */
function lendings(
  drafts: readonly DocumentDraft[],
  documents: ReadonlyMap<string, Document>,
): SingleCommand[] {
  return drafts.flatMap(({ id, date, url }): SingleCommand[] => {
    const document = documents.get(id);
    if (!document) return [];
    const changes = {
      ...(date && !document.date ? { date } : {}),
      ...(url && !document.url ? { url } : {}),
    };
    const isNothing = Object.keys(changes).length === 0;
    return isNothing ? [] : [{ kind: 'document.set', id: document.id, changes }];
  });
}

/** Documents as they will be once `commands` are made. */
function withLent(
  documents: ReadonlyMap<string, Document>,
  commands: readonly SingleCommand[],
): Map<string, Document> {
  const known = new Map(documents);
  for (const command of commands) {
    const document = command.kind === 'document.set' ? known.get(command.id) : undefined;
    if (document && command.kind === 'document.set') {
      known.set(document.id, { ...document, ...command.changes });
    }
  }
  return known;
}

/** One import: parts that are saved one by one, each as a whole, and are one step of history. */
class Import {
  readonly #deps: ImportDeps;
  readonly #options: ImportOptions;
  readonly #arrivals: Arrivals;
  readonly #visit: string;
  #saved: Part = [];

  constructor(deps: ImportDeps, items: readonly ImportItem[], options: ImportOptions) {
    this.#deps = deps;
    this.#options = options;
    this.#arrivals = new Arrivals(deps, items, options);
    this.#visit = deps.open.stamp();
  }

  async run(): Promise<Result<ImportOutcome[]>> {
    for (;;) {
      const draft = this.#deps.open.store.draft();
      const part = await this.#arrivals.part(draft);
      if (this.#arrivals.isOver) return this.#finish(part, draft);
      await this.#options.breath?.take();
      // Nothing is converted meanwhile: while the window draws what comes in, nothing else is at work.
      const saved = await this.#save(part, draft, draftsOf(part), []);
      if (!saved.ok) return saved;
    }
  }

  async #save(
    part: Part,
    draft: JournalDraft,
    drafts: readonly DocumentDraft[],
    commands: readonly SingleCommand[],
  ): Promise<Result<Part>> {
    const { open, fingerprints } = this.#deps;
    const noted = await this.#options.note?.(part.map(({ at, outcome }) => ({ at, outcome })));
    if (noted && !noted.ok) {
      await draft.discard();
      return noted;
    }
    if (drafts.length + commands.length === 0) await draft.discard();
    else {
      const plan = planImport(label(drafts.length), drafts, commands);
      const step = { draft, answered: false, joined: { visit: this.#visit, label } };
      const made = await open.changeFiles(label(drafts.length), plan, step);
      if (!made.ok) return made;
      this.#options.breath?.told();
    }
    const ours = withoutOthers(part, table(open.project, 'document'));
    for (const { came } of ours) {
      if (came) fingerprints.learn(came.draft.id, came.draft.current, came);
    }
    this.#saved = [...this.#saved, ...ours];
    return ok(ours);
  }

  /** The last part, and what can only be said when all are here: who is akin, and what describes whom. */
  async #finish(part: Part, draft: JournalDraft): Promise<Result<ImportOutcome[]>> {
    const { open, fingerprints, fs } = this.#deps;
    const all = [...this.#saved, ...part];
    const came = all.flatMap((one) => one.came ?? []);
    const bibliographies = all.flatMap((one) => one.bibliography ?? []);
    const here = table(open.project, 'document');
    const ours = new Set<string>(came.map((one) => one.draft.id));
    const present =
      came.length === 0 ? [] : (await fingerprints.all()).filter(({ id }) => !ours.has(id));
    const akin = await inTurns(
      kinSteps(
        came.map(asKin),
        present.flatMap((one) => kinOf(one, here)),
      ),
    );
    const kin = new Map(akin.flatMap(({ id, pairs }) => (pairs.length > 0 ? [[id, pairs]] : [])));
    const lent = await lendFromTwins(came, present, here);
    // As they stand by now: somebody may have filled in what a twin would lend.
    const documents = table(open.project, 'document');
    const early = lendings(lent, documents);
    const late = lent.filter(({ id }) => !this.#saved.some((one) => one.came?.draft.id === id));
    const described = await describeImported(fs, bibliographies, late, withLent(documents, early));
    const { drafts, commands, sentences } = described;
    const saved = await this.#save(part, draft, drafts, [...early, ...commands]);
    if (!saved.ok) return saved;
    const outcomes = this.#saved.map(({ outcome }) => outcome);
    return ok(withSentences(outcomes, sentences).map((outcome) => withKin(outcome, kin)));
  }
}

/**
 * Imports files as one step of history: each costs only itself, and what had come in when somebody
 * cancelled stays. They are saved part by part, so that a crash or a full disk leaves in what was in.
 * Answers one outcome per item, in order. Fails only where something cannot be saved.
 */
export async function importDocuments(
  deps: ImportDeps,
  items: readonly ImportItem[],
  options: ImportOptions,
): Promise<Result<ImportOutcome[]>> {
  if (deps.open.readOnly !== null) return fail('read-only', deps.open.readOnly);
  return new Import(deps, items, options).run();
}
