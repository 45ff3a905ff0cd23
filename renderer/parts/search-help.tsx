import './search-help.css';
import { Button as PlainButton } from 'react-aria-components';

/** What may be typed beside words, and what it asks for. The second goes into the field. */
const WAYS: readonly (readonly [shown: string, typed: string, means: string])[] = [
  ['“a phrase”', '"', 'these words side by side'],
  ['begin*', '', 'how a word begins'],
  ['-word', '-', 'nothing with this word'],
  ['tag:', 'tag:', 'what wears a tag'],
  ['author:', 'author:', 'who wrote it'],
  ['publisher:', 'publisher:', 'who published it'],
  ['after:2025-03', 'after:', 'dated later, or before: earlier'],
  ['kind:figure', 'kind:', 'document, claim, highlight, note'],
  ['zone:body', 'zone:', 'in the article; or heading, caption, footnote, byline, teaser, chrome'],
];

/** How a search is narrowed: one line, or where something may be picked a short list. */
export function SearchHelp({ onPick }: { readonly onPick?: (typed: string) => void }) {
  if (!onPick) {
    return (
      <p className="search-help">
        {WAYS.map(([shown]) => (
          <span key={shown}>
            <code>{shown}</code>{' '}
          </span>
        ))}
      </p>
    );
  }
  return (
    <ul className="search-help search-help--list" aria-label="Ways to narrow the search">
      {WAYS.map(([shown, typed, means]) => (
        <li key={shown}>
          <PlainButton className="search-help__way" onPress={() => onPick(typed)}>
            <code>{shown}</code> <span>{means}</span>
          </PlainButton>
        </li>
      ))}
    </ul>
  );
}
