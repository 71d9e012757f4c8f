import { z } from 'zod';

/** Somebody who can sign in. */
export const personSchema = z.object({ userId: z.string(), email: z.string(), name: z.string() });
export type Person = z.infer<typeof personSchema>;

/** What a filled database holds. */
export const filledSchema = z.object({
  workspaceId: z.number(),
  chief: personSchema,
  colleague: personSchema,
});

/** A database with the demo company. */
export const companySchema = filledSchema.extend({ url: z.string() });
export type FilledCompany = z.infer<typeof companySchema>;

/** The password of everybody. */
export const password = 'a good password';

/** What the servers of browser tests sign with: the company's sessions and passwords are made under it. */
export const secret = 'a secret for tests, of no use to anybody';
