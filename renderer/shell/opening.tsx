import { useNotebook, useNotebookStore } from '#renderer/state/hooks.ts';
import { enterProject, leaveProject } from '#renderer/state/notebook.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ErrorState } from '#renderer/ui/error-state.tsx';
import { LoadingState } from '#renderer/ui/loading-state.tsx';

/** When main did not answer at all. */
export function CannotStart({ sentence }: { sentence: string }) {
  return (
    <main className="shell-failure" aria-label="Attest could not begin">
      <ErrorState
        title="Attest could not begin"
        actions={<Button onPress={() => window.location.reload()}>Try again</Button>}
      >
        {sentence}
      </ErrorState>
    </main>
  );
}

/** While a project is read, and when it could not be. */
export function Opening() {
  const store = useNotebookStore();
  const header = useNotebook((notebook) => notebook.header);
  const loading = useNotebook((notebook) => notebook.loading);
  if (!header) return null;
  return (
    <main className="shell-failure" aria-label={`Opening ${header.name}`}>
      {loading ? (
        <LoadingState
          title={`Opening “${header.name}”`}
          progress={`${loading.done.toLocaleString('en')} records read`}
        />
      ) : (
        <ErrorState
          title={`“${header.name}” could not be read`}
          actions={
            <>
              <Button onPress={() => void enterProject(store, header)}>Try again</Button>
              <Button variant="ghost" onPress={() => void leaveProject(store)}>
                Back to the start
              </Button>
            </>
          }
        >
          Nothing in its folder was changed.
        </ErrorState>
      )}
    </main>
  );
}
