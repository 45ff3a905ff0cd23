import { dialog, shell, type BrowserWindow } from 'electron';

/**
 * Shows the whole address and leaves Attest only when the person says so. `address` is http or https
 * in its parsed form, with a host in foreign letters spelt in Punycode.
 */
export async function offerLink(window: BrowserWindow | undefined, address: string): Promise<void> {
  const options = {
    message: 'Open this address in your browser?',
    detail: `${address}\n\nAttest itself stays offline; your browser will contact that site.`,
    buttons: ['Open in browser', 'Cancel'],
    defaultId: 1,
    cancelId: 1,
  };
  const { response } = await (window
    ? dialog.showMessageBox(window, options)
    : dialog.showMessageBox(options));
  if (response === 0) await shell.openExternal(address);
}
