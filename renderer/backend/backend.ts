import type { Bridge } from '#shared/ipc/bridge.ts';

/** The renderer's only way out: the bridge in a window, the fake backend in tests. */
export type Backend = Bridge;

declare global {
  interface Window {
    readonly attest: Bridge;
  }
}

export function windowBackend(): Backend {
  return window.attest;
}
