import { z } from 'zod';
import { conditionSchema } from '#model/condition.ts';

/** Whom a step asks: somebody by name, a role, the n-th superior of the submitter, all superiors up to the n-th, the head of his unit or of one above it, or whom a field of the record names. */
export const approverSchema = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('user'), user: z.uuid() }),
  z.strictObject({ by: z.literal('role'), role: z.uuid() }),
  z.strictObject({ by: z.literal('superior'), level: z.int().min(1).max(9) }),
  z.strictObject({ by: z.literal('superiors'), level: z.int().min(1).max(9) }),
  z.strictObject({ by: z.literal('unit-head'), level: z.int().min(0).max(9) }),
  z.strictObject({ by: z.literal('field'), field: z.string().min(1).max(80) }),
]);
export type Approver = z.infer<typeof approverSchema>;

const people = z.array(approverSchema).max(20);

/** One step of a path: who is asked and how they decide together (会签 all, 或签 any, 依次 in turn). */
export const stepSchema = z.strictObject({
  name: z.string().trim().min(1).max(80),
  approvers: people.min(1),
  way: z.enum(['all', 'any', 'in-turn']),
  /** Where nobody is found: it passes, administrators are asked, or a named person. */
  empty: z.discriminatedUnion('to', [
    z.strictObject({ to: z.literal('pass') }),
    z.strictObject({ to: z.literal('administrators') }),
    z.strictObject({ to: z.literal('person'), person: z.uuid() }),
  ]),
  /** Where the submitter himself is asked. */
  self: z.enum(['skip', 'ask', 'superior']),
  /** Where somebody is asked who agreed at an earlier step. */
  again: z.enum(['once', 'ask']),
  /** Hours until it counts as late; null: never. */
  hours: z
    .int()
    .min(1)
    .max(24 * 90)
    .nullable(),
  late: z.enum(['remind', 'pass', 'reject', 'superior']),
  /** Who is told when the step is passed (抄送). */
  copies: people,
});
export type StepRule = z.infer<typeof stepSchema>;

/** The ways of a rule: the first whose condition the record meets is gone; the last one has none. */
export const branchesSchema = z
  .array(
    z.strictObject({
      name: z.string().trim().min(1).max(80),
      when: conditionSchema.nullable(),
      steps: z.array(stepSchema).max(20),
    }),
  )
  .min(1)
  .max(20)
  .refine((branches) => branches.at(-1)?.when === null, {
    error: 'approval-rule.no-default',
  });
export type Branch = z.infer<typeof branchesSchema>[number];

const value = z.union([z.string().max(400), z.number(), z.boolean(), z.null()]);
/** Fields of the record that an outcome sets. */
export const setsSchema = z.record(z.string().max(80), value);
