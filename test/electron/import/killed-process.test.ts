import { type ChildProcess, fork } from 'node:child_process';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { KillableConverter } from '#electron/import/killable-converter.ts';
import { builtProcess } from './built-process.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const file = (name: string) => ({
  fileName: name,
  bytes: bytes(`The port of ${name} counted 31.`),
});

let built: Awaited<ReturnType<typeof builtProcess>>;
beforeAll(async () => {
  built = await builtProcess();
}, 60_000);
afterAll(() => built.remove());

describe('a converting process that somebody kills', { timeout: 60_000 }, () => {
  let converter: KillableConverter;
  let started: ChildProcess[];
  afterEach(() => converter.close());

  /** A converter whose process is killed while it has the file, so many times. */
  const killedOver = (name: string, times: number): KillableConverter => {
    let left = times;
    started = [];
    converter = new KillableConverter(() => {
      const child = fork(built.entry, [], {
        serialization: 'advanced',
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      });
      started.push(child);
      return {
        post: (request) => {
          child.send(request, () => {});
          if ('fileName' in request && request.fileName === name && left > 0) {
            left -= 1;
            process.kill(child.pid ?? 0, 'SIGKILL');
          }
        },
        onMessage: (listener) => child.on('message', listener),
        onEnd: (listener) => child.once('exit', listener),
        kill: () => child.kill('SIGKILL'),
        hold: () => {},
      };
    });
    return converter;
  };
  const read = (names: readonly string[]) => {
    const { signal } = new AbortController();
    return Promise.all(
      names.map((name) => converter.convert(file(name), { signal, onProgress: () => {} })),
    );
  };

  it('costs nothing: its file is read once more in a new one', async () => {
    killedOver('b.txt', 1);
    const answers = await read(['a.txt', 'b.txt', 'c.txt']);
    expect(answers.map((one) => one.ok && one.value.text)).toEqual([
      'The port of a.txt counted 31.',
      'The port of b.txt counted 31.',
      'The port of c.txt counted 31.',
    ]);
    expect(started).toHaveLength(2);
  });

  it('twice over one file costs that file, with a sentence, and no other', async () => {
    killedOver('b.txt', 2);
    const answers = await read(['a.txt', 'b.txt', 'c.txt']);
    expect(answers.map(({ ok }) => ok)).toEqual([true, false, true]);
    const [, lost] = answers;
    expect(!lost?.ok && lost?.failure).toMatchObject({
      code: 'unreadable',
      sentence: expect.stringMatching(/^“b\.txt” could not be read: .+ Save its text as/) as string,
    });
  });
});
