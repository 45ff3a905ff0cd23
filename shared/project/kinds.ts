import { contactKind, noteKind, redactionKind } from '#shared/annotation/note.ts';
import { highlightKind } from '#shared/annotation/highlight.ts';
import { regionKind } from '#shared/annotation/region.ts';
import { tagKind } from '#shared/annotation/tag.ts';
import { blockKind, briefKind, commentKind } from '#shared/brief/brief.ts';
import { chartKind } from '#shared/chart/chart.ts';
import { claimKind, evidenceKind, rulingKind } from '#shared/claim/claim.ts';
import { documentKind, zoneKind } from '#shared/document/document.ts';
import { bodyKind, figureRecordKind } from '#shared/figure/figure.ts';
import { queryKind } from '#shared/query/query.ts';
import type { z } from 'zod';
import { projectKind } from './project-record.ts';

/** Every kind of record a project holds. A new kind adds a line here and its home in homes.ts. */
export const KINDS = {
  project: projectKind,
  document: documentKind,
  zone: zoneKind,
  highlight: highlightKind,
  region: regionKind,
  tag: tagKind,
  figure: figureRecordKind,
  body: bodyKind,
  claim: claimKind,
  evidence: evidenceKind,
  ruling: rulingKind,
  query: queryKind,
  chart: chartKind,
  brief: briefKind,
  block: blockKind,
  comment: commentKind,
  note: noteKind,
  contact: contactKind,
  redaction: redactionKind,
} as const;

export type RecordType = keyof typeof KINDS;
export type RecordByType = { [K in RecordType]: z.infer<(typeof KINDS)[K]['schema']> };
export type AnyRecord = RecordByType[RecordType];

export const RECORD_TYPES = Object.keys(KINDS) as RecordType[]; // keys of a const object

export function isRecordType(type: string): type is RecordType {
  return Object.hasOwn(KINDS, type);
}
