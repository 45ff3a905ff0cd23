import fc, { type Arbitrary } from 'fast-check';
import type { z } from 'zod';
import type { Anchor } from '#shared/anchor/anchor.ts';
import type { Quantity } from '#shared/figure/quantity.ts';
import type { FigurePlace } from '#shared/figure/figure-place.ts';
import { COMMANDS, type ProjectCommand, type SingleCommand } from '#shared/project/command.ts';
import { isRecordType, KINDS, RECORD_TYPES, type RecordType } from '#shared/project/kinds.ts';
import { findRecord, table, type Project } from '#shared/project/project.ts';
import { arbitraryOf } from './arbitrary-of.ts';

/** A command whose references are still to be pointed at records that exist: `dice` choose which. */
export interface Proposal {
  readonly command: SingleCommand;
  readonly dice: readonly number[];
  /** A change of one field, from the kind's own schema, for commands that take `changes`. */
  readonly field: number;
  readonly values: Readonly<Record<string, unknown>>;
}

type Shape = Readonly<Record<string, z.ZodType>>;
const shapeOf = (type: RecordType): Shape =>
  (KINDS[type].schema as unknown as { shape: Shape }).shape; // every kind is an object schema

/** One valid value for each field of a kind; `undefined` stands for a field left out. */
function fieldValues(type: RecordType): Arbitrary<Record<string, unknown>> {
  const shape = shapeOf(type);
  return fc.record(
    Object.fromEntries(KINDS[type].fields.map((field) => [field, arbitraryOf(shape[field]!)])),
  );
}

const subjectOf = (kind: string): RecordType => {
  const [subject = ''] = kind.split('.');
  return isRecordType(subject) ? subject : 'project';
};

/** These need two records that fit each other: they are refused more often than they are carried out. */
const DEMANDING = /[.](?:declare|keep|relink|separate|supersede)$/;

const proposals = COMMANDS.map(({ name, schema }) => ({
  weight: DEMANDING.test(name) ? 4 : 1,
  arbitrary: fc.record({
    command: arbitraryOf(schema as unknown as z.ZodType<SingleCommand>),
    dice: fc.array(fc.nat(), { minLength: 6, maxLength: 6 }),
    field: fc.nat(),
    values: fieldValues(subjectOf(name)),
  }),
}));

/** Sequences of everything a person can do. */
export const proposalLists = fc.array(fc.oneof(...proposals), { maxLength: 14 });

class Pointer {
  readonly #project: Project;
  readonly #dice: readonly number[];
  #at = 0;

  constructor(project: Project, dice: readonly number[]) {
    this.#project = project;
    this.#dice = dice;
  }

  /** One in eight references stays as it was made: to a record that is not there. */
  to(type: RecordType, otherwise: string): string {
    const die = this.#dice[this.#at++ % this.#dice.length] ?? 0;
    const ids = [...table(this.#project, type).keys()];
    return ids.length === 0 || die % 8 === 7 ? otherwise : ids[die % ids.length]!;
  }

  /** One that is not `not`, where there is one: the id of a command comes before what it is about. */
  toOther(type: RecordType, otherwise: string, not: unknown): string {
    const first = this.to(type, otherwise);
    return first === not
      ? ([...table(this.#project, type).keys()].find((id) => id !== not) ?? first)
      : first;
  }

  toSet(type: RecordType, otherwise: readonly string[]): string[] {
    return [...new Set(otherwise.map((id) => this.to(type, id)))];
  }
}

/** Every field of a command that names a record, and the kind it names. */
function pointed(proposal: Proposal, project: Project): Record<string, unknown> {
  const { command, dice } = proposal;
  const pointer = new Pointer(project, dice);
  const subject = subjectOf(command.kind);
  const given: Readonly<Record<string, unknown>> = { ...command };
  const creates = /\.add$/.test(command.kind);
  const next: Record<string, unknown> = { ...given };
  for (const [field, value] of Object.entries(given)) {
    if (field === 'id' && creates) delete next['id'];
    if (field === 'id' && !creates) next[field] = pointer.to(subject, String(value));
    if (field === 'ids') next[field] = pointer.toSet(subject, value as string[]);
    if (field === 'tags') next[field] = pointer.toSet('tag', value as string[]);
    if (field === 'tag' && !creates) next[field] = pointer.to('tag', String(value));
    for (const type of ['document', 'claim', 'brief'] as const) {
      if (field === type) next[field] = pointer.to(type, String(value));
    }
    if (field === 'original') next[field] = fileOf(project, next['document'], value);
    if (field === 'target') next[field] = targetOf(value, pointer);
    if (field === 'evidence') {
      const pieces = value as { target: unknown }[];
      next[field] = pieces.map((piece) => ({ ...piece, target: targetOf(piece.target, pointer) }));
    }
    if (field === 'quantity') next[field] = nested(value as Quantity);
    if (field === 'changes') next[field] = changesOf(proposal, subject);
    if (field === 'newer' || field === 'other')
      next[field] = pointer.toOther('document', String(value), next['id']);
    if (field === 'items')
      next[field] = (
        /[.]relink$/.test(command.kind) ? (value as Item[]).slice(0, 1) : (value as Item[])
      ).map((one) => itemOf(one, pointer, project));
  }
  if (command.kind === 'document.separate') Object.assign(next, versionOf(project) ?? {});
  const [about] = [next['id'], ...((next['ids'] as string[] | undefined) ?? [])].filter(Boolean);
  // A text is one document's: several passages at random would hardly ever share it.
  if ('textHash' in given && next['ids']) next['ids'] = [about];
  if ('textHash' in given && !creates) next['textHash'] = textOf(project, about, given['textHash']);
  return next;
}

/** A document that has a declared newer version, and that version. */
function versionOf(project: Project): { id: string; newer: string } | null {
  for (const { id, joined } of table(project, 'document').values()) {
    const [newer] = joined ?? [];
    if (newer) return { id, newer: newer.id };
  }
  return null;
}

type Item = Readonly<Record<string, unknown>>;

/** A text of the document a highlight or figure is in, where it is in one. */
function textOf(project: Project, id: unknown, otherwise: unknown): unknown {
  const record = findRecord(project, String(id));
  const document = record && 'document' in record ? record.document : '';
  return table(project, 'document').get(document)?.texts[0]?.textHash ?? otherwise;
}

/** A file of the document that a region lies on, where there is one. */
function fileOf(project: Project, document: unknown, otherwise: unknown): unknown {
  return table(project, 'document').get(String(document))?.texts[0]?.originalSha256 ?? otherwise;
}

/** A suggestion of a document, or a passage to move and where to. */
function itemOf(item: Item, pointer: Pointer, project: Project): Item {
  if ('document' in item) {
    return { ...item, document: pointer.to('document', String(item['document'])) };
  }
  if ('anchor' in item) {
    const id = pointer.to('highlight', String(item['id']));
    const anchor = item['anchor'] as Anchor;
    return { id, anchor: { ...anchor, textHash: textOf(project, id, anchor.textHash) } };
  }
  const id = pointer.to('figure', String(item['id']));
  const place = item['place'] as FigurePlace;
  const verbatim = table(project, 'figure').get(id)?.verbatim ?? place.verbatim;
  return { id, place: { ...place, verbatim, textHash: textOf(project, id, place.textHash) } };
}

/** A numeral stands inside its quantity, and that inside its sentence. */
function nested(quantity: Quantity): Quantity {
  const { start, end } = quantity.spans.numeral;
  const [from, to] = [Math.min(start, end), Math.max(start, end)];
  const spans = { numeral: { start: from, end: to }, quantity: { start: from, end: to + 1 } };
  return { ...quantity, spans: { ...spans, sentence: { start: 0, end: to + 2 } } };
}

function targetOf(value: unknown, pointer: Pointer): unknown {
  if (typeof value === 'string') return pointer.to('brief', value);
  const target = value as { kind: 'highlight' | 'figure'; id: string };
  return { ...target, id: pointer.to(target.kind, target.id) };
}

function changesOf({ field, values }: Proposal, subject: RecordType): Record<string, unknown> {
  const { fields, maps } = KINDS[subject];
  const name = fields[field % fields.length]!;
  const value = values[name];
  if (!maps.includes(name) || typeof value !== 'object' || value === null) {
    return { [name]: value ?? null };
  }
  const [first] = Object.entries(value as Readonly<Record<string, unknown>>);
  // A map as a whole, or one key of it, as the screens do.
  return field % 2 === 0 || !first ? { [name]: value } : { [`${name}/${first[0]}`]: first[1] };
}

/** A proposal as a command about the project as it stands. Still refused now and then, never thrown at. */
export function commandFor(proposal: Proposal, project: Project): ProjectCommand {
  return pointed(proposal, project) as unknown as SingleCommand; // its own schema made it
}

/** What a person sees: every record without who wrote it, when, and the registers. */
export function visible(project: Project): Record<string, unknown> {
  const shown: Record<string, unknown> = {};
  for (const type of RECORD_TYPES) {
    for (const record of table(project, type).values()) {
      const { '~': _registers, author: _author, created: _created, ...fields } = record;
      shown[record.id] = fields;
    }
  }
  return shown;
}
