import { PDFDocument } from 'pdf-lib';
import type { BriefModel } from '#shared/brief/brief-model.ts';

export type PdfFacts = Pick<BriefModel, 'title' | 'author' | 'language'>;

/**
 * Writes title, author and language into a printed PDF. Chromium leaves the author out, and older
 * ones the title and the language, too. Adds no name of a machine, account or program but Attest's.
 */
export async function withPdfFacts(
  pdf: Uint8Array,
  { title, author, language }: PdfFacts,
): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  document.setTitle(title, { showInWindowTitleBar: true });
  document.setAuthor(author);
  document.setLanguage(language);
  document.setCreator('Attest');
  return document.save();
}
