import { excerptOf } from './excerpt.ts';

/** A sentence cut around what was looked for, with that part strong. */
export function FoundWords({ sentence, query }: { sentence: string; query: string }) {
  const { before, found, after } = excerptOf(sentence, query);
  return (
    <>
      {before}
      {found !== '' && <strong>{found}</strong>}
      {after}
    </>
  );
}
