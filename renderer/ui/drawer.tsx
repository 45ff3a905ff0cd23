import './drawer.css';
import type { ReactNode } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';

export interface DrawerProps {
  readonly label: string;
  readonly side?: 'start' | 'end';
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Where a list or an inspector goes when the window is too narrow for it. */
export function Drawer({ label, side = 'end', isOpen, onClose, children }: DrawerProps) {
  return (
    <ModalOverlay
      className="ui-drawer-scrim"
      isOpen={isOpen}
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={side === 'start' ? 'ui-drawer ui-drawer--start' : 'ui-drawer'}>
        <Dialog className="ui-drawer__content" aria-label={label}>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
