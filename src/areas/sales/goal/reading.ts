import { z } from 'zod';
import { findRecord, listRecords } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import { goalMeasures } from './fields.ts';
import { goalPeriods } from './rules/periods.ts';

const link = z.object({ id: z.string(), title: z.string().nullable() });
const measures = Object.keys(goalMeasures).filter(
  (name): name is keyof typeof goalMeasures => name in goalMeasures,
);

export const goalShape = z.object({
  id: z.string(),
  name: z.string(),
  measure: z.enum(measures),
  period: z.enum(goalPeriods),
  startsOn: z.string(),
  endsOn: z.string(),
  forUnit: link.nullable(),
  person: link.nullable(),
  family: link.nullable(),
  party: link.nullable(),
  target: z.string(),
  state: z.string(),
  parent: link.nullable(),
  owner: link.nullable(),
  unit: link.nullable(),
});
export type GoalRead = z.infer<typeof goalShape>;

const fields = Object.keys(goalShape.shape);

/** The goal; refuses one that the asker may not see. */
export async function readGoal(scope: Scope, id: string): Promise<GoalRead> {
  return goalShape.parse(await findRecord(scope, 'goal', id, { fields }));
}

// For one question.
const mostGoals = 1000;

/** Goals of these ids as far as the asker may see them, at most a thousand. */
export async function readGoals(scope: Scope, ids: readonly string[]): Promise<GoalRead[]> {
  const filter = { field: 'id', op: 'in', value: [...ids] } as const;
  const { items } = await listRecords(scope, 'goal', { filter, fields, limit: mostGoals });
  return items.map((item) => goalShape.parse(item));
}
