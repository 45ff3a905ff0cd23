import { FRESH_PAGE, USUAL_PAGE } from '#shared/ipc/window-pages.ts';

/** The scheme and host our bundled pages live under. Known to this app only, not to the system. */
export const APP_SCHEME = 'app';
export const APP_HOST = 'attest';

export const WINDOW_PAGE = `${APP_SCHEME}://${APP_HOST}/${USUAL_PAGE}`;
export const WELCOME_PAGE = `${APP_SCHEME}://${APP_HOST}/${FRESH_PAGE}`;
export const PRINT_PAGE = `${APP_SCHEME}://${APP_HOST}/print.html`;

/** Whether an address belongs to our own pages; anything that is no address does not. */
export function isAppAddress(address: string): boolean {
  try {
    const { protocol, host } = new URL(address);
    // Node calls the origin of such a scheme "null", so its parts are compared.
    return protocol === `${APP_SCHEME}:` && host === APP_HOST;
  } catch {
    return false;
  }
}
