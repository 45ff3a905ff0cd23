/** The list that is worked on; where there is none, the one that what is worked on is chosen from. */
function listInSight(): HTMLElement | null {
  return (
    document.querySelector<HTMLElement>('main > section.grow [role="grid"]') ??
    document.querySelector<HTMLElement>('main > section [role="grid"]')
  );
}

/**
 * Whoever came to a screen by its keys has the focus nowhere: an arrow leads into its list. False where
 * there is none, or the focus is somewhere.
 */
export function goIntoList({ key, target }: KeyboardEvent): boolean {
  if (target !== document.body || (key !== 'ArrowDown' && key !== 'ArrowUp')) return false;
  const list = listInSight();
  if (list === null) return false;
  // A spreadsheet has one cell to come in by; any other list leads on to a row by itself.
  const cell = list.querySelector<HTMLElement>('[role="gridcell"][tabindex="0"]');
  const way =
    cell ?? (list.tabIndex === 0 ? list : list.querySelector<HTMLElement>('[role="row"]'));
  way?.focus();
  return way !== null;
}
