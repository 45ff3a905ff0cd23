/** The major version that is shipped; a test keeps it in step with package.json. */
export const SHIPPED_ELECTRON = 45;

/** Said wherever the runtime is named while it is older than the one that is shipped. */
export const FALLBACK_WARNING = 'fallback runtime, do not ship';

/** Whether a version such as `25.1.1` is the older runtime used for developing only. */
export function isFallbackRuntime(electronVersion: string): boolean {
  return Number.parseInt(electronVersion, 10) < SHIPPED_ELECTRON;
}
