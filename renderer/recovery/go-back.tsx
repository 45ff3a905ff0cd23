import { RotateCcw, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { HistoryDifference, RestorePoint } from '#shared/ipc/history-contract.ts';
import { useNotebook, useNotebookStore } from '#renderer/state/hooks.ts';
import { notify, restore } from '#renderer/state/notebook.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { LoadingState } from '#renderer/ui/loading-state.tsx';
import { DifferenceItems } from './difference-items.tsx';
import { countWords } from './kept-words.ts';
import { useDifference } from './use-history.ts';

export interface GoBackProps {
  readonly point: RestorePoint;
  /** On the button: what is done. */
  readonly action: string;
  /** What the notice says once it is done. */
  readonly done: string;
  /** Where nothing differs, in a sentence. */
  readonly same: string;
}

/** What going back to a point would do, and the button that does it. */
export function GoBack(props: GoBackProps) {
  const difference = useDifference(props.point);
  if (!difference) return <LoadingState title="Comparing" rows={3} />;
  if (!difference.ok) {
    return (
      <Banner tone="clash" icon={TriangleAlert}>
        {difference.failure.sentence}
      </Banner>
    );
  }
  return <Known {...props} difference={difference.value} />;
}

const records = (count: number): string => countWords(count, 'record', 'records');

function summary({ returns, changes, goes }: HistoryDifference, keepAdded: boolean): string {
  const parts = [
    returns > 0 && `brings back ${records(returns)}`,
    changes > 0 && `changes ${records(changes)}`,
    goes > 0 && (keepAdded ? `leaves ${records(goes)} added since` : `deletes ${records(goes)}`),
  ].filter((part) => part !== false);
  const last = parts.pop() ?? '';
  return `Going back ${parts.length > 0 ? `${parts.join(', ')} and ${last}` : last}.`;
}

function Known(props: GoBackProps & { readonly difference: HistoryDifference }) {
  const { point, difference, same } = props;
  const [keepAdded, setKeepAdded] = useState(false);
  const { returns, changes, goes, kept, items, doubts } = difference;
  const shown = keepAdded ? items.filter(({ change }) => change !== 'goes') : items;
  const isSame = returns + changes + (keepAdded ? 0 : goes) === 0;
  return (
    <div className="recovery__difference">
      {doubts.map((doubt) => (
        <Banner key={doubt} tone="look" icon={TriangleAlert} place="small">
          {doubt}
        </Banner>
      ))}
      <p className="pretty" role="status">
        {returns + changes + goes === 0 ? same : summary(difference, keepAdded)}
      </p>
      {goes > 0 && (
        <Checkbox isSelected={keepAdded} onChange={setKeepAdded}>
          Keep what was added since
        </Checkbox>
      )}
      <RestoreButton {...props} point={point} keepAdded={keepAdded} isSame={isSame} />
      <DifferenceItems items={shown} counts={{ returns, changes, goes, kept }} />
    </div>
  );
}

interface RestoreButtonProps extends GoBackProps {
  readonly keepAdded: boolean;
  readonly isSame: boolean;
}

function RestoreButton({ point, action, done, keepAdded, isSame }: RestoreButtonProps) {
  const store = useNotebookStore();
  const readOnly = useNotebook(({ header }) => header?.readOnly ?? null);
  const [isBusy, setBusy] = useState(false);
  const goBack = async () => {
    setBusy(true);
    const answer = await restore(store, point, keepAdded);
    setBusy(false);
    if (answer.ok) notify(store, done, { undo: true });
  };
  return (
    <div className="row">
      <Button
        variant="primary"
        icon={RotateCcw}
        isDisabled={isSame || isBusy || readOnly !== null}
        onPress={() => void goBack()}
      >
        {isBusy ? 'Going back' : action}
      </Button>
      {readOnly !== null && <span className="t-12 ink-2">{readOnly}</span>}
      {readOnly === null && isSame && <span className="t-12 ink-2">Nothing differs</span>}
    </div>
  );
}
