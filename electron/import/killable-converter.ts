import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Conversion } from '#shared/document/conversion.ts';
import type { BibliographyEntry } from '#shared/exchange/bibliography-entry.ts';
import { checkSize } from './check-size.ts';
import type { ConversionJob, ConversionOptions, Converter, PageJob } from './converter-port.ts';
import {
  importAnswer,
  pieceTaken,
  type FilePiece,
  type ImportAnswer,
  type ImportRequest,
  type PagePicture,
} from './import-message.ts';

/** A converting process as its owner sees it, whatever kind of process it is. */
export interface ImportProcess {
  readonly post: (request: ImportRequest | FilePiece) => void;
  readonly onMessage: (listener: (message: unknown) => void) => void;
  /** The listener is called once, however the process ends, also when it never started. */
  readonly onEnd: (listener: () => void) => void;
  readonly kill: () => void;
  /** Whether it keeps the program alive; an idle one does not. */
  readonly hold: (busy: boolean) => void;
}

/** Heap a converting process may use, in megabytes. */
export const MEMORY_LIMIT = 512;
/**
 * Arguments that hold a process to a heap of so many megabytes. Reading makes much that is gone at once:
 * with room for the young (V8 begins with 1 MB) it is swept a tenth as often.
 */
export const heapLimits = (megabytes: number): string[] => [
  `--max-old-space-size=${megabytes}`,
  '--min-semi-space-size=16',
  '--max-semi-space-size=32',
];
/** Time one file may take, in milliseconds. */
export const TIME_LIMIT = 30_000;

/** Larger files travel in pieces of this size. */
const PIECE = 8 * 1024 * 1024;
const NOTHING = new Uint8Array();

/** How an answer fails to come; `ended`: its process did, by itself or because somebody ended it. */
type Mishap = 'cancelled' | 'too-slow' | 'crashed' | 'ended';

type Answer = ImportAnswer['result'];
type Asked = Omit<ImportRequest, 'id'>;

interface Waiting {
  readonly id: number;
  readonly settle: (answer: Answer | Mishap) => void;
  /** Sends what comes next; `taken`: how many bytes of the file are there. */
  readonly feed: (taken: number) => void;
}

/**
 * A converter whose work runs in a process that can be ended: one file at a time, each with a time
 * limit. A file that hangs, crashes or is cancelled costs its process and nothing else; the next file
 * gets a new one. A process may end by what is no fault of the file (somebody ends it, the system is
 * short of memory, files before it left too little): it is read once more in a new one, in the same time.
 */
export class KillableConverter implements Converter {
  private readonly start: () => ImportProcess;
  private readonly limit: number;
  private running: ImportProcess | undefined;
  private waiting: Waiting | undefined;
  private last: Promise<unknown> = Promise.resolve();
  private count = 0;

  constructor(start: () => ImportProcess, limit: number = TIME_LIMIT) {
    this.start = start;
    this.limit = limit;
  }

  readonly convert = async (
    job: ConversionJob,
    options: ConversionOptions,
  ): Promise<Result<Conversion>> => {
    const size = checkSize(job.bytes);
    if (!size.ok) return size;
    const answer = await this.inTurn({ ...job, what: 'document' }, options);
    if (!answer.ok) return answer;
    // What answers something else than it was asked is broken.
    if (!('blocks' in answer.value)) return mishap('crashed', job.fileName, this.limit);
    return ok(answer.value);
  };

  readonly page = async (
    job: PageJob,
    options: ConversionOptions,
  ): Promise<Result<PagePicture>> => {
    const answer = await this.inTurn({ ...job, what: 'page' }, options);
    if (!answer.ok) return answer;
    if (!('bytes' in answer.value)) return mishap('crashed', job.fileName, this.limit);
    return ok(answer.value);
  };

  readonly entries = async (
    job: Pick<ConversionJob, 'fileName' | 'bytes'>,
    options: ConversionOptions,
  ): Promise<Result<readonly BibliographyEntry[]>> => {
    const size = checkSize(job.bytes);
    if (!size.ok) return size;
    const answer = await this.inTurn({ ...job, what: 'bibliography' }, options);
    if (!answer.ok) return answer;
    if (!('entries' in answer.value)) return mishap('crashed', job.fileName, this.limit);
    return ok(answer.value.entries);
  };

  private inTurn(job: Asked, options: ConversionOptions): Promise<Answer> {
    const done = this.last.then(() => this.run(job, options));
    this.last = done.catch(() => undefined); // the caller has the error; the queue goes on
    return done;
  }

  readonly close = (): void => {
    this.running?.kill();
    this.running = undefined;
  };

  private process(): ImportProcess {
    if (this.running) return this.running;
    const started = this.start();
    this.running = started;
    started.onMessage((message) => this.received(message));
    started.onEnd(() => {
      if (this.running !== started) return;
      this.running = undefined;
      this.waiting?.settle('ended');
    });
    return started;
  }

  private received(message: unknown): void {
    const piece = pieceTaken.safeParse(message);
    if (piece.success) {
      if (piece.data.id === this.waiting?.id) this.waiting.feed(piece.data.taken);
      return;
    }
    const parsed = importAnswer.safeParse(message);
    if (!parsed.success) this.stop('crashed');
    else if (parsed.data.id === this.waiting?.id) this.waiting.settle(parsed.data.result);
  }

  private stop(why: Mishap): void {
    this.close();
    this.waiting?.settle(why);
  }

  private async run(job: Asked, options: ConversionOptions): Promise<Answer> {
    const { signal, onProgress } = options;
    if (signal.aborted) return mishap('cancelled', job.fileName, this.limit);
    onProgress(0);
    const cancel = (): void => this.stop('cancelled');
    const timer = setTimeout(() => this.stop('too-slow'), this.limit);
    signal.addEventListener('abort', cancel);
    try {
      const first = await this.ask(job);
      const answer = first === 'ended' ? await this.askAgain(job) : first;
      onProgress(1);
      return typeof answer === 'string' ? mishap(answer, job.fileName, this.limit) : answer;
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', cancel);
      this.waiting = undefined;
    }
  }

  /** Time that ran out the second time is not what the person should look at. */
  private async askAgain(job: Asked): Promise<Answer | Mishap> {
    const answer = await this.ask(job);
    return answer === 'too-slow' ? 'ended' : answer;
  }

  private async ask(job: Asked): Promise<Answer | Mishap> {
    const process = this.process();
    process.hold(true);
    try {
      return await this.answerOf(process, job);
    } finally {
      process.hold(false);
    }
  }

  private answerOf(process: ImportProcess, job: Asked): Promise<Answer | Mishap> {
    this.count += 1;
    const id = this.count;
    const { bytes } = job;
    const total = bytes.length;
    return new Promise((settle) => {
      const feed = (from: number): void => {
        if (total <= PIECE) process.post({ ...job, id });
        else if (from >= total) process.post({ ...job, id, bytes: NOTHING });
        else process.post({ id, total, from, piece: bytes.slice(from, from + PIECE) });
      };
      this.waiting = { id, settle, feed };
      feed(0);
    });
  }
}

const WAY_OUT = 'Save its text as .txt and import that.';

function mishap(why: Mishap, fileName: string, limit: number): Result<never> {
  switch (why) {
    case 'cancelled':
      return fail(
        'cancelled',
        `The import of “${fileName}” was cancelled; nothing of it was kept.`,
      );
    case 'too-slow': {
      const seconds = limit / 1000;
      return fail(
        'too-slow',
        `“${fileName}” could not be read within ${seconds} seconds and was left out. ${WAY_OUT}`,
      );
    }
    case 'crashed':
    case 'ended':
      return fail(
        'unreadable',
        `“${fileName}” could not be read: it is damaged or needs too much memory. ${WAY_OUT}`,
      );
  }
}
