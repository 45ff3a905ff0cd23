import {
  CONVENTION_NAMES,
  conventionKey,
  conventions,
  type ConventionName,
} from '#shared/figure/compare/conventions.ts';
import { useConventions, useDispatch, useNotebook, useNotify } from '#renderer/state/hooks.ts';
import { Switch } from '#renderer/ui/switch.tsx';
import { CommittedField } from './committed-field.tsx';
import { SettingsPart } from './settings-part.tsx';

const WORDS: Readonly<Record<ConventionName, string>> = {
  about: '“About” allows for a share more or less.',
  nearly: '“Nearly” allows for a share less.',
  dozens: '“Dozens” is at least 12, “scores” at least 20, “hundreds” at least 100.',
  since: 'A period without an end is read up to the date of its document.',
  bodies: 'Counts of one thing over one period are compared across counting bodies.',
};

/** A whole number of per cent as a share, or null. */
function shareOf(text: string): number | null {
  const share = Number(text.replace(/\s*%$/, '')) / 100;
  return conventions.shape.within.safeParse(share).success ? share : null;
}

/** How doubtful words are read when figures are compared; the method note of every brief says it. */
export function ComparisonSettings() {
  const dispatch = useDispatch();
  const notify = useNotify();
  const read = useConventions();
  const header = useNotebook((notebook) => notebook.header);
  if (!header) return null;
  const isDisabled = header.readOnly !== null;
  const set = (name: keyof typeof read, value: boolean | number): void =>
    void dispatch({ kind: 'setting.set', key: conventionKey(name), value });
  return (
    <SettingsPart
      heading="How figures are compared"
      words="These belong to the project, and the method note of every brief names them."
    >
      {CONVENTION_NAMES.map((name) => (
        <Switch
          key={name}
          isSelected={read[name]}
          isDisabled={isDisabled}
          onChange={(isOn) => set(name, isOn)}
        >
          {WORDS[name]}
        </Switch>
      ))}
      <CommittedField
        label="The share “about” and “nearly” allow, in per cent"
        value={String(Math.round(read.within * 1000) / 10)}
        isDisabled={isDisabled}
        onCommit={(text) => {
          const share = shareOf(text);
          if (share === null) {
            notify('The share is a number from 0 to 50. It stays as it was.', { tone: 'problem' });
          } else set('within', share);
        }}
      />
    </SettingsPart>
  );
}
