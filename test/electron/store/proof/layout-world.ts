import { describeAnchor } from '#shared/anchor/describe-anchor.ts';
import { canonicalJson } from '#shared/base/canonical-json.ts';
import type { Id } from '#shared/base/ids.ts';
import { allRecords, table } from '#shared/project/project.ts';
import { filesOf } from '#shared/project/shards.ts';
import type { FileEnvelope } from '#shared/record/envelope.ts';
import { openProject } from '#electron/handlers/open-folder.ts';
import type { OpenProject, ProjectPorts } from '#electron/handlers/open-project.ts';
import type { Machine } from '#electron/store/machine.ts';
import { testIdentity } from '#test/electron/handlers/test-project.ts';
import { bringTwo, FILE_HOLDS, FOLDER, got, machineOn, projectOn } from './proof-project.ts';
import { NO_BYTES } from './simulated-nodes.ts';
import { SimulatedDisk } from './simulated-disk.ts';

/** What one of two machines does, or what befalls the folder. `dice` choose the record. */
export interface Move {
  readonly who: 0 | 1;
  readonly what: (typeof MOVES)[number];
  readonly dice: number;
  /** Whether the other's writes were looked for before. */
  readonly looks: boolean;
}

export const MOVES = [
  'add one',
  'add many',
  'note',
  'delete',
  'delete many',
  'delete the document',
  'undo',
  'redo',
  'look',
  'open again',
  'remember the files',
  'bring an old file back',
] as const;

type Highlight = Id<'highlight'>;

/** Ids with few beginnings, so that files are split twice and thrice; the same in every run. */
function crowdedIds(): Machine['random'] {
  let next = 0;
  return () => {
    next += 1;
    const mixed = Math.imul(next, 0x9e3779b1) >>> 0;
    const bytes = new Uint8Array(16);
    const view = new DataView(bytes.buffer);
    view.setUint32(0, (mixed & 0xc3ffffff) >>> 0);
    view.setUint32(12, next);
    return bytes;
  };
}

/** Two machines that have one synced folder open, each in a program that splits files early. */
export class LayoutWorld {
  readonly #disk = new SimulatedDisk();
  readonly #ports: ProjectPorts[] = [];
  readonly #open: OpenProject[] = [];
  readonly #remembered = new Map<string, Uint8Array>();
  #document = '';
  /** Every highlight somebody was told of. */
  readonly made = new Set<string>();

  static async begin(): Promise<LayoutWorld> {
    const world = new LayoutWorld();
    const random = crowdedIds();
    const machines = ['a', 'b'].map((letter) => ({
      ...machineOn(world.#disk, undefined, { random }),
      token: letter.repeat(32),
      isAlive: () => true,
    }));
    const made = await projectOn(machines[0]!);
    await bringTwo('It').act(made);
    world.#document = [...table(made.open.project, 'document').keys()][0] ?? '';
    got(await made.open.close());
    world.#disk.add(`${FOLDER}/.stfolder`, world.#disk.newFile(NO_BYTES, NO_BYTES));
    for (const machine of machines) world.#ports.push({ machine, identity: testIdentity() });
    for (const who of [0, 1] as const) await world.#reopen(who);
    return world;
  }

  get #whole(): string {
    return `documents/${this.#document}/annotations.json`;
  }

  async #reopen(who: 0 | 1): Promise<void> {
    await this.#open[who]?.close();
    this.#open[who] = got(await openProject(this.#ports[who]!, FOLDER, 'edit-or-refuse'));
  }

  #highlights(who: 0 | 1): Highlight[] {
    return [...table(this.#open[who]!.project, 'highlight').keys()].sort() as Highlight[];
  }

  async act({ who, what, dice, looks }: Move): Promise<void> {
    const open = this.#open[who]!;
    if (looks) await open.store.look();
    const all = this.#highlights(who);
    const one = all[dice % Math.max(1, all.length)];
    const some = all.filter((_id, at) => (dice >> (at % 8)) % 2 === 1);
    if (what === 'add one') await this.#add(who, 1);
    if (what === 'add many') await this.#add(who, FILE_HOLDS + (dice % 6));
    if (what === 'note' && one)
      got(await open.dispatch({ kind: 'highlight.note', id: one, note: `${dice}` }));
    if (what === 'delete' && one)
      got(await open.dispatch({ kind: 'highlight.delete', ids: [one] }));
    if (what === 'delete many' && some.length > 0)
      got(await open.dispatch({ kind: 'highlight.delete', ids: some }));
    const ids = [...table(open.project, 'document').keys()].filter((id) => id === this.#document);
    // Where the other one deleted it, or there is nothing to undo, that is said and nothing else happens.
    if (what === 'delete the document' && ids.length > 0)
      await open.dispatch({ kind: 'document.delete', ids });
    if (what === 'undo') await open.undo();
    if (what === 'redo') await open.redo();
    got(await open.flush());
    if (what === 'open again') await this.#reopen(who);
    if (what === 'remember the files') this.#remember();
    if (what === 'bring an old file back') this.#bringBack(dice);
  }

  get #isThere(): boolean {
    return this.#open.every(({ project }) =>
      table(project, 'document').has(this.#document as Id<'document'>),
    );
  }

  async #add(who: 0 | 1, many: number): Promise<void> {
    const open = this.#open[who]!;
    const document = table(open.project, 'document').get(this.#document);
    if (!document) return;
    const { id, current: textHash } = document;
    const text = got(await open.store.text(textHash));
    const { blocks } = got(await open.store.blocks(id, textHash));
    const start = text.indexOf('880');
    const anchor = describeAnchor({ text, textHash, blocks }, { start, end: start + 3 });
    const command = { kind: 'highlight.add' as const, document: id, anchor, tags: [] };
    for (let left = many; left > 0; left -= 1) got(await open.dispatch(command));
    for (const one of this.#highlights(who)) this.made.add(one);
  }

  get #folder() {
    return this.#disk.folder(`${FOLDER}/documents/${this.#document}`);
  }

  #annotations(): string[] {
    return [...this.#folder.entries.keys()].filter((name) => /^annotations/.test(name)).sort();
  }

  #remember(): void {
    for (const name of this.#annotations())
      this.#remembered.set(
        name,
        this.#disk.file(`${FOLDER}/documents/${this.#document}/${name}`).bytes,
      );
  }

  /** A sync engine or an older program puts a file there as it was once. */
  #bringBack(dice: number): void {
    const names = [...this.#remembered.keys()].sort();
    const name = names[dice % Math.max(1, names.length)];
    if (name === undefined) return;
    const path = `${FOLDER}/documents/${this.#document}/${name}`;
    const bytes = this.#remembered.get(name) ?? NO_BYTES;
    const temp = `${path}.outside`;
    this.#disk.add(temp, this.#disk.newFile(bytes, bytes));
    this.#disk.move(temp, path);
  }

  /**
   * Both look and write until neither has anything to do. Answers whether the document is there still: then
   * it was edited last of all, which puts its files in order.
   */
  async settle(): Promise<boolean> {
    const look = async (who: 0 | 1): Promise<void> => {
      await this.#open[who]!.store.look();
      got(await this.#open[who]!.flush());
    };
    for (const who of [0, 1, 0, 1] as const) await look(who);
    const isThere = this.#isThere;
    if (isThere) await this.#add(0, 1);
    for (const who of [0, 1, 0] as const) await look(who);
    return isThere;
  }

  /** Closes both, and opens the folder once more. */
  async again(): Promise<void> {
    await this.#open[1]!.close();
    await this.#reopen(0);
  }

  /** What a machine has, as text that is the same for the same records. */
  records(who: 0 | 1): string[] {
    const { project } = this.#open[who]!;
    const graves = [...project.graves.values()].map(({ tombstone }) => tombstone);
    return [...allRecords(project), ...graves].map(canonicalJson).sort();
  }

  known(who: 0 | 1): Set<string> {
    const { project } = this.#open[who]!;
    return new Set([...table(project, 'highlight').keys(), ...project.graves.keys()]);
  }

  /** What the annotations' files hold, by name, and what they should by their records alone. */
  files(): { readonly there: Map<string, string[]>; readonly due: Map<string, string[]> } {
    const there = new Map<string, string[]>();
    const all = new Map<string, { readonly id: string }>();
    for (const name of this.#annotations()) {
      const home = `documents/${this.#document}/${name}`;
      const text = Buffer.from(this.#disk.file(`${FOLDER}/${home}`).bytes).toString('utf8');
      const records = (JSON.parse(text) as FileEnvelope).records as { readonly id: string }[];
      there.set(home, records.map(({ id }) => id).sort());
      for (const one of records) all.set(one.id, one);
    }
    const due = new Map(
      [...filesOf(this.#whole, [...all.values()], FILE_HOLDS)].map(([home, own]) => [
        home,
        own.map(({ id }) => id).sort(),
      ]),
    );
    return { there, due };
  }

  async end(): Promise<void> {
    await Promise.all(this.#open.map((open) => open.close()));
  }
}
