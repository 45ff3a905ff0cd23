import { inspect } from 'node:util';
import type { ReportBug } from './answer.ts';

/** Bugs go to stderr, where whoever started Attest sees them; nothing is ever sent anywhere. */
export const reportBug: ReportBug = (where, error) => {
  process.stderr.write(`attest: ${where}: ${inspect(error)}\n`);
};

/** A promise nobody waits for must not end the app, and must not fail unseen. */
export function reportUnhandled(): void {
  process.on('unhandledRejection', (error) => reportBug('main', error));
}
