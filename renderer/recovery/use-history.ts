import { useEffect, useState } from 'react';
import type { Result } from '#shared/base/result.ts';
import type { HistoryDifference, HistoryList, RestorePoint } from '#shared/ipc/history-contract.ts';
import { useBackend, useNotebook } from '#renderer/state/hooks.ts';

/** What is kept of the project; asked for again whenever something was written. Null until known. */
export function useHistory(): Result<HistoryList> | null {
  const backend = useBackend();
  const saved = useNotebook(({ onDisk }) => onDisk.revision);
  const [history, setHistory] = useState<Result<HistoryList> | null>(null);
  useEffect(() => {
    let isOld = false;
    void backend.request['history.list']({}).then((answer) => {
      if (!isOld) setHistory(answer);
    });
    return () => {
      isOld = true;
    };
  }, [backend, saved]);
  return history;
}

interface Answered {
  readonly key: string;
  readonly answer: Result<HistoryDifference>;
}

/** What going back to a point would do to the project as it is. Null until known. */
export function useDifference(point: RestorePoint): Result<HistoryDifference> | null {
  const backend = useBackend();
  const revision = useNotebook((notebook) => notebook.revision);
  const [answered, setAnswered] = useState<Answered | null>(null);
  // Equal points are one point, however often the screen is drawn.
  const key = JSON.stringify({ revision, point });
  useEffect(() => {
    let isOld = false;
    const { point: asked } = JSON.parse(key) as { point: RestorePoint }; // written just above
    void backend.request['history.diff']({ point: asked }).then((answer) => {
      if (!isOld) setAnswered({ key, answer });
    });
    return () => {
      isOld = true;
    };
  }, [backend, key]);
  return answered?.key === key ? answered.answer : null;
}
