/**
 * Puts a text on the clipboard while a press is being handled; false where it was not taken. The session grants no
 * permission, which `navigator.clipboard` would ask for; a copy of the person's own making needs none.
 */
export function copyText(text: string): boolean {
  let isTaken = false;
  // Without a selection there is nothing to copy, unless somebody says so beforehand.
  const allow = (event: Event): void => event.preventDefault();
  const fill = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopPropagation();
    isTaken = event.clipboardData !== null;
  };
  document.addEventListener('beforecopy', allow, { capture: true });
  document.addEventListener('copy', fill, { capture: true });
  try {
    return document.execCommand('copy') && isTaken;
  } finally {
    document.removeEventListener('beforecopy', allow, { capture: true });
    document.removeEventListener('copy', fill, { capture: true });
  }
}
