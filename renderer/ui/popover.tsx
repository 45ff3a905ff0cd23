import './popover.css';
import type { ReactNode, RefObject } from 'react';
import {
  Popover as AriaPopover,
  Dialog,
  DialogTrigger,
  type PopoverProps as AriaPopoverProps,
} from 'react-aria-components';

type Placement = NonNullable<AriaPopoverProps['placement']>;

interface Shared {
  readonly label: string;
  readonly children: ReactNode | ((close: () => void) => ReactNode);
  readonly placement?: Placement;
  /** Without the inner padding: for lists and for cards with their own sections. */
  readonly isBare?: boolean;
}

export interface PopoverProps extends Shared {
  /** The button that opens it. */
  readonly trigger: ReactNode;
}

/** Something small beside the button that asked for it. Escape or a click outside closes it. */
export function Popover({ trigger, placement = 'bottom start', ...shared }: PopoverProps) {
  return (
    <DialogTrigger>
      {trigger}
      <AriaPopover className="ui-popover" placement={placement} offset={6}>
        <PopoverContent {...shared} />
      </AriaPopover>
    </DialogTrigger>
  );
}

export interface AnchoredPopoverProps extends Shared {
  /** The element it points at: a number in a text, a bar in a chart. */
  readonly anchor: RefObject<Element | null>;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** The page behind stays usable and keeps the focus; for toolbars over a selection. */
  readonly isNonModal?: boolean;
}

/** A popover that the screen opens itself, beside any element. */
export function AnchoredPopover(props: AnchoredPopoverProps) {
  const { anchor, isOpen, onClose, isNonModal = false, placement = 'bottom', ...shared } = props;
  return (
    <AriaPopover
      className="ui-popover"
      triggerRef={anchor}
      isOpen={isOpen}
      isNonModal={isNonModal}
      placement={placement}
      offset={6}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <PopoverContent {...shared} />
    </AriaPopover>
  );
}

function PopoverContent({ label, children, isBare }: Omit<Shared, 'placement'>) {
  const names =
    isBare === true
      ? 'ui-popover__content ui-popover__content--bare scroll'
      : 'ui-popover__content scroll';
  return (
    <Dialog aria-label={label} className={names}>
      {({ close }) => <>{typeof children === 'function' ? children(close) : children}</>}
    </Dialog>
  );
}
