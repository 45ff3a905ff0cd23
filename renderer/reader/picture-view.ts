import type { Node } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import type { NodeView } from '@tiptap/pm/view';
import type { PageScan, Picture } from '#shared/document/text.ts';
import { ScanView, type OnScan } from './scan-view.ts';

/** A picture's bytes by its hash, or the sentence that says why there are none. */
export type LoadPicture = (sha256: string) => Promise<Blob | string>;

/** How far outside the window a picture is fetched already. */
const AHEAD = '800px';
/** Where a picture's words are: the converter writes them right behind it. */
const MOST_WORDS = 300;

/** Shown in the text only once it comes near the window: a page may have hundreds. */
class PictureView implements NodeView {
  readonly dom = document.createElement('span');
  private readonly watch: IntersectionObserver | null;
  private address: string | null = null;
  private isGone = false;

  constructor({ sha256, width, height }: Picture, load: LoadPicture, words: string) {
    this.dom.className = 'reader__picture';
    const image = document.createElement('img');
    image.width = width;
    image.height = height;
    image.alt = words === '' ? 'picture' : words;
    image.draggable = false;
    this.dom.append(image);
    const fetch = (): void => void this.show(image, load(sha256));
    this.watch =
      typeof IntersectionObserver === 'undefined'
        ? null
        : new IntersectionObserver(
            (entries) => {
              if (!entries.some((entry) => entry.isIntersecting)) return;
              this.watch?.disconnect();
              fetch();
            },
            { rootMargin: AHEAD },
          );
    if (this.watch) this.watch.observe(this.dom);
    else fetch();
  }

  private async show(image: HTMLImageElement, loaded: Promise<Blob | string>): Promise<void> {
    const found = await loaded;
    if (this.isGone) return;
    if (typeof found === 'string') {
      this.dom.className = 'reader__leaf';
      this.dom.title = found;
      image.remove();
      return;
    }
    this.address = URL.createObjectURL(found);
    image.src = this.address;
  }

  ignoreMutation(): boolean {
    return true; // its own image, which no text is in
  }

  destroy(): void {
    this.isGone = true;
    this.watch?.disconnect();
    if (this.address !== null) URL.revokeObjectURL(this.address);
  }
}

/** An image run without its bytes: a sign that something is shown there. */
class EmptyView implements NodeView {
  readonly dom = document.createElement('span');

  constructor() {
    this.dom.className = 'reader__leaf';
    this.dom.setAttribute('role', 'img');
    this.dom.setAttribute('aria-label', 'picture');
  }
}

/** The words right behind a picture in its block: what the page calls it. */
function wordsBehind(block: Node, at: number): string {
  return block.textBetween(at, Math.min(block.content.size, at + MOST_WORDS), '\n', ' ').trim();
}

/**
 * Draws the pictures that the import kept, at the places where they stand, and makes room for the pages
 * that are pictures.
 */
export function pictureViews(load: LoadPicture, onScan: OnScan): Plugin {
  return new Plugin({
    props: {
      nodeViews: {
        leaf: (node, view, position) => {
          const scan = node.attrs['scan'] as PageScan | null;
          if (scan !== null) return new ScanView(scan, onScan);
          const picture = node.attrs['picture'] as Picture | null;
          if (picture === null) return new EmptyView();
          const place = view.state.doc.resolve(position() ?? 0);
          return new PictureView(picture, load, wordsBehind(place.parent, place.parentOffset + 1));
        },
      },
    },
  });
}
