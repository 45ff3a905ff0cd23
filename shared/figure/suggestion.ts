import { type z } from 'zod';
import { idSchema } from '#shared/base/ids.ts';
import { zoneName } from '#shared/document/text.ts';
import { quantity } from './quantity.ts';

/** A figure the extractor found; `id` is the figure it becomes when accepted. */
export const suggestion = quantity.extend({ id: idSchema('figure'), zone: zoneName });
export type Suggestion = z.infer<typeof suggestion>;
