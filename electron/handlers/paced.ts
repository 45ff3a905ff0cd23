/** Says the newest of what there is to say: at once, and then once in a while. */
export interface Paced<T> {
  readonly say: (news: T) => void;
  /** Nothing more is said, not even what waits. */
  readonly end: () => void;
}

/** Tells at most one piece of news every `pause` ms; what was overtaken meanwhile is never told. */
export function paced<T>(pause: number, tell: (news: T) => void): Paced<T> {
  let waiting: { readonly news: T } | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const next = (): void => {
    timer = null;
    if (!waiting) return;
    const { news } = waiting;
    waiting = null;
    timer = setTimeout(next, pause);
    tell(news);
  };
  return {
    say: (news) => {
      waiting = { news };
      if (timer === null) next();
    },
    end: () => {
      waiting = null;
      if (timer !== null) clearTimeout(timer);
      timer = null;
    },
  };
}
