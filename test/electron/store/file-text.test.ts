import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '#shared/base/canonical-json.ts';
import { fileText } from '#electron/store/file-text.ts';

describe('the text of a file of records', () => {
  it('is the canonical JSON of the file, whatever the records hold', () => {
    const record = fc.dictionary(fc.string({ maxLength: 8 }), fc.jsonValue({ maxDepth: 3 }));
    fc.assert(
      fc.property(fc.array(record, { maxLength: 6 }), fc.jsonValue(), (records, extra) => {
        const file = { projectId: 'prj_x', format: 1, minReader: 1, records, zz: extra };
        expect(fileText(file)).toBe(canonicalJson(file));
        expect(fileText(file)).toBe(canonicalJson(file)); // from its cache
      }),
    );
  });
});
