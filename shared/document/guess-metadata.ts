import { authorsOfByline, isBareName } from './byline.ts';
import type { AuthorsField, DateField, Metadata, TextField } from './metadata.ts';
import { lineFeatures } from './line-features.ts';
import { guessLanguage } from './guess-language.ts';
import { guessPublisher } from './guess-publisher.ts';
import { readDate } from './read-date.ts';
import type { BlockKind, ZoneName } from './text.ts';

/** A block as metadata is read from it. */
export interface ZonedText {
  readonly text: string;
  readonly kind: BlockKind;
  readonly zone: ZoneName;
}

function titleOf(blocks: readonly ZonedText[]): TextField | undefined {
  const body = blocks.findIndex((block) => block.zone === 'body');
  const above = body < 0 ? blocks : blocks.slice(0, body);
  const index = above.findIndex((block) => block.zone === 'heading');
  const heading = above[index];
  if (!heading) return undefined;
  return { value: heading.text, from: index === 0 ? 'first line' : 'heading', guess: true };
}

function authorsOf(bylines: readonly ZonedText[]): AuthorsField | undefined {
  for (const { text } of bylines) {
    const value = authorsOfByline(text);
    if (value.length > 0) return { value, from: 'byline', guess: true };
  }
  const bare = bylines.find(({ text }) => isBareName(text));
  return bare && { value: [{ literal: bare.text }], from: 'byline', guess: true };
}

function dateOf(bylines: readonly ZonedText[]): DateField | undefined {
  for (const { text } of bylines) {
    const found = readDate(text);
    if (found) return { value: found.date, from: 'byline', guess: true };
  }
  return undefined;
}

/** Leaves out the fields nobody found: absent, not undefined, is what the schema knows. */
export function presentFields(fields: {
  readonly [K in keyof Metadata]: Metadata[K] | undefined;
}): Metadata {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/**
 * What a document's own lines tell: the heading above the text is its title, names and date are read
 * from the byline beside it and nowhere else (the page's own date and the dates of other stories are
 * not this document's). Everything is marked as a guess.
 */
export function guessMetadata(blocks: readonly ZonedText[]): Metadata {
  const bylines = blocks.filter((block) => block.zone === 'byline');
  const body = blocks.filter((block) => block.zone === 'body').map((block) => block.text);
  return presentFields({
    title: titleOf(blocks),
    authors: authorsOf(bylines),
    publisher: guessPublisher(blocks.filter(isAround).map((block) => block.text)),
    date: dateOf(bylines),
    language: guessLanguage(body),
  });
}

const isAround = (block: ZonedText): boolean =>
  block.zone === 'chrome' && !lineFeatures(block.text, block.kind).prose;
