import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FileEnvelope } from '#shared/record/envelope.ts';
import { canonicalJson } from '#shared/base/canonical-json.ts';
import { fileBytes } from '#electron/store/file-bytes.ts';

const textOf = (file: FileEnvelope): string => new TextDecoder().decode(fileBytes(file));

describe('the bytes of a file of records', () => {
  it('are the canonical JSON of the file, whatever the records hold', () => {
    const record = fc.dictionary(fc.string({ maxLength: 8 }), fc.jsonValue({ maxDepth: 3 }));
    fc.assert(
      fc.property(fc.array(record, { maxLength: 6 }), fc.jsonValue(), (records, extra) => {
        const file = { projectId: 'prj_x', format: 1, minReader: 1, records, zz: extra };
        expect(textOf(file)).toBe(canonicalJson(file));
        expect(textOf(file)).toBe(canonicalJson(file)); // from its cache
      }),
    );
  });
});
