import { Check, CircleSlash, Copy, Equal, Eye, Sigma, X, type LucideIcon } from 'lucide-react';
import type { VerdictKind } from '#shared/figure/compare/verdict.ts';
import type { Tone } from '#renderer/ui/verdict-mark.tsx';

export interface ShownVerdict {
  readonly tone: Tone;
  readonly icon: LucideIcon;
  readonly name: string;
  /** Where there is room for one word. */
  readonly short: string;
  /** Several of them: "4 pairs agree". */
  readonly many: string;
}

/** How each verdict looks: tone and drawing, and the word that always stands beside them. */
export const SHOWN: Readonly<Record<VerdictKind, ShownVerdict>> = {
  same: { tone: 'agree', icon: Equal, name: 'Same', short: 'same', many: 'say the same' },
  'same source': {
    tone: 'look',
    icon: Copy,
    name: 'Same source',
    short: 'one source',
    many: 'are one source',
  },
  'nested and consistent': {
    tone: 'agree',
    icon: Check,
    name: 'Nested and consistent',
    short: 'fits within',
    many: 'are nested and fit',
  },
  'sum of parts': {
    tone: 'agree',
    icon: Sigma,
    name: 'Sum of parts',
    short: 'adds up',
    many: 'add up',
  },
  'sum fails': {
    tone: 'clash',
    icon: Sigma,
    name: 'Sum fails',
    short: 'sum fails',
    many: 'do not add up',
  },
  'nested and impossible': {
    tone: 'clash',
    icon: X,
    name: 'Nested and impossible',
    short: 'impossible',
    many: 'are nested and impossible',
  },
  conflict: { tone: 'clash', icon: X, name: 'Conflict', short: 'conflict', many: 'conflict' },
  'category mismatch': {
    tone: 'look',
    icon: Eye,
    name: 'Category mismatch',
    short: 'look',
    many: 'name groups that do not line up',
  },
  'not comparable': {
    tone: 'apart',
    icon: CircleSlash,
    name: 'Not comparable',
    short: 'apart',
    many: 'cannot be compared',
  },
};
