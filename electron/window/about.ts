import type { App } from 'electron';
import type { AppFacts } from '#electron/handlers/app-handlers.ts';
import { FALLBACK_WARNING } from '#electron/system/runtime-version.ts';

/** What the About box says; a runtime that must not be shipped is named as such. */
export function aboutText({ electron, chrome, fallback }: AppFacts): string {
  const runtime = `Electron ${electron}, Chromium ${chrome}`;
  return fallback ? `${runtime} - ${FALLBACK_WARNING}` : runtime;
}

export function setAbout(app: App, facts: AppFacts): void {
  app.setAboutPanelOptions({
    applicationName: 'Attest',
    applicationVersion: facts.version,
    copyright: 'No number without its sentence.',
    credits: aboutText(facts), // shown on macOS and Windows
    authors: [aboutText(facts)], // shown on Linux
  });
}
