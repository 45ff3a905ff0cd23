import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { homeOf, isPrivateHome } from '#shared/project/homes.ts';
import { KINDS, RECORD_TYPES, type AnyRecord } from '#shared/project/kinds.ts';
import { isHome } from '#electron/store/project-files.ts';
import { arbitraryOf } from '#test/laws/arbitrary-of.ts';

const DOCUMENT = `doc_${'a'.repeat(26)}`;

const anyRecord = fc
  .constantFrom(...RECORD_TYPES)
  .chain((type) => arbitraryOf<AnyRecord>(KINDS[type].schema));

describe('the home of a record', () => {
  it('is private for what is private, and for contacts and redactions always', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        const isPrivate =
          record.private === true || record.type === 'contact' || record.type === 'redaction';
        expect(isPrivateHome(homeOf(record))).toBe(isPrivate);
      }),
    );
  });

  it('is a file of the project folder when its document is one, and nowhere else', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        const placed = 'document' in record ? { ...record, document: DOCUMENT } : record;
        const outside = 'document' in record ? { ...record, document: '../../etc' } : null;
        // A project's own record is public: its file is where a project begins.
        if (record.type !== 'project' || !record.private) expect(isHome(homeOf(placed))).toBe(true);
        if (outside) expect(isHome(homeOf(outside))).toBe(false);
      }),
    );
  });
});
