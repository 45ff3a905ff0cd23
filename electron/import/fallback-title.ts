import type { TextField } from '#shared/document/metadata.ts';
import type { ZonedText } from '#shared/document/guess-metadata.ts';

const LONGEST = 90;
/** White space around the first words is as good as never longer. */
const LOOKED_AT = 10_000;
// A name made by a machine: digits and hexadecimal runs, no word of letters a person would type.
const MACHINE_WORD = /^(?=.*\d)[\da-f]{6,}$|^\d+$/i;

function cut(text: string): string {
  if (text.length <= LONGEST) return text;
  const space = text.lastIndexOf(' ', LONGEST);
  return `${text.slice(0, space > 40 ? space : LONGEST)}…`;
}

/** A title for a document that states none: its file's name, or its first words when that says nothing. */
export function fallbackTitle(fileName: string, blocks: readonly ZonedText[]): TextField {
  const bare = fileName.replace(/^.*[/\\]/, '').replace(/\.[^.]{1,8}$/, '');
  const words = bare.split(/[\s_-]+/).filter((word) => word !== '');
  const spoken = words.some((word) => /\p{L}{3}/u.test(word) && !MACHINE_WORD.test(word));
  if (spoken) return { value: words.join(' '), from: 'file name', guess: true };
  const first = blocks.find((block) => block.zone === 'body') ?? blocks[0];
  const start = first?.text.slice(0, LOOKED_AT) ?? '';
  const line = start.replace(/[\u2028\ufffc\s]+/gu, ' ').trim();
  return line === ''
    ? { value: bare || 'Untitled', from: 'file name', guess: true }
    : { value: cut(line), from: 'first line', guess: true };
}
