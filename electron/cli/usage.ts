/** Exit codes of the command line. */
export const EXIT = { done: 0, failed: 1, usage: 2, held: 3 } as const;

export const USAGE = `attest: an offline research notebook. No number without its sentence.

  attest new DIR --name NAME [--author PSEUDONYM]   make a project
  attest import DIR FILE... [--json]                import files or folders of files
  attest documents DIR [--json]                     list the documents
  attest extract FILE... [--json] [--explain]       find figures in files, without a project; or say why not
  attest figures DIR [--json]                       list figures and suggestions
  attest accept DIR --all                           accept every suggestion
  attest brief DIR --out FILE.pdf|.html|.md         write the briefing (drafts one when there is none)
  attest share DIR --out FILE [--without-originals] make a bundle; private records stay
  attest open-bundle FILE DIR                       make a project from a bundle
  attest check DIR [--json]                         hashes, anchors and schema; exit 1 with findings
  attest restore DIR --list [--json]                what history keeps, and the moments to go back to
  attest restore DIR --to WHEN [--file F]           go back to a moment; --dry-run says what would change,
                                                    --keep-added deletes nothing
  attest demo [DIR]                                 the whole job on the sample documents

Exit codes: 0 done, 1 failed or found something, 2 wrong usage, 3 the project is open elsewhere.
`;

/** Wrong usage: one sentence, exit 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
