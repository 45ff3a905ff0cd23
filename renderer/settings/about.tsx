import { TriangleAlert } from 'lucide-react';
import { useNotebook } from '#renderer/state/hooks.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Facts } from '#renderer/ui/inspector.tsx';
import { SettingsPart } from './settings-part.tsx';

/** Which Attest this is and what it runs on. */
export function About() {
  const info = useNotebook((notebook) => notebook.info);
  if (!info) return null;
  return (
    <SettingsPart
      heading="About Attest"
      words="An offline research notebook. It opens no connection."
    >
      <Facts
        facts={[
          { name: 'Version', value: info.version },
          { name: 'Runtime', value: `Electron ${info.electron}, Chromium ${info.chrome}` },
          { name: 'Licence', value: 'MIT' },
        ]}
      />
      {info.fallback && (
        <Banner tone="look" icon={TriangleAlert}>
          <strong className="strong">This is the fallback runtime.</strong> It is old and gets no
          security updates. Use it to develop and to check, and do not ship it.
        </Banner>
      )}
    </SettingsPart>
  );
}
