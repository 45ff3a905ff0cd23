import './scan-pages.css';
import { SquareDashed } from 'lucide-react';
import { createPortal } from 'react-dom';
import type { PageScan } from '#shared/document/text.ts';
import { Button } from '#renderer/ui/button.tsx';
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx';
import { useDesk, useSession } from './desk-context.ts';
import { RegionLayer } from './region-layer.tsx';
import { drawInMiddle } from './region-actions.ts';
import { useScanPicture } from './use-scan-picture.ts';

const ZOOMS = [
  { id: 'fit', label: 'Fit width' },
  { id: 'full', label: '100 %' },
] as const;

/** The pages of the text that are pictures, each in the room the page has for it. */
export function ScanPages() {
  const scans = useSession((session) => session.scans);
  return [...scans.values()].map(({ scan, room }) =>
    createPortal(<ScanPage scan={scan} />, room, String(scan.page)),
  );
}

function ScanPage({ scan }: { scan: PageScan }) {
  const desk = useDesk();
  const zoom = useSession((session) => session.scanZoom);
  const shown = useScanPicture(scan.page);
  return (
    <>
      <span className="reader__scan-bar">
        <span className="reader__scan-number">Page {scan.page}</span>
        <SegmentedControl
          label={`Size of page ${scan.page}`}
          segments={ZOOMS}
          value={zoom}
          onChange={(scanZoom) => desk.session.setState({ scanZoom })}
        />
        <Button icon={SquareDashed} onPress={() => drawInMiddle(desk, scan.page)}>
          Mark region
        </Button>
      </span>
      {shown.kind === 'failed' ? (
        <span className="reader__scan-none">{shown.sentence}</span>
      ) : (
        <span
          className={zoom === 'fit' ? 'reader__scan-frame' : 'reader__scan-frame scroll'}
          tabIndex={zoom === 'fit' ? -1 : 0}
        >
          <span
            className="reader__scan-sheet"
            style={zoom === 'full' && shown.kind === 'shown' ? { width: shown.width } : {}}
          >
            {shown.kind === 'shown' ? (
              <>
                <img src={shown.address} alt={`Page ${scan.page} as a picture`} draggable={false} />
                <RegionLayer page={scan.page} />
              </>
            ) : (
              <span className="reader__scan-wait">Making the picture of page {scan.page}</span>
            )}
          </span>
        </span>
      )}
    </>
  );
}
