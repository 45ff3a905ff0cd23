import { utilityProcess } from 'electron';
import type { Converter } from './converter-port.ts';
import {
  heapLimits,
  KillableConverter,
  MEMORY_LIMIT,
  type ImportProcess,
} from './killable-converter.ts';

function startUtility(entry: string): ImportProcess {
  const child = utilityProcess.fork(entry, [], {
    serviceName: 'Attest import',
    execArgv: heapLimits(MEMORY_LIMIT),
    stdio: 'ignore',
  });
  return {
    post: (request) => child.postMessage(request),
    onMessage: (listener) => child.on('message', listener),
    onEnd: (listener) => child.once('exit', listener),
    kill: () => child.kill(),
    hold: () => {}, // the window keeps the program alive
  };
}

/** The converter of the window: Electron's utility process. `entry` is the built `process.ts`. */
export function utilityConverter(entry: string): Converter {
  return new KillableConverter(() => startUtility(entry));
}
