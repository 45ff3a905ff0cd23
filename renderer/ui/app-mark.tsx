import './rail.css';

export interface AppMarkProps {
  readonly name: string;
  readonly isBig?: boolean;
}

/** The first letter over the dotted line. */
export function AppMark({ name, isBig = false }: AppMarkProps) {
  return (
    <div
      className={isBig ? 'ui-rail__mark ui-rail__mark--big' : 'ui-rail__mark'}
      role="img"
      aria-label={name}
    >
      {name.slice(0, 1)}
    </div>
  );
}
