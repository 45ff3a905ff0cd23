/**
 * The first import of every entry that runs in Electron or Node: what the oldest runtime lacks and
 * later modules take for granted while they load.
 */
import { webcrypto } from 'node:crypto';
import { z } from 'zod';

// Electron 25's main and utility processes have no global crypto.
if (!('crypto' in globalThis)) {
  Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true });
}

// zod would otherwise compile its schemas with `new Function`, which no process of ours needs.
z.config({ jitless: true });
