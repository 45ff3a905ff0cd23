import { Check, Minus } from 'lucide-react';

export interface GridCheckProps {
  readonly label: string;
  readonly isChecked: boolean;
  readonly isMixed?: boolean;
  /** Where it stands, "row:column", for the grid's cursor. */
  readonly cell: string;
  readonly isActive: boolean;
  readonly onToggle: (event: { readonly shiftKey: boolean }) => void;
}

/** A plain checkbox that fills its cell: thousands of rows pass by it while scrolling. */
export function GridCheck(props: GridCheckProps) {
  const { label, isChecked, isMixed = false, cell, isActive, onToggle } = props;
  return (
    <>
      <input
        type="checkbox"
        aria-label={label}
        checked={isChecked}
        ref={(box) => {
          if (box !== null) box.indeterminate = isMixed;
        }}
        tabIndex={isActive ? 0 : -1}
        data-cell={cell}
        onChange={(event) => {
          const { nativeEvent } = event;
          onToggle({ shiftKey: nativeEvent instanceof MouseEvent && nativeEvent.shiftKey });
        }}
      />
      <span className="ui-grid__box" aria-hidden="true">
        {isMixed ? (
          <Minus size={11} strokeWidth={3} />
        ) : (
          isChecked && <Check size={11} strokeWidth={3} />
        )}
      </span>
    </>
  );
}
