import { useBodyWords } from '#renderer/state/reading-hooks.ts';
import { bylineOf } from './document-byline.ts';
import { titleBlock } from './reader-doc.ts';
import type { ReaderText } from './reader-world.ts';

/** Title and byline over a text that does not begin with its own title. */
export function PageHead({ text }: { text: ReaderText }) {
  const { document } = text;
  const words = useBodyWords();
  if (titleBlock({ ...text, title: document.title.value }) >= 0) return null;
  return (
    <header className="reader__head">
      <h2 className="reader__heading--title">{document.title.value}</h2>
      <div className="reader__byline">{bylineOf(document, words(document))}</div>
    </header>
  );
}
