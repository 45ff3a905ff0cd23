import { z } from 'zod';
import { FIXED_HOMES, isPrivateHome } from '#shared/project/homes.ts';

/** The member that lists all others; it is the first one in the zip. */
export const MANIFEST = 'manifest.json';
export const BUNDLE_EXTENSION = 'attest';

const sha = z.string().regex(/^[0-9a-f]{64}$/);

/** What a bundle says about itself: every member with its size in bytes and its SHA-256. */
export const manifest = z.object({
  bundle: z.literal(1),
  projectId: z.string(),
  name: z.string(),
  files: z.array(z.object({ name: z.string(), bytes: z.int().min(0), sha256: sha })),
});
export type Manifest = z.infer<typeof manifest>;

const TOP = new Set(FIXED_HOMES.filter((home) => !isPrivateHome(home)));
const MEMBER =
  /^(?:documents\/doc_[a-z2-7]{26}\/(?:document|annotations(?:-[a-z2-7]{1,26})?|blocks-[0-9a-f]{64})\.json|texts\/[0-9a-f]{64}\.json|originals\/[0-9a-f]{64}\.[a-z0-9]{1,10})$/;

/** The allow-list: no other name is written from a bundle, so no path can lead out of the project. */
export function isMemberName(name: string): boolean {
  return TOP.has(name) || MEMBER.test(name);
}
