import type { Session } from 'electron';
import { APP_SCHEME } from './app-address.ts';

// Pages make blob: and data: pictures themselves; devtools: exists in development only.
const LOCAL_SCHEMES = new Set([`${APP_SCHEME}:`, 'blob:', 'data:', 'devtools:']);

/** Whether a request stays inside the app. */
export function isLocalRequest(address: string): boolean {
  try {
    return LOCAL_SCHEMES.has(new URL(address).protocol);
  } catch {
    return false;
  }
}

/** Nothing of a session reaches out, asks for a permission or downloads. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false); // it would download dictionaries
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isLocalRequest(url) }));
  session.on('will-download', (event) => event.preventDefault());
}
