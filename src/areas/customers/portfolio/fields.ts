import { z } from 'zod';
import { ways } from './rules.ts';

/** The most customers that change hands at once. */
export const mostSpread = 2000;

/** What giving out customers asks for; those of `from`, of the class where one is named, at most 2,000 at once. */
export const spreadInput = z.strictObject({
  from: z.array(z.uuid()).min(1).max(50),
  classValue: z.uuid().optional(),
  to: z
    .array(z.strictObject({ user: z.uuid(), regions: z.array(z.string().max(12)).max(40) }))
    .min(1)
    .max(50),
  way: z.enum(ways),
  count: z.int().min(1).max(mostSpread).optional().describe('No more than so many'),
  reason: z.string().trim().max(300).optional(),
});
