import './inspector.css';
import type { ReactNode } from 'react';

export interface InspectorProps {
  readonly label: string;
  /** A text, or a SegmentedControl in its place. */
  readonly head: ReactNode;
  readonly meta?: string;
  /** Icon buttons at the right of the head. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  readonly foot?: ReactNode;
  /** Fills the drawer it stands in instead of keeping its own width. */
  readonly isInDrawer?: boolean;
}

/** The panel at the right for whatever is selected. */
export function Inspector(props: InspectorProps) {
  const { label, head, meta, actions, children, foot, isInDrawer = false } = props;
  return (
    <aside
      className={isInDrawer ? 'ui-inspector ui-inspector--drawer' : 'ui-inspector'}
      aria-label={label}
    >
      <header className="ui-inspector__head">
        {typeof head === 'string' ? <h2 className="ui-inspector__title">{head}</h2> : head}
        <span className="ui-inspector__meta">{meta}</span>
        {actions}
      </header>
      <div className="ui-inspector__body scroll">{children}</div>
      {foot !== undefined && <footer className="ui-inspector__foot">{foot}</footer>}
    </aside>
  );
}

export interface InspectorSectionProps {
  readonly heading?: string;
  readonly children: ReactNode;
}

export function InspectorSection({ heading, children }: InspectorSectionProps) {
  return (
    <section className="ui-inspector__section">
      {heading !== undefined && <h3 className="ui-inspector__heading">{heading}</h3>}
      {children}
    </section>
  );
}

export interface Fact {
  readonly name: string;
  readonly value: ReactNode;
}

/** Names and values in two columns. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="ui-facts">
      {facts.map((fact) => (
        <FactRow key={fact.name} fact={fact} />
      ))}
    </dl>
  );
}

function FactRow({ fact }: { fact: Fact }) {
  return (
    <>
      <dt>{fact.name}</dt>
      <dd>{fact.value}</dd>
    </>
  );
}
