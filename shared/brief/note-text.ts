import type { BriefNote } from './brief-model.ts';

/** A note as printed: the sentence in quotation marks, the outlet, the title, the date, the place. */
export function noteText(note: BriefNote): string {
  const title = note.title === '' || note.title === note.outlet ? '' : `, “${note.title}”`;
  const date = note.date === '' ? ', no date' : `, ${note.date}`;
  const where = note.typed ?? (note.paragraph === null ? null : `para. ${note.paragraph}`);
  const at = where === null ? '' : `, ${where}`;
  return `“${note.sentence}” ${note.outlet}${title}${date}${at}.`;
}
