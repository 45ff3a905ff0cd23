import { z } from 'zod';
import { canonicalText, textBlocks } from '#shared/document/text.ts';
import { briefNode } from '#shared/brief/brief.ts';
import { queryNode } from '#shared/query/query.ts';
import { fileEnvelope, FORMAT, registers, tombstone } from '#shared/record/envelope.ts';
import { KINDS } from './kinds.ts';

/** The names of the published files, by what they describe. */
export const SCHEMA_FILES = {
  records: `records-${FORMAT}.schema.json`,
  text: `text-${FORMAT}.schema.json`,
  blocks: `blocks-${FORMAT}.schema.json`,
} as const;

/** Kinds are named, so that the published file describes each once and refers to it. */
function named(): z.core.$ZodRegistry<{ id?: string; description?: string }> {
  const names = z.registry<{ id?: string; description?: string }>();
  for (const { type, schema } of Object.values(KINDS)) names.add(schema, { id: type });
  names.add(tombstone, { id: 'deleted', description: 'What is left of a deleted record.' });
  names.add(registers, { id: 'registers' });
  names.add(briefNode, { id: 'briefNode' });
  names.add(queryNode, { id: 'queryNode' });
  return names;
}

function publish(schema: z.ZodType, title: string, description: string): Record<string, unknown> {
  // As written to disk: what a reader of ours would fill in is not there yet.
  const made = z.toJSONSchema(schema, { io: 'input', metadata: named() });
  const { $schema, ...rest } = made;
  return { $schema, title, description, ...rest };
}

const RECORDS =
  'A file of records: project.json, tags.json, claims.json, notes.json, charts.json, queries.json, ' +
  'bodies.json, briefs.json, and document.json and annotations.json of each document; files below ' +
  'private/ have the same shapes. Above 1,000 records annotations.json is annotations-a.json to ' +
  'annotations-7.json instead, by the first character of the id after its prefix, and any of those with ' +
  'more than 1,000 is split by the next. Unknown fields are kept. Values stand under their own names; "~" ' +
  'holds, per field written after creation, its surviving writes and what they had seen.';
const TEXT = 'texts/<textHash>.json: a canonical text; textHash is the SHA-256 of it in UTF-8.';
const BLOCKS =
  'documents/<id>/blocks-<textHash>.json: the blocks of a canonical text; offsets are UTF-16 units.';

/** The file format as JSON Schema, by the name of the file each is published in. */
export function formatSchemas(): Readonly<Record<string, Record<string, unknown>>> {
  const kinds = Object.values(KINDS).map(({ schema }) => schema);
  const records = fileEnvelope.extend({ records: z.array(z.union([...kinds, tombstone])) });
  return {
    [SCHEMA_FILES.records]: publish(records, `Attest records, format ${FORMAT}`, RECORDS),
    [SCHEMA_FILES.text]: publish(canonicalText, `Attest text, format ${FORMAT}`, TEXT),
    [SCHEMA_FILES.blocks]: publish(textBlocks, `Attest blocks, format ${FORMAT}`, BLOCKS),
  };
}
