import { z } from 'zod';
import { defineKind, idSet } from '#shared/record/kind.ts';

export const CLAIM_STATUSES = ['open', 'supported', 'contested', 'refuted', 'withdrawn'] as const;
export const STANCES = ['supports', 'contradicts', 'context'] as const;
export const RELATIONS = ['supports', 'contradicts', 'refines'] as const;
export const claimStatus = z.enum(CLAIM_STATUSES);
export const stance = z.enum(STANCES);
export type ClaimStatus = z.infer<typeof claimStatus>;
export type Stance = z.infer<typeof stance>;

/** A statement the researcher makes or reports. */
export const claimKind = defineKind(
  'claim',
  {
    statement: z.string().min(1),
    status: claimStatus,
    tags: idSet,
    note: z.string(),
    relations: z.record(z.string(), z.enum(RELATIONS)),
  },
  ['tags', 'relations'],
);
export type Claim = z.infer<typeof claimKind.schema>;

/** A highlight or a figure attached to a claim with a stance. The target may be gone: shown, never cascaded. */
export const evidenceKind = defineKind('evidence', {
  claim: z.string(),
  target: z.object({ kind: z.enum(['highlight', 'figure']), id: z.string() }),
  stance,
  attributedTo: z.string().exactOptional(),
  note: z.string(),
});
export type Evidence = z.infer<typeof evidenceKind.schema>;

/** A person's answer to a computed comparison. */
export const rulingKind = defineKind('ruling', {
  figures: z.array(z.string()).min(2),
  verdict: z.string(),
  reason: z.string(),
});
export type Ruling = z.infer<typeof rulingKind.schema>;
