import { asEngine } from '#engine/system-scope.ts';
import { z } from 'zod';
import { listRecords } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import { conditionSchema } from '#model/condition.ts';
import { branchesSchema, setsSchema } from './fields.ts';

const ruleShape = z.object({
  id: z.string(),
  name: z.string(),
  order: z.number(),
  when: conditionSchema.nullable(),
  branches: branchesSchema,
  openFields: z.array(z.string()).nullable(),
  onSubmit: setsSchema.nullable(),
  onApproved: setsSchema.nullable(),
  onRefused: setsSchema.nullable(),
});

/** An approval rule as acts go by it. */
export type ApprovalRule = z.infer<typeof ruleShape>;

const fields = Object.keys(ruleShape.shape);
const most = 100;

/** The rules in use for an object, in the order in which records go by them. */
export async function rulesInForce(scope: Scope, object: string): Promise<ApprovalRule[]> {
  const filter = {
    all: [
      { field: 'object', op: 'is', value: object },
      { field: 'active', op: 'isNot', value: false },
    ],
  } as const;
  const asked = { filter, fields, limit: most };
  const { items } = await listRecords(asEngine(scope), 'approval-rule', asked);
  const rules = items.map((row) => ruleShape.parse(row));
  return rules.sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}

/** The rule with this id, in use or not; null where it is gone. */
export async function ruleOf(scope: Scope, id: string | null): Promise<ApprovalRule | null> {
  if (id === null) return null;
  const asked = { filter: { field: 'id', op: 'is', value: id }, fields, limit: 1 } as const;
  const { items } = await listRecords(asEngine(scope), 'approval-rule', asked);
  return items[0] ? ruleShape.parse(items[0]) : null;
}
