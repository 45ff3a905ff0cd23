/** Stands behind the page's address when the window opens without a project: Welcome needs no answer. */
export const FRESH = '#fresh';
