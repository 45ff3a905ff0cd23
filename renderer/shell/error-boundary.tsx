import { Component, type ReactNode } from 'react';
import { Button } from '#renderer/ui/button.tsx';
import { ErrorState } from '#renderer/ui/error-state.tsx';

interface Props {
  readonly children: ReactNode;
  /** A change of it tries again: the screen in sight. */
  readonly resetKey?: string;
}
interface State {
  readonly error: string | null;
}

/** Keeps a bug in one screen from taking the window down. What was entered before is saved. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error.message : String(error) };
  }

  override componentDidUpdate(before: Props): void {
    if (before.resetKey !== this.props.resetKey && this.state.error !== null) this.tryAgain();
  }

  readonly tryAgain = (): void => this.setState({ error: null });

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children;
    return (
      <div className="shell-failure">
        <ErrorState
          title="This part of the window stopped working"
          actions={
            <>
              <Button onPress={this.tryAgain}>Try again</Button>
              <Button variant="ghost" onPress={() => window.location.reload()}>
                Reload the window
              </Button>
            </>
          }
        >
          A mistake in Attest is the cause, not your documents. Everything up to your last change is
          kept. The mistake says: “{this.state.error}”
        </ErrorState>
      </div>
    );
  }
}
