import { z } from 'zod';
import { counted, type Recycling } from './rules/recycling.ts';

const days = z.int().min(0).max(3650);

/** The rules of a pool as its record holds them. */
export const recyclingSchema: z.ZodType<Recycling> = z.strictObject({
  when: z.enum(['any', 'all']),
  limits: z
    .array(
      z.strictObject({
        since: z.enum(counted),
        days,
        classes: z.array(z.strictObject({ classValue: z.uuid(), days })).max(20),
      }),
    )
    .max(10),
});
