import type { SourceFormat } from '#shared/document/conversion.ts';

/** Formats that are one text, decoded whole. */
export type TextFormat = Extract<SourceFormat, 'text' | 'markdown' | 'html' | 'csv'>;

const BY_EXTENSION: Readonly<Record<string, TextFormat>> = {
  md: 'markdown',
  markdown: 'markdown',
  mdown: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  csv: 'csv',
  tsv: 'csv',
};
const PAGE_START =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]{0,4000}?-->\s*)?<(?:!doctype\s+html|html[\s>])/i;

/**
 * The format a file is read as: its extension's, unless the content is plainly a web page (saved
 * pages are often renamed .txt). Everything else that decodes is plain text.
 */
export function sourceFormat(fileName: string, text: string): TextFormat {
  if (PAGE_START.test(text.slice(0, 8_000))) return 'html';
  const extension = /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
  return BY_EXTENSION[extension] ?? 'text';
}

/** The encoding a page claims for itself in its first two kilobytes; used when it is not UTF-8. */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 2_048));
  const match =
    /<meta[^>]{0,200}?charset\s*=\s*["']?([\w-]{2,30})|<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w-]{2,30})/i.exec(
      head,
    );
  return match?.[1] ?? match?.[2];
}
