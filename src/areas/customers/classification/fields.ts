import { z } from 'zod';
import { conditionSchema } from '#model/condition.ts';

const percent = z
  .string()
  .regex(/^\d{1,3}(\.\d{1,2})?$/)
  .refine((text) => Number(text) <= 100);

const colors = ['grey', 'teal', 'blue', 'violet', 'pink', 'red', 'amber', 'green'] as const;

/** A whole scheme as its designer draws it. */
export const designInput = z.strictObject({
  id: z.uuid().optional().describe('The scheme that is changed; a new one without it'),
  name: z.string().trim().min(1).max(120),
  purpose: z.string().trim().max(300).nullable().default(null),
  appliesTo: z
    .array(z.enum(['organisation', 'person', 'household']))
    .min(1)
    .max(3),
  method: z.enum(['by-hand', 'by-rule', 'by-ranking']),
  figure: z.enum(['purchases', 'count']).nullable().default(null),
  months: z.int().min(1).max(120).nullable().default(null),
  cut: z.enum(['share', 'customers']).nullable().default(null),
  asField: z.boolean().default(true).describe('Customers show their class as a field of lists'),
  active: z.boolean().default(true),
  values: z
    .array(
      z.strictObject({
        id: z.uuid().optional(),
        name: z.string().trim().min(1).max(120),
        color: z.enum(colors).nullable().default(null),
        note: z.string().trim().max(2000).nullable().default(null),
        rule: conditionSchema.nullable().default(null),
        upTo: percent.nullable().default(null),
      }),
    )
    .min(1)
    .max(30)
    .describe('In their order: of a rule, the first that fits decides'),
});
export type Design = z.output<typeof designInput>;

/** What a design comes to: how many customers are in which class, and in which they will be. */
export const designReply = z.object({
  id: z.uuid().nullable(),
  matrix: z.array(
    z.object({
      before: z.uuid().nullable(),
      after: z.int().nullable().describe('The place of the class in the design'),
      count: z.int(),
    }),
  ),
  changing: z.int().describe('Customers whose class changes'),
  held: z.int().describe('Customers whose class is held against the rule'),
  changeset: z.uuid().nullable(),
  job: z.uuid().nullable(),
});
export type DesignReply = z.output<typeof designReply>;
