import {
  branchesSchema,
  type Approver,
  type Branch,
  type StepRule,
} from '#areas/sales/approval-rule/object.ts';
import { isRecord } from '#web/api/is-record.ts';

export type { Approver, Branch, StepRule };

/** The ways that a rule's record holds; none where it says nothing. */
export function readBranches(value: unknown): Branch[] {
  return branchesSchema.safeParse(value).data ?? [];
}

/** The fields that an outcome sets, as they stand in the record. */
export function readSets(value: unknown): readonly (readonly [string, unknown])[] {
  return isRecord(value) ? Object.entries(value) : [];
}

/** A step as it begins: the superior, late never. */
export function usualStep(name: string): StepRule {
  return {
    name,
    approvers: [{ by: 'superior', level: 1 }],
    way: 'all',
    empty: { to: 'administrators' },
    self: 'skip',
    again: 'once',
    hours: null,
    late: 'remind',
    copies: [],
  };
}
