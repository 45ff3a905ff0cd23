interface Message {
  readonly data: unknown;
}
type Listener = (event: Message) => void;

/** A batch of text runs on its way from pdfjs's reading half to ours. */
interface TextBatch {
  readonly chunk: { readonly items: readonly unknown[] };
}

const isTextBatch = (message: unknown): message is TextBatch => {
  const { chunk } = message as { chunk?: { items?: unknown } };
  return Array.isArray(chunk?.items);
};

/**
 * The one channel both halves of pdfjs speak through when they run in one thread. Text runs, most of what
 * goes over it, are handed over as they are: the reading half makes them anew for each batch and empties
 * only the frame around them. Everything else is copied, as between threads.
 */
export class PdfPort {
  private readonly listeners = new Set<Listener>();

  postMessage(message: unknown, transfer?: ArrayBuffer[]): void {
    const data = isTextBatch(message)
      ? { ...message, chunk: { ...message.chunk } }
      : structuredClone(message, transfer ? { transfer } : undefined);
    void Promise.resolve().then(() => {
      for (const listener of this.listeners) listener({ data });
    });
  }

  addEventListener(
    _name: 'message',
    listener: Listener,
    { signal }: { signal?: AbortSignal } = {},
  ): void {
    this.listeners.add(listener);
    signal?.addEventListener('abort', () => this.listeners.delete(listener));
  }

  removeEventListener(_name: 'message', listener: Listener): void {
    this.listeners.delete(listener);
  }

  terminate(): void {
    this.listeners.clear();
  }
}
