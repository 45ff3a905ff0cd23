import { Ellipsis, Plus, Trash2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { tagsOf } from '#shared/annotation/tag.ts';
import { CLAIM_STATUSES, STANCES, type Claim, type Stance } from '#shared/claim/claim.ts';
import { formatQuantity } from '#shared/figure/format-value.ts';
import { QuoteCard } from '#renderer/parts/quote-card.tsx';
import { TagChip } from '#renderer/parts/tag-chip.tsx';
import { TagPicker } from '#renderer/parts/tag-picker.tsx';
import { useDispatch, useNotify, useTable } from '#renderer/state/hooks.ts';
import { Button } from '#renderer/ui/button.tsx';
import { DoubtMark } from '#renderer/ui/doubt-mark.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Menu } from '#renderer/ui/menu.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { ClaimRulings } from './claim-rulings.tsx';
import { EvidencePicker } from './evidence-picker.tsx';
import type { Piece, Standing } from './claim-witnesses.ts';

const STANCE_WORDS: Readonly<Record<Stance, string>> = {
  supports: 'Supports',
  contradicts: 'Contradicts',
  context: 'Context',
};
const EMPTY_WORDS: Readonly<Record<Stance, string>> = {
  supports: 'Nothing speaks for it yet.',
  contradicts: 'Nothing speaks against it yet.',
  context: 'Nothing here yet.',
};

/** One claim: statement, status, tags, note, and its evidence in three columns. */
export function ClaimPage({ standing }: { standing: Standing }) {
  const { claim, pieces, sources } = standing;
  const dispatch = useDispatch();
  const notify = useNotify();
  const tags = useTable('tag');
  const set = (changes: Readonly<Record<string, unknown>>) =>
    void dispatch({ kind: 'claim.set', id: claim.id, changes });
  const remove = async () => {
    const done = await dispatch({ kind: 'claim.delete', ids: [claim.id] });
    if (done.ok) notify('Claim deleted', { undo: true });
  };
  const own = tagsOf(claim.tags, tags);
  const chosen = useMemo(() => new Set(own.map(({ id }) => id as string)), [own]);
  const toggle = (tag: string) =>
    void dispatch({ kind: 'claim.tag', ids: [claim.id], tag, on: !chosen.has(tag) });
  const reasons = sources.flatMap((source) => source.reasons);
  return (
    <div className="claim scroll">
      <Statement key={claim.statement} claim={claim} onKeep={(statement) => set({ statement })} />
      <div className="row claim__about">
        <Select
          label="Status"
          isLabelHidden
          options={CLAIM_STATUSES.map((id) => ({ id, label: id }))}
          value={claim.status}
          onChange={(status) => set({ status })}
        />
        {own.map((tag) => (
          <TagChip key={tag.id} tag={tag} onRemove={() => toggle(tag.id)} />
        ))}
        <TagPicker
          label="Tags of this claim"
          chosen={chosen}
          onToggle={toggle}
          trigger={
            <Button variant="ghost" icon={Plus}>
              Tag
            </Button>
          }
        />
        <span className="grow" />
        <IconButton icon={Trash2} label="Delete this claim" onPress={() => void remove()} />
      </div>
      <p className="claim__sources">
        <span className="medium">
          {sources.length === 1 ? '1 independent source' : `${sources.length} independent sources`}
        </span>{' '}
        <span className="ink-2">{reasons.join(' ')}</span>
      </p>
      <ClaimRulings pieces={pieces} />
      <div className="claim__columns">
        {STANCES.map((stance) => (
          <Column key={stance} claim={claim} stance={stance} pieces={pieces} />
        ))}
      </div>
      <Note key={`note ${claim.note}`} claim={claim} onKeep={(note) => set({ note })} />
    </div>
  );
}

function Statement({ claim, onKeep }: { claim: Claim; onKeep: (statement: string) => void }) {
  const [statement, setStatement] = useState(claim.statement);
  const keep = () => {
    const text = statement.trim();
    if (text === '') setStatement(claim.statement);
    else if (text !== claim.statement) onKeep(text);
  };
  return (
    <div className="claim__statement" data-words={statement}>
      <TextArea
        label="Statement"
        isLabelHidden
        rows={1}
        value={statement}
        onChange={setStatement}
        onBlur={keep}
      />
    </div>
  );
}

function Note({ claim, onKeep }: { claim: Claim; onKeep: (note: string) => void }) {
  const [note, setNote] = useState(claim.note);
  return (
    <TextArea
      label="Note"
      rows={2}
      value={note}
      onChange={setNote}
      onBlur={() => {
        if (note !== claim.note) onKeep(note);
      }}
    />
  );
}

interface ColumnProps {
  readonly claim: Claim;
  readonly stance: Stance;
  readonly pieces: readonly Piece[];
}

function Column({ claim, stance, pieces }: ColumnProps) {
  const own = pieces.filter(({ evidence }) => evidence.stance === stance);
  return (
    <section className="claim__column" aria-label={STANCE_WORDS[stance]}>
      <h2 className="claim__stance">
        {STANCE_WORDS[stance]} <span className="ink-3 num">{own.length}</span>
      </h2>
      {own.length === 0 && <p className="ink-3">{EMPTY_WORDS[stance]}</p>}
      {own.map((piece) => (
        <PieceCard key={piece.evidence.id} piece={piece} />
      ))}
      <EvidencePicker claim={claim} stance={stance} pieces={pieces} />
    </section>
  );
}

function PieceCard({ piece }: { piece: Piece }) {
  const dispatch = useDispatch();
  const notify = useNotify();
  const { evidence, figure, highlight } = piece;
  const act = async (id: string) => {
    if (id !== 'remove') {
      await dispatch({ kind: 'evidence.set', id: evidence.id, changes: { stance: id } });
      return;
    }
    const done = await dispatch({ kind: 'evidence.delete', ids: [evidence.id] });
    if (done.ok) notify('Evidence removed', { undo: true });
  };
  const menu = (
    <Menu
      label="What this passage is for the claim"
      trigger={<IconButton icon={Ellipsis} label="Move or remove" size="small" />}
      groups={[
        {
          id: 'stances',
          entries: STANCES.filter((stance) => stance !== evidence.stance).map((stance) => ({
            id: stance,
            label: `Move to ${STANCE_WORDS[stance].toLowerCase()}`,
          })),
        },
        {
          id: 'remove',
          entries: [{ id: 'remove', label: 'Remove from this claim', icon: Trash2 }],
        },
      ]}
      onAction={(id) => void act(id)}
    />
  );
  if (figure) {
    return (
      <QuoteCard
        quote={figure.sentenceText.trim()}
        document={figure.document}
        passage={figure.spans.quantity}
        record={figure.id}
        head={
          <span className="row medium num">
            {formatQuantity(figure)} <DoubtMark kind={figure.qualifier} />
          </span>
        }
      >
        {menu}
      </QuoteCard>
    );
  }
  if (highlight) {
    const { anchor, document, id } = highlight;
    return (
      <QuoteCard quote={anchor.exact.trim()} document={document} passage={anchor} record={id}>
        {menu}
      </QuoteCard>
    );
  }
  return (
    <div>
      <p className="ink-3">[deleted {evidence.target.kind}] Undo brings it back.</p>
      {menu}
    </div>
  );
}
