import { canonicalJson, compactJson } from '#shared/base/canonical-json.ts';
import { isLive, mergeRecord, revive, type Stored } from '#shared/merge/merge-record.ts';
import type { AnyRecord } from '#shared/project/kinds.ts';
import { KINDS } from '#shared/project/kinds.ts';
import { nextStamp, receiveStamp, type Stamp } from '#shared/record/clock.ts';
import { bury, unbury } from '#shared/record/bury.ts';
import { EXISTENCE, MADE } from '#shared/record/envelope.ts';
import type { Writer } from '#shared/record/register.ts';
import {
  pathsOf,
  shownValue,
  survivingWrites,
  writeField,
  writtenValue,
} from '#shared/record/write-field.ts';

/** One act of one replica; the numbers choose among what there is when it comes to it. */
export interface Act {
  readonly replica: number;
  readonly kind: 'make' | 'write' | 'unset' | 'delete' | 'restore' | 'take' | 'take-old';
  readonly a: number;
  readonly b: number;
  /** How far the wall clock went since, in ms; backwards too. */
  readonly wall: number;
}

export const PATHS = [
  'statement',
  'status',
  'note',
  'tags/tag_a',
  'tags/tag_b',
  'later', // a field this version does not know
];
const VALUES = ['one', 'two', null, 3];
export const RECORD_ID = `clm_${'a'.repeat(26)}`;

/** What really happened, kept beside the registers and without them: who had seen what. */
interface Event {
  readonly name: string;
  readonly by: string;
  readonly path: string;
  readonly value: unknown;
  readonly deletes: boolean;
  readonly over: ReadonlySet<Event>;
}

export interface Replica {
  readonly run: string;
  readonly by: string;
  stored: Stored | undefined;
  content: AnyRecord | undefined; // what its trash would hold
  known: Set<Event>;
  last: Stamp | undefined;
  wall: number;
}

interface Moment {
  readonly stored: Stored;
  readonly known: ReadonlySet<Event>;
}

const START = Date.UTC(2026, 0, 14, 9);
const DAY = 24 * 60 * 60 * 1000;
/** Minutes wrong, hours wrong, and a year ahead. */
const SKEWS = [0, -90_000, 3 * 60 * 60 * 1000, -400 * DAY, 365 * DAY, 40];

/** Replicas that edit one record, and what a bystander who saw everything knows of it. */
export class MergeWorld {
  readonly replicas: Replica[];
  readonly past: Moment[] = [];
  readonly events: Event[] = [];

  constructor(count: number) {
    this.replicas = Array.from({ length: count }, (_, index) => ({
      run: `rrun${'abcdefgh'.charAt(index)}abcd`,
      by: `per_${index}`,
      stored: undefined,
      content: undefined,
      known: new Set(),
      last: undefined,
      wall: START + (SKEWS[index % SKEWS.length] ?? 0),
    }));
  }

  act({ replica: index, kind, a, b, wall }: Act): void {
    const replica = this.replicas[index % this.replicas.length]!;
    replica.wall += wall;
    if (kind === 'make') this.#make(replica, a);
    else if (kind === 'take')
      this.take(replica, this.#now(this.replicas[a % this.replicas.length]!));
    else if (kind === 'take-old') this.take(replica, this.past[a % Math.max(1, this.past.length)]);
    else if (kind === 'restore') this.#restore(replica);
    else this.#change(replica, kind, a, b);
    if (replica.stored) this.past.push({ stored: replica.stored, known: new Set(replica.known) });
  }

  #now({ stored, known }: Replica): Moment | undefined {
    return stored && { stored, known };
  }

  writer(replica: Replica): Writer {
    replica.last = nextStamp(replica.last, replica.wall);
    return { at: replica.last, by: replica.by, run: replica.run };
  }

  note(replica: Replica, writer: Writer, path: string, value: unknown, deletes = false): void {
    const over = [...replica.known].filter((event) => event.path === path);
    const name = `${writer.run} ${writer.at}`;
    const event = { name, by: writer.by, path, value, deletes, over: new Set(over) };
    this.events.push(event);
    replica.known.add(event);
  }

  #make(replica: Replica, a: number): void {
    if (replica.stored) return;
    const writer = this.writer(replica);
    const value = VALUES[a % VALUES.length];
    const record = {
      id: RECORD_ID,
      type: 'claim',
      author: writer.by,
      created: { at: writer.at, run: writer.run },
      statement: value,
      note: 'as made',
      tags: a % 2 === 0 ? {} : { tag_a: true },
    };
    replica.stored = record as unknown as AnyRecord; // merging asks no schema
    this.note(replica, writer, EXISTENCE, 'alive');
    for (const path of pathsOf(replica.stored, KINDS.claim.maps)) {
      this.note(replica, writer, path, shownValue(replica.stored, path));
    }
  }

  #change(replica: Replica, kind: Act['kind'], a: number, b: number): void {
    if (!replica.stored || !isLive(replica.stored)) return;
    const writer = this.writer(replica);
    if (kind === 'delete') {
      replica.content = replica.stored;
      replica.stored = bury(replica.stored, writer);
      for (const path of [EXISTENCE, ...PATHS]) this.note(replica, writer, path, 'deleted', true);
      return;
    }
    const path = PATHS[a % PATHS.length]!;
    const value = kind === 'unset' ? undefined : VALUES[b % VALUES.length];
    replica.stored = writeField(replica.stored, path, value, writer);
    this.note(replica, writer, path, value);
  }

  #restore(replica: Replica): void {
    const { stored, content } = replica;
    if (!stored || isLive(stored) || !content) return;
    const writer = this.writer(replica);
    const back = unbury(content, stored, writer, KINDS.claim.maps);
    replica.stored = back;
    for (const path of Object.keys(back['~'] ?? {})) {
      if (path === MADE) continue;
      this.note(replica, writer, path, path === EXISTENCE ? 'alive' : shownValue(back, path));
    }
  }

  /** Merges what somebody sent into a replica; what a delete took from it is written back. */
  take(replica: Replica, moment: Moment | undefined): void {
    if (!moment) return;
    const { stored } = replica;
    for (const { name } of moment.known) {
      replica.last = receiveStamp(replica.last, name.split(' ')[1]!, replica.wall);
    }
    for (const event of moment.known) replica.known.add(event);
    const merged = stored ? mergeRecord(stored, moment.stored) : moment.stored;
    replica.stored = merged;
    if (!isLive(merged)) {
      if (stored && isLive(stored)) replica.content = stored;
      return;
    }
    let writer = { at: '', by: replica.by, run: replica.run };
    const writers: Writer[] = [];
    const tick = (): Stamp => {
      writer = this.writer(replica);
      writers.push(writer);
      return writer.at;
    };
    const whole = revive(merged, [moment.stored, ...(stored ? [stored] : [])], {
      by: replica.by,
      run: replica.run,
      tick,
    });
    replica.stored = whole;
    for (const path of Object.keys(whole['~'] ?? {})) {
      const shown = survivingWrites(whole, path).at(-1);
      const own = writers.find(({ at }) => shown?.at === at && shown.run === replica.run);
      if (own) this.note(replica, own, path, shownValue(whole, path));
    }
  }
}

/** The writes of a field that nothing among the known ones had seen, by name. */
export function survivorsOf(known: ReadonlySet<Event>, path: string): Map<string, Event> {
  const seen = new Set([...known].flatMap((event) => [...event.over]));
  const alive = [...known].filter(
    (event) => event.path === path && !seen.has(event) && (path === EXISTENCE || !event.deletes),
  );
  return new Map(alive.map((event) => [`${event.name} ${compactJson(event.value)}`, event]));
}

/** The same of what the registers say. */
export function registeredOf(stored: Stored, path: string): string[] {
  if (!isLive(stored)) return [];
  const register = stored['~']?.[path];
  if (!register && path !== EXISTENCE && shownValue(stored, path) === undefined) return [];
  return survivingWrites(stored, path)
    .map((write) => {
      const alive = write.value === 'deleted' ? 'deleted' : 'alive';
      const value = path === EXISTENCE ? alive : writtenValue(stored, path, write);
      return `${write.run} ${write.at} ${compactJson(value)}`;
    })
    .sort();
}

export const bytesOf = (stored: Stored): string => canonicalJson(stored);
