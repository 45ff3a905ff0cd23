import { readFileSync } from 'node:fs';

/** The most memory, in MB, that any child of this process has held since it began. */
export class Peak {
  megabytes = 0;
  readonly #timer = setInterval(() => this.look(), 5);

  look(): void {
    const { pid } = process;
    for (const child of readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ')) {
      if (child.trim() === '') continue;
      try {
        const status = readFileSync(`/proc/${child.trim()}/status`, 'utf8');
        const held = Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
        this.megabytes = Math.max(this.megabytes, held);
      } catch {
        // it has ended
      }
    }
  }

  end(): number {
    this.look();
    clearInterval(this.#timer);
    return Math.round(this.megabytes);
  }
}
