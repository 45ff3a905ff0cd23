/** Brings a verdict or the sentence of a figure in sight and puts the focus on it. */
export function reveal(what: 'verdict' | 'figure', key: string): void {
  const found = document.querySelector(`.compare [data-${what}="${CSS.escape(key)}"]`);
  if (!(found instanceof HTMLElement)) return;
  found.focus({ preventScroll: true });
  found.scrollIntoView({ block: 'center' });
}
