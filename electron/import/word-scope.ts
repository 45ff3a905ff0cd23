import { SPACES } from './word-names.ts';

/** Names kept at hand; a document has a hundred. */
const MOST_NAMES = 1_000;

/** What prefixes stand for within one element, in mammoth's names for the namespaces. */
export class WordScope {
  private readonly outer: WordScope | undefined;
  private readonly own = new Map<string, string>();
  private readonly names = new Map<string, string>();

  constructor(outer?: WordScope) {
    this.outer = outer;
  }

  /** The scope of an element with these attributes. */
  within(attributes: Readonly<Record<string, string>>): WordScope {
    let inner: WordScope | undefined;
    for (const name in attributes) {
      if (!name.startsWith('xmlns')) continue;
      const prefix = name === 'xmlns' ? '' : /^xmlns:(.+)/.exec(name)?.[1];
      if (prefix === undefined) continue;
      inner ??= new WordScope(this);
      inner.declare(prefix, attributes[name] ?? '');
    }
    return inner ?? this;
  }

  private declare(prefix: string, uri: string): void {
    const known = SPACES.get(uri);
    this.own.set(prefix, uri === '' ? '' : known === undefined ? `{${uri}}` : `${known}:`);
  }

  /** How names with this prefix begin; a prefix that nobody declared stands for nothing. */
  private space(prefix: string): string {
    let scope: WordScope | undefined = this.outer;
    let space = this.own.get(prefix);
    for (; space === undefined && scope; scope = scope.outer) space = scope.own.get(prefix);
    return space ?? '';
  }

  /** An element's name, or that of an attribute with a prefix; one without is in no namespace. */
  name(qualified: string): string {
    const known = this.names.get(qualified);
    if (known !== undefined) return known;
    const colon = qualified.indexOf(':');
    const name = this.space(qualified.slice(0, Math.max(0, colon))) + qualified.slice(colon + 1);
    if (this.names.size < MOST_NAMES) this.names.set(qualified, name);
    return name;
  }
}
