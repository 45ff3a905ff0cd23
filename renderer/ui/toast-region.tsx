import './toast-region.css';
import { X } from 'lucide-react';
import {
  Text,
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastRegion as AriaToastRegion,
} from 'react-aria-components/Toast';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
import { IconButton } from './icon-button.tsx';
import { type ToastMessage, toasts } from './toasts.ts';

export interface ToastRegionProps {
  /** Name of the landmark; F6 leads to it. */
  readonly label: string;
  readonly closeLabel: string;
}

/** Mounted once in the window. `showToast` fills it. */
export function ToastRegion({ label, closeLabel }: ToastRegionProps) {
  return (
    <AriaToastRegion queue={toasts} aria-label={label} className="ui-toasts">
      {({ toast }) => (
        <AriaToast toast={toast} className="ui-toast">
          <ToastBody
            message={toast.content}
            closeLabel={closeLabel}
            close={() => toasts.close(toast.key)}
          />
        </AriaToast>
      )}
    </AriaToastRegion>
  );
}

interface ToastBodyProps {
  readonly message: ToastMessage;
  readonly closeLabel: string;
  readonly close: () => void;
}

function ToastBody({ message, closeLabel, close }: ToastBodyProps) {
  const { text, icon, action, isTold } = message;
  const title = <Text slot="title">{text}</Text>;
  return (
    <>
      {icon !== undefined && <Icon icon={icon} />}
      {isTold === true ? (
        <div className="ui-toast__text">{title}</div>
      ) : (
        <ToastContent className="ui-toast__text">{title}</ToastContent>
      )}
      {action !== undefined && (
        <Button
          variant="link"
          {...(action.keys !== undefined && { keys: action.keys })}
          onPress={() => {
            close();
            action.onPress();
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton icon={X} label={closeLabel} slot="close" size="small" placement="top" />
    </>
  );
}
