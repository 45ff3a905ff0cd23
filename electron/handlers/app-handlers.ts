import { fail, ok, type Result } from '#shared/base/result.ts';
import type { AppSettings, Output, ProjectHeader } from '#shared/ipc/contract.ts';
import type { HandlersOf } from './handlers.ts';
import type { UserData } from './ports.ts';

/** What the app knows of itself; fixed while it runs. */
export type AppFacts = Pick<
  Output<'app.info'>,
  'version' | 'electron' | 'chrome' | 'fallback' | 'platform'
>;

export interface AppPorts {
  readonly facts: AppFacts;
  readonly userData: UserData;
  /** The open project's header; a project named at the start is waited for. */
  readonly openProject: () => Promise<ProjectHeader | null>;
  /** Follows changed settings at once: the theme of the window's own frame. */
  readonly applySettings: (settings: AppSettings) => void;
  /** Shows the address to the person and opens it only when they agree. */
  readonly offerLink: (address: string) => Promise<void>;
}

const OPENABLE = new Set(['http:', 'https:']);

/** The address in the form it is opened in (hosts in Punycode), or null for any other scheme. */
function webAddress(href: string): string | null {
  try {
    const url = new URL(href);
    return OPENABLE.has(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

export function appHandlers(ports: AppPorts): HandlersOf<'app'> {
  const { facts, userData } = ports;
  return {
    'app.info': async () =>
      ok({
        ...facts,
        settings: await userData.settings(),
        project: await ports.openProject(),
      }),
    'app.setSettings': async (changes) => {
      const settings = await userData.changeSettings(defined(changes));
      ports.applySettings(settings);
      return ok(settings);
    },
    'app.openLink': async ({ href }): Promise<Result<Record<string, never>>> => {
      const address = webAddress(href);
      if (address === null) {
        return fail('refused', 'Attest opens addresses that begin with http or https, no others.');
      }
      await ports.offerLink(address);
      return ok({});
    },
  };
}

/** Without the keys somebody set to undefined: those change nothing. */
function defined<T extends object>(changes: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const entries = Object.entries(changes).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]?: Exclude<T[K], undefined> }; // by the filter
}
