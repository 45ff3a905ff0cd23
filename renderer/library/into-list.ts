/**
 * The focus goes to the list in sight: documents, or sentences that were found. Without one it goes to what
 * stands in its place to be pressed.
 */
export function goIntoList(options?: FocusOptions): boolean {
  const place =
    document.querySelector<HTMLElement>(
      '.library__grid [role="gridcell"][tabindex="0"], .library__hits [role="row"]',
    ) ?? document.querySelector<HTMLElement>('main .ui-state button:not(:disabled)');
  place?.focus(options);
  return place !== null;
}
