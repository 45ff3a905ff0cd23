import './fold.css';
import { ChevronDown, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import { Icon } from './icon.tsx';
import { Kbd, type Keys } from './kbd.tsx';

export interface FoldProps {
  readonly title: string;
  /** What is inside, in a few words. */
  readonly meta?: string;
  readonly keys?: Keys;
  readonly isOpen: boolean;
  readonly onChange: (isOpen: boolean) => void;
  /** A dashed row: something of the text itself was put aside here. */
  readonly isDashed?: boolean;
  readonly children: ReactNode;
}

/** A row that opens to show what it holds. */
export function Fold(props: FoldProps) {
  const { title, meta, keys, isOpen, onChange, isDashed = false, children } = props;
  return (
    <Disclosure
      className={isDashed ? 'ui-fold ui-fold--dashed' : 'ui-fold'}
      isExpanded={isOpen}
      onExpandedChange={onChange}
    >
      <Heading>
        <Button slot="trigger" className="ui-fold__head">
          <Icon icon={isOpen ? ChevronDown : ChevronRight} />
          <span className="ui-fold__title">{title}</span>
          <span className="ui-fold__meta">{meta}</span>
          {keys !== undefined && (
            <span aria-hidden="true">
              <Kbd keys={keys} />
            </span>
          )}
        </Button>
      </Heading>
      <DisclosurePanel>{children}</DisclosurePanel>
    </Disclosure>
  );
}
