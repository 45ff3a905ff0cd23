import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ScreenFrame } from '#renderer/ui/screen-frame.tsx';

export function BriefScreen() {
  return (
    <ScreenFrame label="Brief">
      <EmptyState title="This screen is not built yet">
        Your project is whole; a later version shows this part of it.
      </EmptyState>
    </ScreenFrame>
  );
}
