import { useId, type ReactNode } from 'react';

export interface SettingsPartProps {
  readonly heading: string;
  readonly words?: string;
  readonly children: ReactNode;
}

/** A heading, a sentence and what can be set. */
export function SettingsPart({ heading, words, children }: SettingsPartProps) {
  const id = useId();
  return (
    <section className="settings__part" aria-labelledby={id}>
      <div className="settings__head">
        <h2 id={id} className="t-16">
          {heading}
        </h2>
        {words !== undefined && <p className="ink-2 pretty">{words}</p>}
      </div>
      {children}
    </section>
  );
}

/** A name at the left and its control at the right. */
export function SettingRow({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="settings__row">
      <span>{name}</span>
      {children}
    </div>
  );
}
