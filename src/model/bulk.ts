import { z } from 'zod';
import { conditionSchema } from './condition.ts';

/** What is done to each of many records: values set, links added and taken out, or into the recycle bin. */
export const bulkChangeSchema = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('update'), values: z.record(z.string(), z.unknown()) }),
  z.strictObject({ op: z.literal('delete') }),
  z.strictObject({
    op: z.literal('links'),
    field: z.string().max(200),
    add: z.array(z.uuid()).max(200).optional(),
    remove: z.array(z.uuid()).max(200).optional(),
  }),
]);
export type BulkChange = z.infer<typeof bulkChangeSchema>;

/** Many records, named or as a list shows them, and what is done to each. */
export const bulkInputSchema = z.strictObject({
  ids: z.array(z.uuid()).min(1).max(5000).optional(),
  filter: conditionSchema.optional(),
  search: z.string().max(200).optional(),
  change: bulkChangeSchema,
  reason: z.string().max(500).optional(),
});
export type BulkInput = z.infer<typeof bulkInputSchema>;
