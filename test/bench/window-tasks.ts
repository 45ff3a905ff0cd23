import type { CDPSession, Page } from 'playwright-core';
import type { WindowStage } from './window-stage.ts';

/** What a person does during one round; the same in the round it is compared with. */
export type Work = (page: Page) => Promise<unknown>;

/** The window's longest task in one round. */
export interface LongestTask {
  /** From its first moment to its last, ms: with the time it waited for a core. */
  readonly wall: number;
  /** What it computed itself, ms. */
  readonly cpu: number;
}

/** An event of Chromium's trace; times in microseconds. */
interface TraceEvent {
  readonly ph: string;
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

const isMainThread = ({ name, args }: TraceEvent): boolean =>
  name === 'thread_name' && args?.name === 'CrRendererMain';

const isTask = ({ ph, name }: TraceEvent): boolean =>
  ph === 'X' && name === 'ThreadControllerImpl::RunTask';

/**
 * The window's tasks as Chromium's own trace has them. A page that pings itself would leave garbage with each
 * ping: its collections, 10 ms each and one a second, would be the longest tasks of an idle window.
 */
export class WindowTasks {
  readonly #cdp: CDPSession;
  readonly #page: Page;
  readonly #pid: number;

  private constructor(cdp: CDPSession, page: Page, pid: number) {
    this.#cdp = cdp;
    this.#page = page;
    this.#pid = pid;
  }

  static async of({ app, page }: WindowStage): Promise<WindowTasks> {
    const pid = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map(({ webContents }) => webContents.getOSProcessId()),
    );
    return new WindowTasks(await page.context().newCDPSession(page), page, pid[0] ?? 0);
  }

  /** The longest task while `work` is done. Throws where the trace has none of the window's. */
  async longest(work: Work): Promise<LongestTask> {
    const mine = (await this.#traced(work)).filter(({ pid }) => pid === this.#pid);
    const thread = mine.find(isMainThread)?.tid;
    const tasks = mine.filter((event) => event.tid === thread && isTask(event));
    if (tasks.length === 0) throw new Error('The trace has no task of the window');
    return {
      wall: Math.max(...tasks.map(({ dur = 0 }) => dur)) / 1000,
      cpu: Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000,
    };
  }

  async #traced(work: Work): Promise<TraceEvent[]> {
    const events: TraceEvent[] = [];
    const take = ({ value }: { value: object[] }): void => {
      events.push(...(value as TraceEvent[]));
    };
    this.#cdp.on('Tracing.dataCollected', take);
    await this.#cdp.send('Tracing.start', {
      transferMode: 'ReportEvents',
      traceConfig: { includedCategories: ['toplevel'], excludedCategories: ['*'] },
    });
    await work(this.#page);
    const complete = new Promise((done) => this.#cdp.once('Tracing.tracingComplete', done));
    await this.#cdp.send('Tracing.end');
    await complete;
    this.#cdp.off('Tracing.dataCollected', take);
    return events;
  }
}

/** Turns the wheel over the library's list, down and up again. */
export const scrolling: Work = async (page) => {
  await page.getByRole('grid', { name: 'Documents' }).hover();
  for (const way of [1, 1, 1, 1, -1, -1, -1, -1]) {
    await page.mouse.wheel(0, 240 * way);
    await page.waitForTimeout(120);
  }
};
