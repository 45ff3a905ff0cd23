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
    const started = this.#worker !== null;
    const worker = this.#running();
    // One that has just been started was told everything.
    if (started) this.#post(worker, { kind: 'follow', changed: [...changed], gone: [...gone] });
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
    await this.#ask(worker, { kind: 'close' }).value;
    await worker.terminate();
  };

  #running(): Worker {
    if (this.#worker) return this.#worker;
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
