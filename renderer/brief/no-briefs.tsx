import { FilePlus, Layers } from 'lucide-react';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { useNewBrief } from './use-new-brief.ts';

/** A project without a brief: the first one is two clicks away. */
export function NoBriefs() {
  const makeBrief = useNewBrief();
  return (
    <EmptyState
      title="No brief yet"
      actions={
        <>
          <Button variant="primary" icon={Layers} onPress={() => void makeBrief('comparison')}>
            Draft a comparison
          </Button>
          <Button variant="ghost" icon={FilePlus} onPress={() => void makeBrief('blank')}>
            Blank brief
          </Button>
        </>
      }
    >
      A brief is written from your claims, quotes, figures and charts; every number in it leads to
      its sentence. A draft sets everything you have accepted side by side.
    </EmptyState>
  );
}
