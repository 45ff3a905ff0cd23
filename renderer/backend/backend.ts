import type { Bridge, Wire } from '#shared/ipc/bridge.ts';
import { overWire } from '#shared/ipc/wire.ts';

export type Backend = Bridge;

declare global {
  interface Window {
    readonly attest: Wire;
  }
}

export function windowBackend(): Backend {
  return overWire(window.attest);
}
