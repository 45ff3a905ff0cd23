import './dialog.css';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { IconButton } from './icon-button.tsx';

export interface DialogProps {
  readonly title: string;
  /** Spoken name of the cross at the top; Escape does the same. */
  readonly closeLabel: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons at the foot, the primary one last. */
  readonly actions?: ReactNode;
  readonly size?: 'normal' | 'wide';
  /** A click outside closes unless something would be lost. */
  readonly isDismissable?: boolean;
}

/** A question or a form before the window. Holds the focus while open and gives it back after. */
export function Dialog(props: DialogProps) {
  const { title, closeLabel, isOpen, onClose, children, actions, size, isDismissable } = props;
  return (
    <ModalOverlay
      className="ui-scrim"
      isOpen={isOpen}
      isDismissable={isDismissable ?? true}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={size === 'wide' ? 'ui-dialog-box ui-dialog-box--wide' : 'ui-dialog-box'}>
        <AriaDialog className="ui-dialog">
          <header className="ui-dialog__head">
            <Heading slot="title" className="ui-dialog__title">
              {title}
            </Heading>
            <IconButton icon={X} label={closeLabel} keys="Esc" onPress={onClose} />
          </header>
          <div className="ui-dialog__body scroll">{children}</div>
          {actions !== undefined && <footer className="ui-dialog__foot">{actions}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
