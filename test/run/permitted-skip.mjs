/** How the name of the one kind of skip ends that is allowed: without the reference documents. */
export const PERMITTED_SKIP = 'needs the reference documents (ATTEST_REFERENCE)';
