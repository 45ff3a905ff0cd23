import { fork, type ChildProcess } from 'node:child_process';
import type { Converter } from './converter-port.ts';
import {
  heapLimits,
  KillableConverter,
  MEMORY_LIMIT,
  type ImportProcess,
} from './killable-converter.ts';

function startChild(entry: string, megabytes: number): ImportProcess {
  const child = fork(entry, [], {
    execArgv: heapLimits(megabytes),
    serialization: 'advanced', // bytes travel as bytes
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  return {
    post: (request) => child.send(request, () => {}), // a process that cannot be reached has ended
    onMessage: (listener) => child.on('message', listener),
    onEnd: (listener) => child.once('error', listener).once('exit', listener),
    kill: () => child.kill('SIGKILL'),
    hold: (busy) => hold(child, busy),
  };
}

function hold(child: ChildProcess, busy: boolean): void {
  if (busy) {
    child.ref();
    child.channel?.ref();
  } else {
    child.unref();
    child.channel?.unref();
  }
}

/**
 * The converter of the command line: a child process of plain Node. `entry` is the built
 * `process.ts`; memory in megabytes of heap, time in milliseconds per file.
 */
export function childConverter(
  entry: string,
  limits: { readonly megabytes?: number; readonly milliseconds?: number } = {},
): Converter {
  const { megabytes = MEMORY_LIMIT, milliseconds } = limits;
  return new KillableConverter(() => startChild(entry, megabytes), milliseconds);
}
