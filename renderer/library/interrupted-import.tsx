import { FileClock } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useNotebook, useNotebookStore } from '#renderer/state/hooks.ts';
import { leaveInterrupted, resumeImport, type Interrupted } from '#renderer/state/importing.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';

/** What main has kept of an import that broke off; asked for each project, and after each import. */
function useInterrupted() {
  const store = useNotebookStore();
  const project = useNotebook(({ header }) => header?.id);
  const isRunning = useNotebook(({ imports }) => imports.some(({ state }) => state !== 'finished'));
  const [found, setFound] = useState<Interrupted | null>(null);
  useEffect(() => {
    let isAsked = true;
    const ask = async (): Promise<void> => {
      const answer = await store.getState().backend.request['import.interrupted']({});
      if (isAsked) setFound(answer.ok ? answer.value : null);
    };
    if (project !== undefined && !isRunning) void ask();
    return () => {
      isAsked = false;
    };
  }, [store, project, isRunning]);
  return [isRunning ? null : found, setFound] as const;
}

const words = new Intl.NumberFormat('en');

/** One sentence about an import that a crash broke off, and the two ways to go on. */
export function InterruptedImport() {
  const store = useNotebookStore();
  const [found, setFound] = useInterrupted();
  if (!found) return null;
  const { total, done } = found;
  const goOn = (): void => {
    setFound(null);
    void resumeImport(store, found);
  };
  const leave = async (): Promise<void> => {
    setFound(null);
    await leaveInterrupted(store);
  };
  return (
    <Banner
      tone="look"
      icon={FileClock}
      place="strip"
      actions={
        <>
          <Button onPress={goOn}>Continue</Button>
          <Button variant="ghost" onPress={() => void leave()}>
            Leave it
          </Button>
        </>
      }
    >
      An import was interrupted: <span className="num">{words.format(done)}</span> of{' '}
      <span className="num">{words.format(total)}</span> files are in.
    </Banner>
  );
}
