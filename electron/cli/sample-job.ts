import { makeId, type Id, type IdKind } from '#shared/base/ids.ts';
import { describeAnchor } from '#shared/anchor/describe-anchor.ts';
import { currentText, type Document } from '#shared/document/document.ts';
import type { Figure } from '#shared/figure/figure.ts';
import type { SingleCommand } from '#shared/project/command.ts';
import { table } from '#shared/project/project.ts';
import type { Opened } from '#electron/handlers/project-session.ts';
import { suggestFigures } from '#electron/handlers/suggest-figures.ts';
import { must, type CliContext } from './context.ts';
import {
  SAMPLE_CLAIMS,
  SAMPLE_FIGURES,
  SAMPLE_HIGHLIGHTS,
  SAMPLE_OUTLETS,
  SAMPLE_TAGS,
} from './sample-decisions.ts';

/**
 * The work of somebody who has read the sample documents: outlets named, figures accepted and tagged,
 * passages marked, claims stated, one chart. Every step is an ordinary command.
 */
export class SampleJob {
  readonly #opened: Opened;
  readonly #context: CliContext;

  constructor(opened: Opened, context: CliContext) {
    this.#opened = opened;
    this.#context = context;
  }

  #id<K extends IdKind>(kind: K): Id<K> {
    return makeId(kind, this.#context.ports.machine.random);
  }

  async #do(label: string, commands: readonly SingleCommand[]): Promise<void> {
    must(await this.#opened.project.dispatch({ kind: 'batch', label, commands }));
  }

  get #documents(): Document[] {
    return [...table(this.#opened.project.project, 'document').values()];
  }

  #document(file: string): Document {
    const found = this.#documents.find((document) => currentText(document).fileName === file);
    if (!found) throw new Error(`The sample has no document ${file}`);
    return found;
  }

  #figure(file: string, verbatim: string): Figure {
    const { id } = this.#document(file);
    const found = [...table(this.#opened.project.project, 'figure').values()].find(
      (figure) => figure.document === id && figure.verbatim === verbatim,
    );
    if (!found) throw new Error(`The sample has no figure ${verbatim} in ${file}`);
    return found;
  }

  #tag(name: string): string {
    const found = [...table(this.#opened.project.project, 'tag').values()].find(
      (tag) => tag.name === name,
    );
    if (!found) throw new Error(`The sample has no tag ${name}`);
    return found.id;
  }

  /** Outlets that the files do not name, and the bodies that count, under all their names. */
  async nameOutlets(): Promise<number> {
    const outlets: SingleCommand[] = SAMPLE_OUTLETS.map(({ file, outlet }) => ({
      kind: 'document.set',
      id: this.#document(file).id,
      changes: { publisher: { value: outlet, from: 'person', guess: false } },
    }));
    await this.#do('name outlets', [
      ...outlets,
      { kind: 'body.add', name: 'People’s Goal', aliases: ['People’s Soldiers', 'the group'] },
      { kind: 'body.add', name: 'People’s Embrace', aliases: [] },
    ]);
    return outlets.length;
  }

  /** Makes the tags that are measures, accepts the sample's figures and tags them. Answers how many. */
  async acceptFigures(): Promise<number> {
    await this.#do(
      'add tags',
      SAMPLE_TAGS.map(({ counted, ...tag }) => ({
        kind: 'tag.add',
        ...tag,
        ...(counted === undefined ? {} : { measure: { counted, unit: 'people' } }),
      })),
    );
    const found = must(
      await suggestFigures(
        this.#opened.project,
        this.#documents.map(({ id }) => id),
      ),
    );
    const accepts = SAMPLE_FIGURES.flatMap(({ file, figures }): SingleCommand[] => {
      const { id } = this.#document(file);
      const from = found.find(({ document }) => document === id);
      return figures.map(([verbatim, tag]) => {
        const suggestion = from?.suggestions.find((one) => one.verbatim === verbatim);
        if (!from || !suggestion) throw new Error(`Nothing suggests ${verbatim} in ${file}`);
        const { textHash, origin } = from;
        const items = [{ document: id, textHash, origin, suggestion }];
        return { kind: 'figure.accept', items, tags: [this.#tag(tag)] };
      });
    });
    await this.#do('accept figures', accepts);
    return accepts.length;
  }

  /** Marks passages; answers how many. */
  async markPassages(): Promise<number> {
    const commands: SingleCommand[] = [];
    for (const { file, passage, tags, note } of SAMPLE_HIGHLIGHTS) {
      const document = this.#document(file);
      const { store } = this.#opened.project;
      const text = must(await store.text(document.current));
      const { blocks } = must(await store.blocks(document.id, document.current));
      const start = text.indexOf(passage);
      if (start < 0) throw new Error(`${file} does not say “${passage}”`);
      const target = { text, textHash: document.current, blocks };
      commands.push({
        kind: 'highlight.add',
        document: document.id,
        anchor: describeAnchor(target, { start, end: start + passage.length }),
        tags: tags.map((tag) => this.#tag(tag)),
        note,
      });
    }
    await this.#do('mark passages', commands);
    return commands.length;
  }

  /** States the claims with their evidence; answers how many. */
  async stateClaims(): Promise<number> {
    const highlights = [...table(this.#opened.project.project, 'highlight').values()];
    await this.#do(
      'state claims',
      SAMPLE_CLAIMS.map(({ statement, status, figures, passages }): SingleCommand => ({
        kind: 'claim.add',
        statement,
        status,
        evidence: [
          ...figures.map(([file, verbatim, stance]) => ({
            target: { kind: 'figure' as const, id: this.#figure(file, verbatim).id },
            stance,
          })),
          ...passages.map(([passage, stance]) => {
            const highlight = highlights.find(({ anchor }) => anchor.exact === passage);
            if (!highlight) throw new Error(`No highlight “${passage}”`);
            return { target: { kind: 'highlight' as const, id: highlight.id }, stance };
          }),
        ],
      })),
    );
    return SAMPLE_CLAIMS.length;
  }

  /** Charts the tagged figures by outlet. */
  async drawChart(): Promise<void> {
    const tags = ['Defected', 'Surrendered', 'Captured', 'Police'].map((name) => this.#tag(name));
    await this.#do('add chart', [
      {
        kind: 'chart.add',
        id: this.#id('chart'),
        title: 'Soldiers and police who left, by outlet and by who counted',
        note: '',
        figures: {
          kind: 'query',
          query: { op: 'or', of: tags.map((tag) => ({ op: 'tag', tag })) },
        },
        layout: 'bars',
        groupBy: 'outlet',
        sort: 'value',
        foldSameSource: true,
        keepApart: true,
      },
    ]);
  }
}
