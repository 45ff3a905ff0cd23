import { canonicalJson } from '#shared/base/canonical-json.ts';
import type { FileEnvelope } from '#shared/record/envelope.ts';

const RECORD_INDENT = '    ';

/** Records are immutable, so a file of thousands is written again for the price of the changed one. */
const texts = new WeakMap<object, string>();

function recordText(record: unknown): string {
  if (typeof record !== 'object' || record === null) return canonicalJson(record).trimEnd();
  const known = texts.get(record);
  if (known !== undefined) return known;
  // JSON strings hold no raw line end, so every line end here is layout.
  const text = canonicalJson(record).trimEnd().replaceAll('\n', `\n${RECORD_INDENT}`);
  texts.set(record, text);
  return text;
}

/** The same bytes as `canonicalJson(file)`, record by record. */
export function fileText(file: FileEnvelope): string {
  const { records, ...head } = file;
  if (records.length === 0) return canonicalJson(file);
  const placeholder = canonicalJson({ ...head, records: [] });
  const body = records.map((record) => RECORD_INDENT + recordText(record)).join(',\n');
  return placeholder.replace('\n  "records": []', () => `\n  "records": [\n${body}\n  ]`);
}
