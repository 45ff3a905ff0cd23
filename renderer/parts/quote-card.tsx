import './quote-card.css';
import type { ReactNode } from 'react';
import type { TextRange } from '#shared/base/text-range.ts';
import { shortDate } from '#shared/base/short-date.ts';
import type { Document } from '#shared/document/document.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useGo, useTable } from '#renderer/state/hooks.ts';
import { TypedMark } from './typed-mark.tsx';
import { ScriptRuns } from './script-runs.tsx';

export interface QuoteCardProps {
  /** The words, verbatim and in full. */
  readonly quote: string;
  /** Id of the document it stands in; it may be gone. */
  readonly document: string;
  /** Where in the document's text. */
  readonly passage: TextRange;
  /** The record the reader selects on arrival. */
  readonly record?: string;
  /** Above the quote: tags, a stance. */
  readonly head?: ReactNode;
  /** Below it: a note, actions. */
  readonly children?: ReactNode;
}

/** Outlet and date, as they are known: `Ferry Gazette, 10 Oct 2025`. */
export function outletAndDate(document: Document | undefined): string {
  if (!document) return 'a document that is no longer here';
  const { publisher, date, title } = document;
  return [publisher?.value ?? title.value, date && shortDate(date.value)]
    .filter(Boolean)
    .join(', ');
}

/** A quote in full with where it stands; its foot leads there. */
export function QuoteCard(props: QuoteCardProps) {
  const { quote, document, passage, record, head, children } = props;
  const go = useGo();
  const found = useTable('document').get(document);
  const route = {
    screen: 'reader',
    document,
    passage,
    ...(record !== undefined && { record }),
  } as const;
  return (
    <article className="quote-card">
      {head !== undefined && <div className="quote-card__head">{head}</div>}
      <blockquote className="q-15">
        <ScriptRuns text={quote} />
      </blockquote>
      <footer className="quote-card__foot">
        <Button variant="link" isDisabled={!found} onPress={() => go(route)}>
          {outletAndDate(found)}
        </Button>
        <TypedMark record={record} />
      </footer>
      {children}
    </article>
  );
}
