import './share.css';
import { ScreenFrame } from '#renderer/ui/screen-frame.tsx';
import { OpenBundle } from './open-bundle.tsx';
import { ShareProject } from './share-project.tsx';

/** Handing the project to a colleague as one file, and opening one that came. */
export function ShareScreen() {
  return (
    <ScreenFrame label="Share">
      <div className="share scroll">
        <div className="share__column">
          <ShareProject />
          <OpenBundle />
        </div>
      </div>
    </ScreenFrame>
  );
}
