import { inspect } from 'node:util';
import type { ReportBug } from './answer.ts';

/** Bugs go to stderr, where whoever started Attest sees them; nothing is ever sent anywhere. */
export const reportBug: ReportBug = (channel, error) => {
  process.stderr.write(`attest: ${channel}: ${inspect(error)}\n`);
};
