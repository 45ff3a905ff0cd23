import './top-bar.css';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

/** A fact in passing, spoken when it changes: "Saved 14:32". */
export function QuietNote({ icon, children }: { icon?: LucideIcon; children: ReactNode }) {
  return (
    <span className="ui-quiet" role="status">
      {icon !== undefined && <Icon icon={icon} />}
      {children}
    </span>
  );
}
