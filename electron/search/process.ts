import '#electron/system/runtime-globals.ts';
import { constants } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { createMachine } from '#electron/system/machine.ts';
import { stepBack } from '#electron/system/step-back.ts';
import { IndexedSearch } from './indexed-search.ts';
import { searchRequest, type SearchAnswer, type SearchRequest } from './search-message.ts';

// Reading a thousand new texts is for whenever the window has nothing to do. Linux alone means this thread
// by it; elsewhere it would hold main back with it.
if (process.platform === 'linux') stepBack(constants.priority.PRIORITY_BELOW_NORMAL);

/** The worker beside main that reads texts: it searches them and finds old anchors in them again. */
let search: IndexedSearch | null = null;
const running = new Map<number, AbortController>();

function opened(): IndexedSearch {
  if (!search) throw new Error('Asked before it was told which project');
  return search;
}

async function find({ id, query }: SearchRequest & { kind: 'find' }): Promise<unknown> {
  const stop = new AbortController();
  running.set(id, stop);
  try {
    return await opened().find(query, stop.signal);
  } finally {
    running.delete(id);
  }
}

async function answer(request: SearchRequest): Promise<unknown> {
  switch (request.kind) {
    case 'open':
      search = new IndexedSearch({ ...request.place, disk: createMachine('') });
      return null;
    case 'follow':
      opened().follow(request);
      return null;
    case 'find':
      return find(request);
    case 'cancel':
      running.get(request.find)?.abort();
      return null;
    case 'forget':
      await opened().forget(request.ids);
      return null;
    case 'settle':
      await opened().settle();
      return null;
    case 'resolve':
      return opened().resolve(request.source, request.anchors);
    case 'close':
      await opened().close();
      return null;
  }
}

// Thrown outside the promise, so that a bug ends the worker in every runtime and its owner hears of it.
const end = (error: unknown): void => {
  setImmediate(() => {
    throw error;
  });
};

parentPort?.on('message', (message: unknown) => {
  const request = searchRequest.parse(message);
  void answer(request).then(
    (value) => parentPort?.postMessage({ id: request.id, value } satisfies SearchAnswer),
    end,
  );
});
