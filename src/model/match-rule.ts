import { z } from 'zod';
import { comparators } from '#kit/likeness/comparators.ts';

const names = z.array(z.string().min(1).max(100)).min(1).max(4);

/** Fields (several are read as one text) by which records are compared, how, and how much it counts; without one that must agree there is no match. */
export const criterionSchema = z.strictObject({
  fields: names,
  /** The fields of the other record, where they are called otherwise. */
  otherFields: names.optional(),
  comparator: z.enum(comparators),
  weight: z.number().int().min(1).max(100),
  must: z.boolean().optional(),
});
export type Criterion = z.infer<typeof criterionSchema>;

/** What makes two records one; `threshold` is the percentage from which on they are. */
export type MatchRule = {
  readonly name: string;
  readonly object: string;
  readonly criteria: readonly Criterion[];
  readonly threshold: number;
  /** Of which object the other record is, where it is another one. */
  readonly other?: string | undefined;
};

/** Where a record stands in a rule: as the one, or as the other that it is compared with. */
export type Side = 'one' | 'other';

type Compared = Pick<MatchRule, 'object' | 'other' | 'criteria'>;

/** The other side. */
export function oppositeOf(side: Side): Side {
  return side === 'one' ? 'other' : 'one';
}

/** The objects of a rule: one, or two that are compared with each other. */
export function objectsOf({ object, other }: Pick<MatchRule, 'object' | 'other'>): string[] {
  return other === undefined || other === object ? [object] : [object, other];
}

/** Whether the two records of a pair are read by other fields, so that it matters who stands where. */
export function isSided(rule: Compared): boolean {
  const isOther = ({ fields, otherFields }: Criterion) =>
    otherFields !== undefined && otherFields.join('+') !== fields.join('+');
  return objectsOf(rule).length > 1 || rule.criteria.some(isOther);
}

/** Where records of the object stand in the rule: none where the rule is about others. */
export function sidesOf(rule: Compared, object: string): Side[] {
  if (!isSided(rule)) return rule.object === object ? ['one'] : [];
  return [
    ...(rule.object === object ? (['one'] as const) : []),
    ...((rule.other ?? rule.object) === object ? (['other'] as const) : []),
  ];
}

/** The fields that a criterion reads of a record that stands on that side. */
export function fieldsOn(
  { fields, otherFields }: Pick<Criterion, 'fields' | 'otherFields'>,
  side: Side,
): string[] {
  return side === 'one' ? fields : (otherFields ?? fields);
}
