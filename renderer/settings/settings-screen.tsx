import './settings.css';
import { ScreenFrame } from '#renderer/ui/screen-frame.tsx';
import { About } from './about.tsx';
import { Appearance } from './appearance.tsx';
import { ComparisonSettings } from './comparison-settings.tsx';
import { KeptVersions } from './kept-versions.tsx';
import { SyncedFolder } from './synced-folder.tsx';
import { NamedEvents } from './named-events.tsx';
import { ProjectSettings } from './project-settings.tsx';
import { TagEditor } from './tag-editor.tsx';

/** What belongs to this person and computer, what belongs to the project, and what Attest is. */
export function SettingsScreen() {
  return (
    <ScreenFrame label="Settings">
      <div className="settings scroll">
        <div className="settings__column">
          <h1 className="t-20">Settings</h1>
          <Appearance />
          <ProjectSettings />
          <TagEditor />
          <ComparisonSettings />
          <NamedEvents />
          <SyncedFolder />
          <KeptVersions />
          <About />
        </div>
      </div>
    </ScreenFrame>
  );
}
