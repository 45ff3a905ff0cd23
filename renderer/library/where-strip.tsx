import { HUES, hueClass } from '#renderer/ui/hue.ts';
import type { LibraryRow, StripMark } from './library-index.ts';

/** More marks than pixels tell nothing more. */
const MOST = 120;

/** Where in the text the highlights and figures stand, from its beginning to its end. */
export function WhereStrip({ row }: { row: LibraryRow }) {
  const words = [
    row.highlights === 1 ? '1 highlight' : `${row.highlights} highlights`,
    row.figures === 1 ? '1 figure' : `${row.figures} figures`,
    `${row.toReview} to review`,
  ].join(', ');
  return (
    <span className="library__strip" role="img" aria-label={words}>
      {row
        .marks()
        .slice(0, MOST)
        .map((mark) => (
          <span key={`${mark.kind} ${mark.id}`} className={classOf(mark)} style={placeOf(mark)} />
        ))}
    </span>
  );
}

/** As far over itself as along the strip: at either end a mark stands whole. */
function placeOf({ at }: StripMark) {
  const share = `${(at * 100).toFixed(1)}%`;
  return { insetInlineStart: share, translate: `-${share}` };
}

function classOf({ kind, hue }: StripMark): string {
  if (kind !== 'highlight') return `library__dot library__dot--${kind}`;
  const own = HUES.find((one) => one === hue);
  return own === undefined ? 'library__stripe' : `library__stripe ${hueClass(own)}`;
}
