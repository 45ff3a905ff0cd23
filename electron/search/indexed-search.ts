import type { Anchor } from '#shared/anchor/anchor.ts';
import { AnchorResolver, type Resolution } from '#shared/anchor/resolve.ts';
import { findSentences, findTerms } from '#shared/query/find-terms.ts';
import { isInPlaces } from '#shared/query/text-place.ts';
import { writeInProject, type Disk } from '#electron/store/atomic-file.ts';
import { errorCode } from '#electron/store/file-system.ts';
import { decodeIndex, encodeIndex } from './index-file.ts';
import { markedSentence } from './marked-sentence.ts';
import { PostingIndex } from './posting-index.ts';
import { countWords, createTextReader } from './text-reader.ts';
import type {
  GivenText,
  TextChanges,
  TextHit,
  TextQuery,
  TextSearch,
  TextSource,
} from './text-search.ts';

/** Texts looked at side by side: enough to keep the disk busy, few enough to stop at the limit. */
const AT_ONCE = 12;
/** The index is put down so long after the last text went into it, in ms. */
const QUIET = 5_000;

export interface SearchPlace {
  readonly disk: Disk;
  /** The project's folder. */
  readonly folder: string;
  readonly projectId: string;
  /** Where the index is kept; null where nothing may be written. */
  readonly file: string | null;
}

/** What an entry was made of: it is made again when this changes. */
const keyOf = ({ textHash, zones }: TextSource): string =>
  [textHash, ...zones.map(([block, zone]) => `${block}:${zone}`)].join(' ');

/** The search in one project's texts, in this thread. Its index is disposable: a lost one is made anew. */
export class IndexedSearch implements TextSearch {
  readonly #place: SearchPlace;
  readonly #read: ReturnType<typeof createTextReader>;
  readonly #sources = new Map<string, TextSource>();
  readonly #waiting = new Set<string>();
  readonly #inMemory = new PostingIndex();
  #onDisk = new PostingIndex();
  readonly #loaded: Promise<void>;
  #working: Promise<void> | null = null;
  #isDirty = false;
  #saving: Promise<void> = Promise.resolve();
  #stopTimer: () => void = () => {};
  #isClosed = false;

  constructor(place: SearchPlace) {
    this.#place = place;
    this.#read = createTextReader(place.disk, place.folder);
    this.#loaded = this.#load();
  }

  readonly follow = ({ changed, gone }: TextChanges): void => {
    for (const source of changed) {
      this.#sources.set(source.id, source);
      this.#waiting.add(source.id);
    }
    for (const id of gone) {
      this.#sources.delete(id);
      this.#waiting.add(id);
    }
    if (this.#isClosed) return;
    this.#working ??= this.#work();
  };

  readonly find = async (query: TextQuery, signal: AbortSignal): Promise<TextHit[]> => {
    await this.#loaded;
    if (query.terms.length === 0) return [];
    const within = query.within && new Set(query.within);
    const ids = this.#candidates(query).filter((id) => !within || within.has(id));
    const hits: TextHit[] = [];
    for (let at = 0; at < ids.length && hits.length < query.limit; at += AT_ONCE) {
      if (signal.aborted) break;
      const some = ids.slice(at, at + AT_ONCE);
      const found = await Promise.all(some.map((id) => this.#hitsIn(id, query)));
      hits.push(...found.flat());
    }
    return hits.slice(0, query.limit);
  };

  readonly forget = async (ids: readonly string[]): Promise<void> => {
    await this.#loaded;
    // First of all: should the new one not get written, there is none.
    await this.#removeFile();
    this.follow({ changed: [], gone: ids });
    await this.#idle();
    // Their words leave the run of numbers too, not only the list of texts.
    this.#inMemory.freeze();
    this.#onDisk.freeze();
    this.#isDirty = true;
    await this.#save();
  };

  readonly resolve = async (
    source: TextSource | GivenText,
    anchors: readonly Anchor[],
  ): Promise<Resolution[] | null> => {
    const read = 'text' in source ? source : await this.#read(source);
    if (!read) return null;
    const resolver = new AnchorResolver({ ...read, textHash: source.textHash });
    return anchors.map((anchor) => resolver.resolve(anchor));
  };

  readonly settle = async (): Promise<void> => {
    await this.#idle();
    await this.#save();
  };

  readonly close = async (): Promise<void> => {
    this.#isClosed = true;
    await this.#idle();
    await this.#save();
  };

  async #load(): Promise<void> {
    const { disk, file, projectId } = this.#place;
    if (file === null) return;
    try {
      const frozen = decodeIndex(projectId, await disk.fs.readFile(file));
      if (frozen) this.#onDisk = new PostingIndex(frozen);
      else this.#isDirty = true;
    } catch (error) {
      if (errorCode(error) === undefined) throw error; // no index yet, or one that cannot be read
    }
  }

  /** The best first; then texts that are not in the index yet, which are read to see. */
  #candidates({ terms }: TextQuery): string[] {
    const indexed = [...this.#inMemory.match(terms), ...this.#onDisk.match(terms)];
    const known = indexed.filter((id) => this.#sources.has(id) && !this.#waiting.has(id));
    return [...known, ...[...this.#waiting].filter((id) => this.#sources.has(id))];
  }

  async #hitsIn(id: string, { terms, without, zones, each }: TextQuery): Promise<TextHit[]> {
    const source = this.#sources.get(id);
    const read = source && (await this.#read(source));
    if (!read) return [];
    const { text, blocks } = read;
    if (without.length > 0 && findTerms(text, without).length > 0) return [];
    const asked = blocks.filter((block) => isInPlaces(block, zones));
    const sentences = findSentences(text, asked, terms);
    return sentences.slice(0, each).map((one) => markedSentence(id, text, one));
  }

  async #idle(): Promise<void> {
    await this.#loaded;
    while (this.#working) await this.#working;
  }

  async #work(): Promise<void> {
    await this.#loaded;
    for (const id of this.#onDisk.ids()) if (!this.#sources.has(id)) this.#waiting.add(id);
    while (this.#waiting.size > 0 && !this.#isClosed) {
      const some = [...this.#waiting].slice(0, AT_ONCE);
      await Promise.all(some.map((id) => this.#take(id)));
    }
    this.#working = null;
    if (this.#waiting.size > 0 && !this.#isClosed) this.#working = this.#work();
    else this.#saveLater();
  }

  /** Brings one text's entry up to date: made, made anew, or taken out. */
  async #take(id: string): Promise<void> {
    const source = this.#sources.get(id);
    const own = source?.isPrivate ? this.#inMemory : this.#onDisk;
    const other = source?.isPrivate ? this.#onDisk : this.#inMemory;
    const key = source && keyOf(source);
    const isKnown = own.keyOf(id);
    if (other.keyOf(id) !== undefined) {
      other.remove(id);
      this.#isDirty = true;
    }
    if (isKnown === key) {
      this.#waiting.delete(id);
      return;
    }
    const read = source && (await this.#read(source));
    if (this.#sources.get(id) !== source) return; // it changed meanwhile: its turn comes again
    this.#waiting.delete(id);
    own.remove(id);
    if (read && key !== undefined) own.add({ id, key }, countWords(read));
    this.#isDirty = true;
  }

  async #removeFile(): Promise<void> {
    const { disk, file } = this.#place;
    await this.#saving;
    if (file === null) return;
    await disk.fs.unlink(file).catch((error: unknown) => {
      if (errorCode(error) !== 'ENOENT') throw error;
    });
  }

  #saveLater(): void {
    this.#stopTimer();
    if (!this.#isDirty || this.#isClosed) return;
    this.#stopTimer = this.#place.disk.after(QUIET, () => void this.#save());
  }

  #save(): Promise<void> {
    this.#saving = this.#saving.then(() => this.#write());
    return this.#saving;
  }

  async #write(): Promise<void> {
    const { disk, folder, file, projectId } = this.#place;
    this.#stopTimer();
    if (!this.#isDirty || file === null) return;
    this.#isDirty = false;
    try {
      await writeInProject(disk, folder, file, encodeIndex(projectId, this.#onDisk.freeze()));
    } catch (error) {
      // Nothing is lost with it: the next opening makes it anew.
      if (errorCode(error) === undefined) throw error;
    }
  }
}
