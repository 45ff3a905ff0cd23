import './welcome.css';
import { Compass, FolderOpen, PackageOpen, Plus, type LucideIcon } from 'lucide-react';
import { Button as PlainButton } from 'react-aria-components/Button';
import { useCommandKeys } from '#renderer/state/command-key.ts';
import { useNotebookStore } from '#renderer/state/hooks.ts';
import { BundleLine } from '#renderer/parts/bundle-line.tsx';
import { AppMark } from '#renderer/ui/app-mark.tsx';
import { Icon } from '#renderer/ui/icon.tsx';
import { Kbd } from '#renderer/ui/kbd.tsx';
import { perform, type Action, type Overlay } from './actions.ts';
import { RecentProjects } from './recent-projects.tsx';
import { SentenceThread } from './sentence-thread.tsx';

interface Choice {
  readonly action: Action;
  readonly icon: LucideIcon;
  readonly label: string;
  readonly hint?: string;
  readonly keys: string;
}

const CHOICES: readonly Choice[] = [
  { action: 'new', icon: Plus, label: 'New project', hint: 'in a folder of yours', keys: 'Ctrl N' },
  { action: 'open', icon: FolderOpen, label: 'Open a project', keys: 'Ctrl O' },
  {
    action: 'open-bundle',
    icon: PackageOpen,
    label: 'Open a bundle',
    hint: 'sent by a colleague',
    keys: 'Ctrl Shift O',
  },
  {
    action: 'sample',
    icon: Compass,
    label: 'Explore the sample',
    hint: 'a project to try things on',
    keys: 'Ctrl Shift E',
  },
];

/** The first page: what Attest is for, and the four ways in. */
export function Welcome({ show }: { show: (overlay: Overlay) => void }) {
  const store = useNotebookStore();
  const keys = useCommandKeys();
  return (
    <main className="welcome" aria-label="Welcome">
      <section className="welcome__side scroll">
        <div className="welcome__column">
          <AppMark name="Attest" isBig />
          <h1 className="welcome__title">No number without its sentence.</h1>
          <p className="welcome__words">
            Gather documents, mark the passages that matter, set what they count side by side, and
            hand over a briefing that anybody can check.
          </p>
          <div className="welcome__choices">
            {CHOICES.map(({ action, icon, label, hint, keys: chord }, place) => (
              <PlainButton
                key={action}
                className="welcome__choice"
                autoFocus={place === 0}
                onPress={() => perform(store, action, show)}
              >
                <Icon icon={icon} />
                <span className="welcome__choice-label">{label}</span>
                {hint !== undefined && <span className="t-12 ink-3 clip">{hint}</span>}
                <span className="end" aria-hidden="true">
                  <Kbd keys={keys(chord)} />
                </span>
              </PlainButton>
            ))}
          </div>
          <div className="welcome__work" role="status">
            <BundleLine doing="unpacking" />
          </div>
          <RecentProjects />
        </div>
      </section>
      <SentenceThread />
    </main>
  );
}
