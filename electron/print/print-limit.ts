/** A page that is not ready after this long (ms) is stuck. Twenty pages with charts take two seconds. */
export const PRINT_LIMIT = 60_000;
