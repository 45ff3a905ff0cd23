import type { EventPayload } from '#shared/ipc/contract.ts';
import type { Tell } from '#electron/bundle/tell.ts';
import { paced } from './paced.ts';
import type { Announce } from './ports.ts';

type News = NonNullable<EventPayload<'bundle.progress'>>;

/** From when on it is told of, in ms: what is over sooner would only flicker. */
const SLOW = 300;
/** How often the window is told how far it is, in ms. */
const NEWS_EVERY = 250;

/** Packs or unpacks a bundle and tells the window how far that is, where it takes its time. */
export async function withBundleNews<T>(
  announce: Announce,
  doing: News['doing'],
  work: (tell: Tell) => Promise<T>,
): Promise<T> {
  const news = paced(NEWS_EVERY, (one: News) => announce('bundle.progress', one));
  const now: { isSlow: boolean; news: News } = { isSlow: false, news: { doing, share: null } };
  const timer = setTimeout(() => {
    now.isSlow = true;
    news.say(now.news);
  }, SLOW);
  try {
    return await work((done, total) => {
      now.news = { doing, share: total > 0 ? Math.min(1, done / total) : null };
      if (now.isSlow) news.say(now.news);
    });
  } finally {
    clearTimeout(timer);
    news.end();
    if (now.isSlow) announce('bundle.progress', null);
  }
}
