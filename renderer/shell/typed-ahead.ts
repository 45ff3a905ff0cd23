type Take = (words: string) => void;

function dialogInHand(): Element | null {
  return document.activeElement?.closest('[role="dialog"]') ?? null;
}

/**
 * Keys pressed between asking for something over the window and its having the focus. They are meant for
 * it, but would reach the screen behind, where a letter is a command: what is asked for first is fetched,
 * and on a busy machine that takes longer than a person does.
 */
export class TypedAhead {
  private isAwaited = false;
  /** The dialog it was asked for from, if any. */
  private from: Element | null = null;
  private words = '';
  private take: Take | null = null;

  /** Something was asked for. */
  begin(): void {
    this.isAwaited = true;
    this.from = dialogInHand();
    this.words = '';
  }

  /** It is no longer wanted. */
  end(): void {
    this.isAwaited = false;
    this.from = null;
    this.words = '';
  }

  /** Hands what was typed, and what still is, to a field, until the answer is called. */
  into(take: Take): () => void {
    this.take = take;
    if (this.words !== '') take(this.words);
    this.words = '';
    return () => {
      this.take = null;
    };
  }

  /** Holds a key back where it belongs to what was asked for; answers whether it did. */
  hold(event: KeyboardEvent): boolean {
    if (!this.isAwaited || event.ctrlKey || event.metaKey || event.altKey) return false;
    const inHand = dialogInHand();
    if (inHand !== null && inHand !== this.from) {
      this.end(); // it stands, and the keys go to it by themselves
      return false;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    // What is held down was pressed before: the K of Ctrl+K.
    if (!event.repeat && /^.$/u.test(event.key)) this.add(event.key);
    return true;
  }

  private add(letter: string): void {
    if (this.take) this.take(letter);
    else this.words += letter;
  }
}
