import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import type { Anchor } from '#shared/anchor/anchor.ts';
import { resolution, type Resolution } from '#shared/anchor/resolve.ts';
import { searchAnswer, type SearchRequest, type WorkerPlace } from './search-message.ts';
import {
  textHit,
  type GivenText,
  type TextChanges,
  type TextHit,
  type TextQuery,
  type TextSearch,
  type TextSource,
} from './text-search.ts';

type Asked = SearchRequest extends infer R
  ? R extends SearchRequest
    ? Omit<R, 'id'>
    : never
  : never;

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** The window draws what came in meanwhile, ms: reading it here at once took a core away from that. */
const DRAWING_MS = 300;

const hits = z.array(textHit);
const resolutions = z.array(resolution).nullable();

/**
 * The search in a worker thread. `entry` is the built `process.ts`. A worker that ends by a bug fails
 * what it was doing; the next request starts another, which is told everything again.
 */
export class WorkerSearch implements TextSearch {
  readonly #entry: string;
  readonly #place: WorkerPlace;
  readonly #sources = new Map<string, TextSource>();
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | null = null;
  /** What the worker is to be told before anything else is asked of it. */
  #held: { changed: Map<string, TextSource>; gone: Set<string>; timer: NodeJS.Timeout } | null =
    null;
  #count = 0;
  #isClosed = false;

  constructor(entry: string, place: WorkerPlace) {
    this.#entry = entry;
    this.#place = place;
  }

  readonly follow = ({ changed, gone }: TextChanges): void => {
    for (const source of changed) this.#sources.set(source.id, source);
    for (const id of gone) this.#sources.delete(id);
    if (this.#isClosed) return;
    // One that is started now is told everything.
    if (!this.#worker) this.#running();
    else this.#hold(changed, gone);
  };

  readonly find = async (query: TextQuery, signal: AbortSignal): Promise<TextHit[]> => {
    if (signal.aborted) return [];
    const worker = this.#running();
    const { id, value } = this.#ask(worker, { kind: 'find', query });
    const cancel = (): void => void this.#post(worker, { kind: 'cancel', find: id });
    signal.addEventListener('abort', cancel);
    try {
      return hits.parse(await value);
    } finally {
      signal.removeEventListener('abort', cancel);
    }
  };

  readonly forget = async (ids: readonly string[]): Promise<void> => {
    for (const id of ids) this.#sources.delete(id);
    await this.#ask(this.#running(), { kind: 'forget', ids: [...ids] }).value;
  };

  readonly resolve = async (
    source: TextSource | GivenText,
    anchors: readonly Anchor[],
  ): Promise<Resolution[] | null> => {
    const asked: Asked = { kind: 'resolve', source, anchors: [...anchors] };
    return resolutions.parse(await this.#ask(this.#running(), asked).value);
  };

  readonly settle = async (): Promise<void> => {
    await this.#ask(this.#running(), { kind: 'settle' }).value;
  };

  readonly close = async (): Promise<void> => {
    this.#isClosed = true;
    const worker = this.#worker;
    if (!worker) return;
    this.#tell(worker);
    await this.#ask(worker, { kind: 'close' }).value;
    await worker.terminate();
  };

  #hold(changed: readonly TextSource[], gone: readonly string[]): void {
    const tell = (): void => {
      if (this.#worker) this.#tell(this.#worker);
    };
    const held = (this.#held ??= {
      changed: new Map(),
      gone: new Set(),
      timer: setTimeout(tell, DRAWING_MS).unref(),
    });
    for (const source of changed) {
      held.gone.delete(source.id);
      held.changed.set(source.id, source);
    }
    for (const id of gone) {
      held.changed.delete(id);
      held.gone.add(id);
    }
  }

  #tell(worker: Worker): void {
    const held = this.#held;
    if (!held) return;
    this.#held = null;
    clearTimeout(held.timer);
    const changed = [...held.changed.values()];
    this.#post(worker, { kind: 'follow', changed, gone: [...held.gone] });
  }

  /** The worker, told of all there is to know. */
  #running(): Worker {
    if (this.#worker) {
      this.#tell(this.#worker);
      return this.#worker;
    }
    if (this.#held) clearTimeout(this.#held.timer);
    this.#held = null;
    const worker = new Worker(this.#entry);
    this.#worker = worker;
    worker.unref();
    worker.on('message', (message: unknown) => this.#received(message));
    worker.once('error', (error: Error) => this.#ended(worker, error));
    worker.once('exit', () => this.#ended(worker, new Error('The search worker ended')));
    this.#post(worker, { kind: 'open', place: this.#place });
    this.#post(worker, { kind: 'follow', changed: [...this.#sources.values()], gone: [] });
    return worker;
  }

  #ended(worker: Worker, error: Error): void {
    if (this.#worker !== worker) return;
    this.#worker = null;
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }

  #received(message: unknown): void {
    const { id, value } = searchAnswer.parse(message);
    this.#waiting.get(id)?.resolve(value);
    this.#waiting.delete(id);
  }

  #post(worker: Worker, asked: Asked): number {
    this.#count += 1;
    worker.postMessage({ ...asked, id: this.#count });
    return this.#count;
  }

  #ask(worker: Worker, asked: Asked): { id: number; value: Promise<unknown> } {
    const id = this.#post(worker, asked);
    const value = new Promise<unknown>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
    });
    return { id, value };
  }
}
