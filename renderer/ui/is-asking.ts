/**
 * Whether a dialog or a palette stands before the window and is not on its way out. A drawer is none of
 * them: it is a part of the screen for which there is no room beside the rest.
 */
export function isAsking(): boolean {
  return document.querySelector('.ui-scrim:not([data-exiting])') !== null;
}
