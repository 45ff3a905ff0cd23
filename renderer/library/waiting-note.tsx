import { FileDiff } from 'lucide-react';
import { useMemo } from 'react';
import type { Document } from '#shared/document/document.ts';
import { waitingCount, waitingPassages } from '#shared/project/waiting-passages.ts';
import { useGo, useTable } from '#renderer/state/hooks.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Icon } from '#renderer/ui/icon.tsx';
import { InspectorSection } from '#renderer/ui/inspector.tsx';

/** How many passages stand on an older text of this document and have not been looked at. */
export function WaitingNote({ document }: { document: Document }) {
  const go = useGo();
  const highlight = useTable('highlight');
  const figure = useTable('figure');
  const region = useTable('region');
  const count = useMemo(
    () =>
      document.texts.length > 1
        ? waitingCount(waitingPassages({ highlight, figure, region }, document))
        : 0,
    [document, highlight, figure, region],
  );
  if (count === 0) return null;
  return (
    <InspectorSection>
      <div className="library__same">
        <Icon icon={FileDiff} className="library__same-icon" />
        <div>
          <h3 className="medium">
            {count === 1 ? '1 passage waits for you' : `${count} passages wait for you`}
          </h3>
          <p className="ink-2 pretty">
            The newer text has other words there, or none. Nothing moves before you say so.
          </p>
          <Button onPress={() => go({ screen: 'versions', document: document.id })}>
            {count === 1 ? 'Look at it' : 'Look at them'}
          </Button>
        </div>
      </div>
    </InspectorSection>
  );
}
