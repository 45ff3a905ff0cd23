/** Switches of a run that prints one briefing and ends; each names a file. */
export const PRINT_FLAGS = { brief: 'attest-print', pdf: 'attest-pdf' } as const;
