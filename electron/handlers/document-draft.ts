import { basename, extname } from 'node:path';
import { documentId } from '#shared/base/ids.ts';
import type { Stamp } from '#shared/record/clock.ts';
import type { Conversion, SourceFormat } from '#shared/document/conversion.ts';
import type { Document, TextVersion } from '#shared/document/document.ts';
import type { Metadata } from '#shared/document/metadata.ts';
import { bodyWords } from '#shared/document/body-words.ts';
import type { Draft } from '#shared/project/write.ts';

export type DocumentDraft = Extract<Draft, { type: 'document' }>;

/** The file a conversion was made of. */
export interface Origin {
  readonly fileName: string;
  readonly originalSha256: string;
  readonly pasted: boolean;
  readonly importedAt: Stamp;
}

const KIND_OF: Record<SourceFormat, Document['kind']> = {
  text: 'text',
  markdown: 'markdown',
  html: 'web page',
  mhtml: 'web page',
  docx: 'word document',
  pdf: 'pdf',
  odt: 'word document',
  rtf: 'word document',
  epub: 'e-book',
  csv: 'table',
  xlsx: 'table',
  picture: 'picture',
};

/** The title a person sees where a document states none: its file's name. */
function titleOf(metadata: Metadata, fileName: string): Document['title'] {
  const value = basename(fileName, extname(fileName)).trim() || fileName;
  return metadata.title ?? { value, from: 'file name', guess: true };
}

/** The entry of a document's `texts` for one conversion of its file. */
export function textVersionOf(
  conversion: Conversion,
  textHash: string,
  origin: Omit<Origin, 'pasted'>,
): TextVersion {
  const { encoding, converter, text, blocks, warnings, zawgyi } = conversion;
  return {
    textHash,
    ...origin,
    encoding,
    converter,
    words: bodyWords(text, blocks),
    units: text.length,
    warnings,
    ...(zawgyi === undefined ? {} : { zawgyi }),
  };
}

/** The record of a converted file. `textHash` is that of the conversion's text. */
export function draftDocument(
  conversion: Conversion,
  textHash: string,
  { fileName, originalSha256, pasted, importedAt }: Origin,
): DocumentDraft {
  const { metadata } = conversion;
  return {
    ...metadata,
    id: documentId(originalSha256),
    type: 'document',
    title: titleOf(metadata, fileName),
    kind: pasted ? 'pasted text' : KIND_OF[conversion.format],
    tags: {},
    texts: [textVersionOf(conversion, textHash, { fileName, originalSha256, importedAt })],
    current: textHash,
  };
}
