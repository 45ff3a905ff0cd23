import './proposal-strip.css';
import { Lightbulb, Sigma, Eye, X, type LucideIcon } from 'lucide-react';
import type { Proposal } from '#shared/figure/compare/proposals.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Icon } from '#renderer/ui/icon.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Kbd } from '#renderer/ui/kbd.tsx';
import { Menu } from '#renderer/ui/menu.tsx';

const ICONS: Readonly<Record<Proposal['kind'], LucideIcon | null>> = {
  sum: Sigma,
  category: Eye,
  measure: null,
};

export interface ProposalStripProps {
  readonly proposals: readonly Proposal[];
  /** The proposal that was opened last, by its place; the next key opens the one after it. */
  readonly opened: number | null;
  /** How many there is room for. */
  readonly room: number;
  readonly onOpen: (place: number) => void;
  readonly onHide: () => void;
}

/** What could be compared, over the table: a click or P opens the panel on it. */
export function ProposalStrip({ proposals, opened, room, onOpen, onHide }: ProposalStripProps) {
  if (proposals.length === 0) return null;
  const next = opened === null ? 0 : (opened + 1) % proposals.length;
  const first = room === 1 ? next : 0; // with room for one it is the one the key opens
  const shown = proposals.slice(first, first + room);
  return (
    <section className="proposals" aria-label="Worth comparing">
      <span className="proposals__label">
        <Icon icon={Lightbulb} />
        Worth comparing
        <Kbd keys="P" />
      </span>
      {shown.map((proposal, at) => (
        <Offer
          key={`${proposal.kind} ${proposal.figures.join(' ')}`}
          proposal={proposal}
          onOpen={() => onOpen(first + at)}
        />
      ))}
      {proposals.length > shown.length && (
        <Menu
          label="Everything worth comparing"
          trigger={<Button variant="ghost">All {proposals.length}</Button>}
          placement="bottom end"
          groups={[
            {
              id: 'all',
              entries: proposals.map(({ title, detail, kind }, at) => ({
                id: String(at),
                label: title,
                ...(kind === 'measure' && { hint: detail }),
              })),
            },
          ]}
          onAction={(id) => onOpen(Number(id))}
        />
      )}
      <IconButton icon={X} label="Hide what is worth comparing" size="small" onPress={onHide} />
    </section>
  );
}

function Offer({ proposal, onOpen }: { proposal: Proposal; onOpen: () => void }) {
  const { kind, title, detail } = proposal;
  const icon = ICONS[kind];
  return (
    <button type="button" className="proposals__offer" title={detail} onClick={onOpen}>
      {icon && <Icon icon={icon} size={14} />}
      <span className="proposals__title">{title}</span>
      {kind === 'measure' && <span className="proposals__detail">{detail}</span>}
    </button>
  );
}
