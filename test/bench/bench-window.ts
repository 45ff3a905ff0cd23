import type { Page } from 'playwright-core';
import { against, median, type Measured } from './measure.ts';
import { inWindow } from './window-stage.ts';
import { scrolling, WindowTasks, type LongestTask } from './window-tasks.ts';

const ROUNDS = 9;
const GOAL = 1.5;
const SIZE = { documents: 200, text: 1000, highlights: 10, figures: 5 };

/** Adds a tag each 50 ms while the list is scrolled. */
async function scrollingAndSaving(page: Page): Promise<void> {
  const timer = await page.evaluate(() =>
    setInterval(() => {
      void window.attest.request['project.dispatch']({
        command: { kind: 'tag.add', name: `tag ${performance.now()}` },
      });
    }, 50),
  );
  await scrolling(page);
  await page.evaluate((id) => clearInterval(id), timer);
}

const wall = (tasks: readonly LongestTask[]): number => median(tasks.map((task) => task.wall));
const cpu = (tasks: readonly LongestTask[]): number => median(tasks.map((task) => task.cpu));

/** The window's longest task while its list is scrolled and changes are saved, against scrolling alone. */
export const benchWindow = (): Promise<Measured[]> =>
  inWindow(SIZE, async (stage) => {
    const tasks = await WindowTasks.of(stage);
    await tasks.longest(scrolling); // the first is slower: code is read, fonts are drawn
    const idle: LongestTask[] = [];
    const saving: LongestTask[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      idle.push(await tasks.longest(scrolling));
      saving.push(await tasks.longest(scrollingAndSaving));
    }
    const name =
      'longest task of the window, scrolled, while it saves, against one that saves nothing';
    return [
      against(name, 'ms', wall(saving), wall(idle), GOAL),
      against(`${name}: its own work`, 'ms CPU', cpu(saving), cpu(idle), GOAL),
    ];
  });
