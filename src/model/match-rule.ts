import { z } from 'zod';
import { comparators } from '#kit/likeness/comparators.ts';

/** Fields (several are read as one text) by which records are compared, how, and how much it counts; without one that must agree there is no match. */
export const criterionSchema = z.strictObject({
  fields: z.array(z.string().min(1).max(100)).min(1).max(4),
  comparator: z.enum(comparators),
  weight: z.number().int().min(1).max(100),
  must: z.boolean().optional(),
});
export type Criterion = z.infer<typeof criterionSchema>;

/** What makes two records of an object one; `threshold` is the percentage from which on they are. */
export type MatchRule = {
  readonly name: string;
  readonly object: string;
  readonly criteria: readonly Criterion[];
  readonly threshold: number;
};
