import { useEffect, useState } from 'react';
import { Button as PlainButton } from 'react-aria-components/Button';
import { shortDate } from '#shared/base/short-date.ts';
import type { Output } from '#shared/ipc/contract.ts';
import { useNotebook, useNotebookStore } from '#renderer/state/hooks.ts';
import { notify } from '#renderer/state/notebook.ts';
import { openProject } from '#renderer/state/opening.ts';
import { Button } from '#renderer/ui/button.tsx';

type Recent = Output<'recent.list'>;

function useRecent() {
  const store = useNotebookStore();
  const isAnswered = useNotebook(({ info }) => info !== null);
  const [recent, setRecent] = useState<Recent>([]);
  useEffect(() => {
    if (!isAnswered) return;
    let isGone = false;
    const { backend } = store.getState();
    void backend.request['recent.list']({}).then((answer) => {
      if (answer.ok && !isGone) setRecent(answer.value);
    });
    return () => {
      isGone = true;
    };
  }, [store, isAnswered]);
  const clear = async () => {
    const answer = await store.getState().backend.request['recent.clear']({});
    if (answer.ok) setRecent([]);
    else notify(store, answer.failure.sentence, { tone: 'problem' });
  };
  return { recent, clear };
}

/** Projects opened before, newest first. The list can be cleared: it says what somebody works on. */
export function RecentProjects() {
  const store = useNotebookStore();
  const { recent, clear } = useRecent();
  if (recent.length === 0) return null;
  return (
    <section className="welcome__recent" aria-labelledby="recent-heading">
      <div className="row">
        <h2 id="recent-heading" className="t-11 ink-3">
          Recent
        </h2>
        <span className="end">
          <Button variant="link" onPress={() => void clear()}>
            Clear the list
          </Button>
        </span>
      </div>
      <ul>
        {recent.map(({ token, name, folder, openedAt }) => (
          <li key={token}>
            <PlainButton
              className="welcome__project"
              onPress={() => void openProject(store, token)}
            >
              <span className="medium clip">{name}</span>
              {folder !== name && <span className="t-12 ink-3 clip">{folder}</span>}
              <span className="end t-12 ink-3">{whenOpened(openedAt)}</span>
            </PlainButton>
          </li>
        ))}
      </ul>
    </section>
  );
}

function whenOpened(date: string): string {
  const now = new Date();
  const local = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  return date === local ? 'today' : shortDate(date);
}
