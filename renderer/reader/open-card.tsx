import type { ReactNode } from 'react';
import { formatQuantity } from '#shared/figure/format-value.ts';
import type { TextRange } from '#shared/base/text-range.ts';
import { AcceptCard, AcceptedCard } from './accept-card.tsx';
import { FigureForm, NewTagForm, NoteForm, type FigureFormProps } from './card-forms.tsx';
import { ClaimForm } from './claim-form.tsx';
import { useDesk, useSession } from './desk-context.ts';
import { draftFigure } from './figure-actions.ts';
import { PageCard } from './page-card.tsx';
import type { PageView } from './page-view.ts';
import type { ReaderData } from './reader-data.ts';
import type { ReaderDesk } from './reader-desk.ts';
import type { Card, Current } from './session.ts';

interface Shown {
  readonly key: string;
  readonly label: string;
  readonly range: TextRange;
  readonly content: ReactNode;
}

function figureForm(desk: ReaderDesk, data: ReaderData, { id, range }: Card & { kind: 'figure' }) {
  const suggestion = data.suggestions.find((one) => one.id === id);
  const figure = data.figures.find((one) => one.id === id);
  const about: FigureFormProps['about'] = suggestion
    ? { suggestion }
    : figure
      ? { figure: figure.id }
      : null;
  const quantity = suggestion?.figure ?? figure?.figure ?? draftFigure(desk, range);
  return <FigureForm quantity={quantity} about={about} />;
}

function openedCard(desk: ReaderDesk, data: ReaderData, card: Card): Shown {
  const { kind, range } = card;
  const key = `${kind} ${range.start} ${range.end}`;
  switch (kind) {
    case 'claim':
      return { key, range, label: 'New claim', content: <ClaimForm {...card} /> };
    case 'note':
      return { key, range, label: 'Note', content: <NoteForm {...card} /> };
    case 'tag':
      return {
        key,
        range,
        label: 'New tag',
        content: <NewTagForm range={range} keyNumber={card.key} />,
      };
    default:
      return { key, range, label: 'Figure', content: figureForm(desk, data, card) };
  }
}

/** The card of the current number; a highlight is told about in the inspector. */
function numberCard(data: ReaderData, current: Current): Shown | null {
  const at = data.suggestions.findIndex(({ id }) => id === current.id);
  const suggestion = data.suggestions[at];
  if (suggestion) {
    const { id, figure } = suggestion;
    const of = `${at + 1} of ${data.suggestions.length}`;
    const label = `Suggested figure ${formatQuantity(figure)}, ${of}`;
    const range = figure.spans.numeral;
    return { key: id, label, range, content: <AcceptCard entry={suggestion} of={of} /> };
  }
  const entry = data.figures.find(({ id }) => id === current.id);
  if (!entry) return null;
  const label = `Figure ${formatQuantity(entry.figure)}`;
  const range = entry.figure.spans.numeral;
  return { key: entry.id, label, range, content: <AcceptedCard entry={entry} /> };
}

/** The one card that is open on the page, if any. */
export function OpenCard({ view, data }: { view: PageView | null; data: ReaderData }) {
  const desk = useDesk();
  const card = useSession((session) => session.card);
  const current = useSession((session) => session.current);
  const shown = card ? openedCard(desk, data, card) : current && numberCard(data, current);
  if (!shown) return null;
  const { key, label, range, content } = shown;
  return (
    <PageCard key={key} label={label} view={view} range={range}>
      {content}
    </PageCard>
  );
}
