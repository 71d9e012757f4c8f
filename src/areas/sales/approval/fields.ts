import { z } from 'zod';

/** The steps of one approval with the people found for each, as they were when it was submitted. */
export const pathSchema = z.array(
  z.strictObject({
    name: z.string(),
    way: z.enum(['all', 'any', 'in-turn']),
    approvers: z.array(z.uuid()),
    /** Why nobody is asked. */
    passes: z.enum(['nobody', 'himself', 'agreed']).nullable(),
    hours: z.number().nullable(),
    late: z.enum(['remind', 'pass', 'reject', 'superior']),
    copies: z.array(z.uuid()),
  }),
);
export type PathStep = z.infer<typeof pathSchema>[number];
