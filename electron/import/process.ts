import '#electron/system/runtime-globals.ts';
import { constants } from 'node:os';
import { ok } from '#shared/base/result.ts';
import { stepBackWhole } from '#electron/system/step-back.ts';
import { bibliographyEntries } from './bibliography.ts';
import { convertFile } from './convert-file.ts';
import { pagePicture } from './page-picture.ts';
import { filePiece, importRequest, type ImportAnswer, type PieceTaken } from './import-message.ts';

/** The part of Electron's parent port that is used; absent under plain Node. */
interface ParentPort {
  on: (event: 'message', listener: (event: { readonly data: unknown }) => void) => void;
  postMessage: (message: ImportAnswer | PieceTaken) => void;
}

const HERE = __dirname; // dist/, where everything that was built stands side by side

/** A large file that is coming in pieces. */
let held: { readonly id: number; readonly bytes: Uint8Array } | undefined;

function take(message: unknown): PieceTaken | undefined {
  const parsed = filePiece.safeParse(message);
  if (!parsed.success) return undefined;
  const { id, total, from, piece } = parsed.data;
  if (held?.id !== id) held = { id, bytes: new Uint8Array(total) };
  held.bytes.set(piece, from);
  return { id, taken: from + piece.length };
}

async function answer(message: unknown): Promise<ImportAnswer | PieceTaken> {
  const taken = take(message);
  if (taken) return taken;
  const { id, what, fileName, bytes: sent, page = 1, ...options } = importRequest.parse(message);
  const bytes = held?.id === id ? held.bytes : sent;
  held = undefined;
  if (what === 'bibliography') {
    return { id, result: ok({ entries: bibliographyEntries(fileName, bytes) }) };
  }
  if (what === 'page') return { id, result: await pagePicture(bytes, page, HERE) };
  return { id, result: await convertFile(bytes, fileName, { ...options, resources: HERE }) };
}

// Electron adds the port to `process` in a utility process; Node's types cannot know.
const { parentPort } = process as { parentPort?: ParentPort };

// What a converter throws ends this process: its owner says so, and starts another. Thrown outside
// the promise, because a rejection alone ends some runtimes and not others.
const end = (error: unknown): void => {
  setImmediate(() => {
    throw error;
  });
};

// Reading files is for whenever the window has nothing to do: the person at work there comes first. On
// Windows the lowest of priorities would wait for every other program as well.
const { PRIORITY_BELOW_NORMAL, PRIORITY_LOW } = constants.priority;
const BEHIND_THE_WINDOW = process.platform === 'win32' ? PRIORITY_BELOW_NORMAL : PRIORITY_LOW;

if (parentPort) {
  stepBackWhole(BEHIND_THE_WINDOW);
  parentPort.on('message', ({ data }) => {
    void answer(data).then((result) => parentPort.postMessage(result), end);
  });
} else {
  process.on('message', (message) => {
    void answer(message).then((result) => process.send?.(result), end);
  });
  process.on('disconnect', () => process.exit());
}
