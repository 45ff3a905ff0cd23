import { missingCase } from '#shared/base/missing-case.ts';
import type { QueryNode } from './query.ts';

/** What a query can ask of a record. */
export interface Queried {
  readonly tags: Readonly<Record<string, true>>;
  readonly document?: string;
  readonly unit?: string | null;
  readonly text: string;
}

export function matches(node: QueryNode, record: Queried): boolean {
  switch (node.op) {
    case 'and':
      return node.of.every((part) => matches(part, record));
    case 'or':
      return node.of.some((part) => matches(part, record));
    case 'not':
      return !matches(node.of, record);
    case 'tag':
      return record.tags[node.tag] === true;
    case 'document':
      return record.document === node.document;
    case 'unit':
      return (record.unit ?? null) === node.unit;
    case 'text':
      return record.text.toLowerCase().includes(node.text.toLowerCase());
    default:
      return missingCase(node);
  }
}
