import { FileDiff, Pin, type LucideIcon } from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import type { Document } from '#shared/document/document.ts';
import { keptPassages, waitingCount, waitingPassages } from '#shared/project/waiting-passages.ts';
import { useGo, useTable } from '#renderer/state/hooks.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Icon } from '#renderer/ui/icon.tsx';
import { InspectorSection } from '#renderer/ui/inspector.tsx';
import { waitForYou } from './text-words.ts';

/** What stands on older texts of this document: what waits for a look, and what was left there. */
export function WaitingNote({ document }: { document: Document }) {
  const highlight = useTable('highlight');
  const figure = useTable('figure');
  const region = useTable('region');
  const { waiting, kept } = useMemo(() => {
    if (document.texts.length < 2) return { waiting: 0, kept: 0 };
    const tables = { highlight, figure, region };
    return {
      waiting: waitingCount(waitingPassages(tables, document)),
      kept: waitingCount(keptPassages(tables, document)),
    };
  }, [document, highlight, figure, region]);
  return (
    <>
      {waiting > 0 && (
        <Note
          icon={FileDiff}
          document={document.id}
          title={waitForYou(waiting)}
          action={waiting === 1 ? 'Look at it' : 'Look at them'}
        >
          The newer text has other words there, or none. Nothing moves before you say so.
        </Note>
      )}
      {kept > 0 && (
        <Note
          icon={Pin}
          document={document.id}
          title={
            kept === 1 ? '1 passage kept on the older text' : `${kept} passages kept on older text`
          }
          action={kept === 1 ? 'Show it' : 'Show them'}
        >
          Somebody looked at the newer text and left {kept === 1 ? 'it' : 'them'} where{' '}
          {kept === 1 ? 'it stands' : 'they stand'}.
        </Note>
      )}
    </>
  );
}

interface NoteProps {
  readonly icon: LucideIcon;
  readonly document: string;
  readonly title: string;
  readonly action: string;
  readonly children: ReactNode;
}

function Note({ icon, document, title, action, children }: NoteProps) {
  const go = useGo();
  return (
    <InspectorSection>
      <div className="library__same">
        <Icon icon={icon} className="library__same-icon" />
        <div>
          <h3 className="medium">{title}</h3>
          <p className="ink-2 pretty">{children}</p>
          <Button onPress={() => go({ screen: 'versions', document })}>{action}</Button>
        </div>
      </div>
    </InspectorSection>
  );
}
