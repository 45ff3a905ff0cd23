import type { App } from 'electron';
import { guardContents } from './guard-contents.ts';
import { guardSession } from './guard-session.ts';

/** Chromium's own ways out, shut before the app is ready. */
function stayOffline({ commandLine }: App): void {
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  commandLine.appendSwitch('disable-background-networking');
  commandLine.appendSwitch('disable-component-update');
  commandLine.appendSwitch('disable-domain-reliability');
  commandLine.appendSwitch('no-pings');
  commandLine.appendSwitch('no-proxy-server');
}

/**
 * Shuts what a window could get out by, for every session and page there will ever be.
 * Call before the app is ready.
 */
export function guardProcess(app: App): void {
  // root cannot have the sandbox: asking for it there is an endless crash loop, and the launcher
  // that passed --no-sandbox has said so. Anybody else always has it.
  if (process.getuid?.() !== 0) app.enableSandbox();
  stayOffline(app);
  app.on('session-created', guardSession);
  app.on('web-contents-created', (_event, contents) => guardContents(contents));
}
