import '#electron/system/runtime-globals.ts';
import { convert } from './convert.ts';
import { importRequest, type ImportAnswer } from './import-message.ts';

/** The part of Electron's parent port that is used; absent under plain Node. */
interface ParentPort {
  on: (event: 'message', listener: (event: { readonly data: unknown }) => void) => void;
  postMessage: (message: ImportAnswer) => void;
}

function answer(message: unknown): ImportAnswer {
  const { id, fileName, bytes, ...options } = importRequest.parse(message);
  return { id, result: convert(bytes, fileName, options) };
}

// Electron adds the port to `process` in a utility process; Node's types cannot know.
const { parentPort } = process as { parentPort?: ParentPort };

// What a converter throws ends this process: its owner says so, and starts another.
if (parentPort) {
  parentPort.on('message', ({ data }) => parentPort.postMessage(answer(data)));
} else {
  process.on('message', (message) => process.send?.(answer(message)));
  process.on('disconnect', () => process.exit());
}
