/** The deep run does the same as every run, many times more often. */
export const DEEP = process.env['ATTEST_DEEP'] === '1';
