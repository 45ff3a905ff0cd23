import { useNotebook, useNotebookStore } from '#renderer/state/hooks.ts';
import { changeSettings } from '#renderer/state/saving.ts';
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx';
import { Switch } from '#renderer/ui/switch.tsx';
import { SettingRow, SettingsPart } from './settings-part.tsx';

const THEMES = [
  { id: 'system', label: 'As the system' },
  { id: 'light', label: 'Light' },
  { id: 'dark', label: 'Dark' },
] as const;

/** Pixels of the reader's body, as the contract bounds them. */
const SIZES = ['17', '18', '19', '20', '21', '22'] as const;

/** How it looks and how it listens, on this computer, in every project. */
export function Appearance() {
  const store = useNotebookStore();
  const settings = useNotebook((notebook) => notebook.info?.settings);
  if (!settings) return null;
  const { theme, textSize, singleKeys } = settings;
  return (
    <SettingsPart heading="On this computer" words="These stay here and never enter a project.">
      <SettingRow name="Light or dark">
        <SegmentedControl
          label="Light or dark"
          segments={THEMES}
          value={theme}
          onChange={(id) => void changeSettings(store, { theme: id })}
        />
      </SettingRow>
      <SettingRow name="Size of the text you read">
        <SegmentedControl
          label="Size of the text you read, in pixels"
          segments={SIZES.map((id) => ({ id, label: id }))}
          value={SIZES.find((size) => Number(size) === textSize) ?? '19'}
          onChange={(size) => void changeSettings(store, { textSize: Number(size) })}
        />
      </SettingRow>
      <p className="settings__sample" style={{ fontSize: textSize }}>
        The register listed 31 names in the first week.
      </p>
      <Switch
        isSelected={singleKeys}
        onChange={(isOn) => void changeSettings(store, { singleKeys: isOn })}
      >
        Single letters are keys, such as H for highlight. Switch this off when you dictate or when
        keys are pressed by accident.
      </Switch>
    </SettingsPart>
  );
}
