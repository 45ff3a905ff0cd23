import {
  BookOpen,
  ClipboardList,
  FileText,
  Globe,
  Image,
  Table,
  type LucideIcon,
} from 'lucide-react';
import type { Document } from '#shared/document/document.ts';

type Kind = Document['kind'];

/** How a kind is called, and how several of it are. */
export const KIND_WORDS: Readonly<Record<Kind, { readonly one: string; readonly many: string }>> = {
  'web page': { one: 'Web page', many: 'Web' },
  text: { one: 'Plain text', many: 'Text' },
  markdown: { one: 'Markdown', many: 'Markdown' },
  'pasted text': { one: 'Pasted text', many: 'Pasted' },
  pdf: { one: 'PDF', many: 'PDF' },
  'word document': { one: 'Word document', many: 'Word' },
  'e-book': { one: 'E-book', many: 'E-books' },
  table: { one: 'Table', many: 'Tables' },
  picture: { one: 'Picture', many: 'Pictures' },
};

export const KIND_ICONS: Readonly<Record<Kind, LucideIcon>> = {
  'web page': Globe,
  text: FileText,
  markdown: FileText,
  'pasted text': ClipboardList,
  pdf: FileText,
  'word document': FileText,
  'e-book': BookOpen,
  table: Table,
  picture: Image,
};

/** Words a minute of somebody who reads with a pencil (Brysbaert 2019: 238 for silent reading). */
const PACE = 238;

/** `3 min`, never less than one; a scan nobody has read the words of has none to read. */
export function readingTime(words: number): string {
  return words === 0 ? 'no text' : `${Math.max(1, Math.round(words / PACE))} min`;
}
