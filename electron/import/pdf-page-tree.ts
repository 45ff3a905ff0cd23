import {
  Dict,
  Name,
  Ref,
  type Catalog,
  type PageEntry,
} from 'pdfjs-dist/legacy/build/pdf.worker.mjs';

/** Branches without pages may be shared by others without end: a tree is left after so many steps. */
const STEPS_A_PAGE = 20;

const isPage = (node: Dict): boolean => {
  const type = node.get('Type');
  return (type instanceof Name && type.name === 'Page') || !node.has('Kids');
};

/** As pdfjs names a dictionary in its `objId`. */
const keyOf = (value: unknown): string | undefined =>
  value instanceof Ref ? `${value.num}R${value.gen === 0 ? '' : value.gen}` : undefined;

interface Branch {
  readonly keys: readonly (string | undefined)[];
  readonly kids: readonly unknown[];
  at: number;
}

/** Goes through a tree of pages (ISO 32000-1, 7.7.3) once, in the order in which they are read. */
class PageWalk {
  readonly found: PageEntry[] = [];
  private readonly fetch: (ref: Ref) => unknown;
  private readonly path: Branch[] = [];
  /** What the branches of the path are named by. */
  private readonly open = new Set<string>();

  constructor({ toplevelPagesDict, xref }: Catalog, most: number) {
    this.fetch = (ref) => xref.fetch(ref);
    this.enter(toplevelPagesDict);
    for (let steps = 0; steps < STEPS_A_PAGE * most && this.found.length < most; steps += 1) {
      const branch = this.path.at(-1);
      if (!branch) return;
      if (branch.at < branch.kids.length) this.enter(branch.kids[branch.at++]);
      else this.leave();
    }
  }

  /** What cannot be read is a damaged page; those behind it are still there. */
  private enter(kid: unknown): void {
    try {
      this.visit(kid);
    } catch (error) {
      this.found.push([error instanceof Error ? error : new Error(String(error)), null]);
    }
  }

  private visit(kid: unknown): void {
    const node = this.resolved(kid);
    if (!(node instanceof Dict)) throw new Error('A page is no dictionary');
    if (isPage(node)) {
      this.found.push([node, kid instanceof Ref ? kid : null]);
      return;
    }
    const named = node.getRaw('Kids');
    const kids = this.resolved(named);
    if (!Array.isArray(kids)) throw new Error('Pages are no list');
    const keys = [node.objId, keyOf(named)];
    for (const key of keys) if (key !== undefined) this.open.add(key);
    this.path.push({ keys, kids, at: 0 });
  }

  private leave(): void {
    for (const key of this.path.pop()?.keys ?? []) if (key !== undefined) this.open.delete(key);
  }

  private resolved(value: unknown): unknown {
    if (!(value instanceof Ref)) return value;
    if (this.open.has(keyOf(value) ?? '')) throw new Error('Pages hold themselves');
    return this.fetch(value);
  }
}

/** Before it rebuilds a file's table, pdfjs wants to hear that the table points nowhere. */
const isLost = ([page]: PageEntry): boolean =>
  page instanceof Error && page.name === 'XRefEntryException';

/**
 * Has pdfjs's catalog find pages by one walk through their tree, of which the first `most` are read.
 * pdfjs walks anew for every page, which takes a flat tree of 5,000 pages seconds; believes how many pages
 * branches say they have, so that pages are doubled or lost; and reads nothing behind a damaged one.
 */
export function readPagesOnce(catalog: Catalog, most: number): void {
  const walks = new WeakMap<Catalog, PageWalk>();
  const pagesOf = (of: Catalog): readonly PageEntry[] => {
    const walk = walks.get(of) ?? new PageWalk(of, most);
    walks.set(of, walk);
    return walk.found;
  };
  Object.defineProperty(catalog, 'numPages', {
    get(this: Catalog) {
      return pagesOf(this).length;
    },
  });
  catalog.getPageDict = function (index) {
    const entry = pagesOf(this)[index];
    if (!entry) return Promise.reject(new Error('The document has no such page'));
    return entry[0] instanceof Error ? Promise.reject(entry[0]) : Promise.resolve(entry);
  };
  catalog.getAllPageDicts = function (isRecovering) {
    const pages = pagesOf(this);
    const lost = isRecovering ? undefined : pages.find(isLost)?.[0];
    return lost instanceof Error ? Promise.reject(lost) : Promise.resolve(new Map(pages.entries()));
  };
}
