import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { FIXED_HOMES } from '#shared/project/homes.ts';
import { KINDS } from '#shared/project/kinds.ts';
import { formatSchemas, SCHEMA_FILES } from '#shared/project/format-schema.ts';
import { ROOT } from '#build/root.mjs';

const PUBLISHED = join(ROOT, 'build', 'resources', 'schema');
const SAMPLE = join(ROOT, 'build', 'resources', 'sample');
const json = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;

/** The published schema read back as somebody else's tool would. */
function reader(name: string) {
  const schema = z.fromJSONSchema(json(join(PUBLISHED, name)));
  return (value: unknown) => schema.safeParse(value).success;
}

function sampleFiles(): string[] {
  const top = FIXED_HOMES.filter((home) => readdirSync(SAMPLE).includes(home));
  const documents = readdirSync(join(SAMPLE, 'documents')).flatMap((id) =>
    readdirSync(join(SAMPLE, 'documents', id))
      .filter((file) => /^(document|annotations)\.json$/.test(file))
      .map((file) => `documents/${id}/${file}`),
  );
  return [...top, ...documents];
}

describe('the published file format', () => {
  it('is that of the schemas the app reads with; npm run schema writes it', () => {
    const written = readdirSync(PUBLISHED).sort();
    expect(written).toEqual(Object.keys(formatSchemas()).sort());
    for (const [name, schema] of Object.entries(formatSchemas())) {
      expect(json(join(PUBLISHED, name)), `${name} is old: run npm run schema`).toEqual(
        JSON.parse(JSON.stringify(schema)),
      );
    }
  });

  it('names every kind of record', () => {
    const { $defs } = json(join(PUBLISHED, SCHEMA_FILES.records)) as { $defs: object };
    expect(Object.keys($defs).sort()).toEqual(
      [...Object.keys(KINDS), 'deleted', 'registers', 'briefNode', 'queryNode'].sort(),
    );
  });

  it('accepts every file of records of the sample', () => {
    const accepts = reader(SCHEMA_FILES.records);
    const files = sampleFiles();
    expect(files.length).toBeGreaterThan(8);
    expect(files.filter((file) => !accepts(json(join(SAMPLE, file))))).toEqual([]);
  });

  it('refuses a record with a field that does not fit', () => {
    const accepts = reader(SCHEMA_FILES.records);
    const tags = json(join(SAMPLE, 'tags.json')) as { records: Record<string, unknown>[] };
    const [first, ...rest] = tags.records;
    expect(accepts({ ...tags, records: [{ ...first, colour: 10 }, ...rest] })).toBe(false);
    expect(accepts({ ...tags, projectId: undefined })).toBe(false);
  });

  it('accepts texts and their blocks', () => {
    const [text = ''] = readdirSync(join(SAMPLE, 'texts'));
    expect(reader(SCHEMA_FILES.text)(json(join(SAMPLE, 'texts', text)))).toBe(true);
    const [id = ''] = readdirSync(join(SAMPLE, 'documents'));
    const folder = join(SAMPLE, 'documents', id);
    const [blocks = ''] = readdirSync(folder).filter((file) => file.startsWith('blocks-'));
    expect(reader(SCHEMA_FILES.blocks)(json(join(folder, blocks)))).toBe(true);
  });
});
