/** The window's page. */
export const USUAL_PAGE = 'index.html';
/** The same with Welcome in it, for a window that opens without a project: it needs no answer of main's. */
export const FRESH_PAGE = 'fresh.html';
