import { Check, EyeOff, Package, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useBackend, useNotebookStore, useProject } from '#renderer/state/hooks.ts';
import { notify } from '#renderer/state/notebook.ts';
import { BUNDLE_WORDS } from '#renderer/state/bundle-progress.ts';
import { BundleLine } from '#renderer/parts/bundle-line.tsx';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { Icon } from '#renderer/ui/icon.tsx';
import { ProgressLine } from '#renderer/ui/progress-line.tsx';
import { fileSize } from '#renderer/parts/file-size.ts';
import { useBundlePreview, type BundlePreview } from './use-bundle-preview.ts';

/** What would leave, what stays, who could read it, and the button that does it. */
export function ShareProject() {
  const [originals, setOriginals] = useState(true);
  const { found, isSlow } = useBundlePreview(originals);
  const preview = found?.answer;
  const [written, setWritten] = useState<string | null>(null);
  return (
    <section className="share__part" aria-labelledby="share-heading">
      <h1 id="share-heading" className="t-20">
        Hand this project over
      </h1>
      <p className="ink-2 pretty">
        A bundle is one file that holds the project: send it by mail, on a stick, any way you like.
      </p>
      {preview?.ok === false && !isSlow && (
        <Banner tone="clash" icon={TriangleAlert}>
          {preview.failure.sentence}
        </Banner>
      )}
      {isSlow && <ProgressLine place="plain" label="Counting what leaves" />}
      {preview?.ok && !isSlow && (
        <Contents preview={preview.value} originals={found?.originals ?? originals} />
      )}
      <Originals leave={originals} onChange={setOriginals} />
      <Banner tone="look" icon={TriangleAlert}>
        <strong className="strong">Whoever gets the file can read it.</strong> It is not locked with
        a passphrase. Your pseudonym and those of your colleagues are in it beside what each of you
        marked.
      </Banner>
      <ShareButton isReady={preview?.ok === true} originals={originals} onWritten={setWritten} />
      {written !== null && (
        <p role="status" className="share__written">
          <Icon icon={Check} /> Written to {written}
        </p>
      )}
    </section>
  );
}

/** What a camera or a program wrote into a file cannot be told from it in full, so all leave or none. */
function Originals({ leave, onChange }: OriginalsProps) {
  return (
    <div>
      <Checkbox isSelected={!leave} onChange={(isOut) => onChange(!isOut)}>
        Leave the originals out
      </Checkbox>
      <p className="share__why ink-2 pretty">
        {leave
          ? 'Originals leave as they were imported, with what cameras and programs wrote into them: places, times, names.'
          : 'The texts leave, and the pictures in them, cleaned of what cameras wrote. Pages that are pictures cannot be looked at there, and no text can be checked against its file. Titles, authors and file names still leave.'}
      </p>
    </div>
  );
}

interface OriginalsProps {
  readonly leave: boolean;
  readonly onChange: (leave: boolean) => void;
}

interface ContentsProps {
  readonly preview: BundlePreview;
  readonly originals: boolean;
}

function Contents({ preview, originals }: ContentsProps) {
  return (
    <div className="share__lists">
      <Leaving preview={preview} originals={originals} />
      <div>
        <h2 className="share__heading">
          <Icon icon={EyeOff} /> What stays
        </h2>
        <ul>
          <Count
            count={preview.privateLeft}
            one="private record"
            many="private records"
            more="notes, contacts, redactions"
          />
          {!originals && preview.documents > 0 && <li>The originals of all documents</li>}
          <li>Your settings, and what you last looked at</li>
          <li>Undo, and everything you deleted</li>
        </ul>
      </div>
    </div>
  );
}

function Leaving({ preview, originals }: ContentsProps) {
  const { highlight, claim, chart, brief, figure } = useProject().tables;
  const figures = [...figure.values()].filter((one) => one.decision === 'accepted').length;
  return (
    <div>
      <h2 className="share__heading">
        <Icon icon={Package} /> What leaves
      </h2>
      <ul>
        <Count
          count={preview.documents}
          one="document"
          many="documents"
          more={originals ? 'with originals' : 'without originals'}
        />
        <Count count={highlight.size} one="highlight" many="highlights" />
        <Count count={figures} one="accepted figure" many="accepted figures" />
        <Count count={claim.size} one="claim" many="claims" more="with the evidence" />
        <Count count={chart.size} one="chart" many="charts" />
        <Count count={brief.size} one="brief" many="briefs" />
      </ul>
      <p className="ink-3 num">
        {preview.records.toLocaleString('en')} records in all, about {fileSize(preview.bytes)}
      </p>
    </div>
  );
}

interface CountProps {
  readonly count: number;
  readonly one: string;
  readonly many: string;
  readonly more?: string;
}

function Count({ count, one, many, more }: CountProps) {
  return (
    <li>
      <span className="num medium">{count === 0 ? 'No' : count.toLocaleString('en')}</span>{' '}
      {count === 1 ? one : many}
      {more !== undefined && count > 0 && <span className="ink-3">, {more}</span>}
    </li>
  );
}

interface ShareButtonProps {
  readonly isReady: boolean;
  readonly originals: boolean;
  readonly onWritten: (file: string) => void;
}

function ShareButton({ isReady, originals, onWritten }: ShareButtonProps) {
  const store = useNotebookStore();
  const backend = useBackend();
  const [isBusy, setBusy] = useState(false);
  // A button that is disabled while it is at work would lose the focus to the page.
  const share = async () => {
    if (isBusy) return;
    setBusy(true);
    const answer = await backend.request['bundle.share']({ originals });
    setBusy(false);
    if (!answer.ok) notify(store, answer.failure.sentence, { tone: 'problem' });
    else if (answer.value) onWritten(answer.value.file);
  };
  return (
    <>
      <div className="row">
        <Button
          variant="primary"
          size="big"
          icon={Package}
          isDisabled={!isReady}
          onPress={() => void share()}
        >
          {isBusy ? BUNDLE_WORDS.packing : 'Make the bundle'}
        </Button>
      </div>
      <BundleLine doing="packing" />
    </>
  );
}
