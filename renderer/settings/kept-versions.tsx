import { History } from 'lucide-react';
import { useGo, useNotebook } from '#renderer/state/hooks.ts';
import { Button } from '#renderer/ui/button.tsx';
import { SettingRow, SettingsPart } from './settings-part.tsx';

/** The way to what saving keeps of this project. */
export function KeptVersions() {
  const go = useGo();
  const isOpen = useNotebook(({ header }) => header !== null);
  if (!isOpen) return null;
  return (
    <SettingsPart
      heading="Earlier versions"
      words="Whatever a save replaces is kept on this computer: the last ten versions of every file, then one an hour for a day and one a day for thirty days."
    >
      <SettingRow name="Go back to an earlier state, or see what was put aside">
        <Button icon={History} keys={['G', 'Y']} onPress={() => go({ screen: 'recovery' })}>
          Open Recovery
        </Button>
      </SettingRow>
    </SettingsPart>
  );
}
