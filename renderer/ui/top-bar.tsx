import './top-bar.css';
import { Search } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { Icon } from './icon.tsx';
import { Kbd, type Keys } from './kbd.tsx';

export interface TopBarProps {
  /** What is open. */
  readonly name: string;
  /** Where in it: the last one is the current place. */
  readonly crumbs?: readonly string[];
  /** Undo, redo, a QuietNote about saving. */
  readonly children?: ReactNode;
  readonly find: { readonly label: string; readonly keys: Keys; readonly onPress: () => void };
}

export function TopBar({ name, crumbs = [], children, find }: TopBarProps) {
  return (
    <header className="ui-top-bar">
      <div className="ui-top-bar__crumbs">
        <Place name={name} crumbs={crumbs} />
      </div>
      {children}
      <Button className="ui-top-bar__find" onPress={find.onPress}>
        <Icon icon={Search} />
        <span className="ui-top-bar__find-label">{find.label}</span>
        <span aria-hidden="true">
          <Kbd keys={find.keys} />
        </span>
      </Button>
    </header>
  );
}

/** The last word says where one is: it is the heading of the whole window. */
function Place({ name, crumbs }: { name: string; crumbs: readonly string[] }) {
  const NameTag = crumbs.length === 0 ? 'h1' : 'span';
  return (
    <>
      <NameTag className="ui-top-bar__name">{name}</NameTag>
      {crumbs.map((crumb, at) => {
        const CrumbTag = at === crumbs.length - 1 ? 'h1' : 'span';
        return (
          <CrumbTag key={crumb} className="ui-top-bar__crumb">
            <span className="clip">{crumb}</span>
          </CrumbTag>
        );
      })}
    </>
  );
}
