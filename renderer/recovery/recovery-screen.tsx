import './recovery.css';
import { TriangleAlert } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { HistoryList, KeptFile } from '#shared/ipc/history-contract.ts';
import { useGo, useRoute } from '#renderer/state/hooks.ts';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ErrorState } from '#renderer/ui/error-state.tsx';
import { List } from '#renderer/ui/list.tsx';
import { LoadingState } from '#renderer/ui/loading-state.tsx';
import { ScreenFrame } from '#renderer/ui/screen-frame.tsx';
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx';
import { Icon } from '#renderer/ui/icon.tsx';
import { FilePage } from './file-page.tsx';
import { changeWords, countWords, keptWords, momentWords } from './kept-words.ts';
import { MomentPage, type Moment } from './moment-page.tsx';
import { newestFiles } from './newest-files.ts';
import { QuarantinePage, type Quarantined } from './quarantine-page.tsx';
import { useHistory } from './use-history.ts';

type View = 'files' | 'moments' | 'quarantine';

/** What can be brought back: files, the whole project at a moment, and what was put aside. */
export function RecoveryScreen() {
  const history = useHistory();
  const go = useGo();
  if (!history) {
    return (
      <ScreenFrame label="Recovery">
        <LoadingState title="Reading what is kept" place="centred" />
      </ScreenFrame>
    );
  }
  if (!history.ok) {
    return (
      <ScreenFrame label="Recovery">
        <ErrorState
          title="What is kept cannot be read"
          actions={<Button onPress={() => go({ screen: 'library' })}>Open the library</Button>}
        >
          {history.failure.sentence} The project itself is open.
        </ErrorState>
      </ScreenFrame>
    );
  }
  const { files, moments, quarantine } = history.value;
  if (files.length + moments.length + quarantine.length === 0) return <NothingKept />;
  return <Kept history={history.value} />;
}

function NothingKept() {
  const go = useGo();
  return (
    <ScreenFrame label="Recovery">
      <EmptyState
        title="Nothing to go back to yet"
        actions={
          <Button variant="primary" keys={['G', 'L']} onPress={() => go({ screen: 'library' })}>
            Open the library
          </Button>
        }
      >
        Whatever a save replaces is kept: the last ten versions of every file, then one an hour for
        a day and one a day for thirty days. You find them here.
      </EmptyState>
    </ScreenFrame>
  );
}

function Kept({ history }: { history: HistoryList }) {
  const { record } = useRoute();
  const { moments, quarantine } = history;
  const files = useMemo(() => newestFiles(history.files), [history.files]);
  const [view, setView] = useState<View>(files.length > 0 ? 'files' : 'quarantine');
  const [picked, setPicked] = useState<Readonly<Record<View, string | null>>>({
    files: record ?? null,
    moments: null,
    quarantine: null,
  });
  const pick = (id: string) => setPicked((before) => ({ ...before, [view]: id }));
  const file = files.find((one) => fileId(one) === picked.files) ?? troubled(files) ?? files[0];
  const moment = moments.find((one) => momentId(one) === picked.moments) ?? moments[0];
  const aside = quarantine.find((one) => asideId(one) === picked.quarantine) ?? quarantine[0];
  const showVersions = (home: string) => {
    setPicked((before) => ({ ...before, files: home }));
    setView('files');
  };
  const hasVersions = files.some((one) => one.file === aside?.file && one.versions.length > 0);
  return (
    <ScreenFrame
      label="Recovery"
      list={
        <section className="recovery__list pane pane--frame" aria-label="What is kept">
          <div className="recovery__views">
            <SegmentedControl
              label="Bring back"
              segments={[
                { id: 'files', label: 'Files', count: files.length },
                { id: 'moments', label: 'Moments', count: moments.length },
                { id: 'quarantine', label: 'Put aside', count: quarantine.length },
              ]}
              value={view}
              onChange={setView}
            />
          </div>
          {view === 'files' && <Files files={files} selected={file} onSelect={pick} />}
          {view === 'moments' && <Moments moments={moments} selected={moment} onSelect={pick} />}
          {view === 'quarantine' && <Asides asides={quarantine} selected={aside} onSelect={pick} />}
        </section>
      }
    >
      {view === 'files' && file && <FilePage key={fileId(file)} file={file} />}
      {view === 'moments' && moment && <MomentPage key={momentId(moment)} moment={moment} />}
      {view === 'quarantine' && aside && (
        <QuarantinePage
          key={asideId(aside)}
          file={aside}
          onVersions={hasVersions ? () => showVersions(aside.file) : null}
        />
      )}
    </ScreenFrame>
  );
}

const troubled = (files: readonly KeptFile[]) => files.find(({ problems }) => problems.length > 0);

const fileId = ({ file }: KeptFile) => file;
const fileText = ({ name }: KeptFile) => name;
const momentId = ({ at }: Moment) => String(at);
const momentText = ({ at }: Moment) => momentWords(at);
const asideId = ({ kept }: Quarantined) => kept;
const asideText = ({ name }: Quarantined) => name;

/** Guess of a two-line row, in px. */
const ROW = 62;

interface Picking<T> {
  readonly selected: T | undefined;
  readonly onSelect: (id: string) => void;
}

function renderFile({ name, versions, current, problems }: KeptFile) {
  return (
    <span className="recovery__row">
      <span className="medium">{name}</span>
      {problems.length > 0 ? (
        <span className="t-12 recovery__bad">
          <Icon icon={TriangleAlert} size={14} /> Cannot be read
        </span>
      ) : (
        <span className="t-12 ink-3 num">
          {countWords(versions.length, 'version', 'versions')}
          {current === null ? ', not there now' : `, ${keptWords(current)}`}
        </span>
      )}
    </span>
  );
}

function Files({ files, selected, onSelect }: Picking<KeptFile> & { files: readonly KeptFile[] }) {
  return (
    <List
      label="Files"
      items={files}
      idOf={fileId}
      textOf={fileText}
      renderItem={renderFile}
      selected={selected ? fileId(selected) : null}
      onSelect={onSelect}
      estimatedRowHeight={ROW}
    />
  );
}

function renderMoment({ at, files }: Moment) {
  return (
    <span className="recovery__row">
      <span className="medium num">{momentWords(at)}</span>
      <span className="t-12 ink-3 clip">before {changeWords(files)}</span>
    </span>
  );
}

function Moments(props: Picking<Moment> & { moments: readonly Moment[] }) {
  const { moments, selected, onSelect } = props;
  return (
    <List
      label="Moments of the whole project"
      items={moments}
      idOf={momentId}
      textOf={momentText}
      renderItem={renderMoment}
      selected={selected ? momentId(selected) : null}
      onSelect={onSelect}
      estimatedRowHeight={ROW}
      empty={<p className="recovery__none">Nothing was replaced yet.</p>}
    />
  );
}

function renderAside(aside: Quarantined) {
  return (
    <span className="recovery__row">
      <span className="medium">{aside.name}</span>
      <span className="t-12 ink-3 num">{keptWords(aside)}</span>
    </span>
  );
}

function Asides(props: Picking<Quarantined> & { asides: readonly Quarantined[] }) {
  const { asides, selected, onSelect } = props;
  return (
    <List
      label="Files that were put aside"
      items={asides}
      idOf={asideId}
      textOf={asideText}
      renderItem={renderAside}
      selected={selected ? asideId(selected) : null}
      onSelect={onSelect}
      estimatedRowHeight={ROW}
      empty={<p className="recovery__none">No file of this project was ever put aside.</p>}
    />
  );
}
