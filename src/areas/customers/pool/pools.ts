import { asEngine } from '#engine/system-scope.ts';
import { z } from 'zod';
import { listRecords } from '#engine/query/index.ts';
import { conditionSchema } from '#model/condition.ts';
import type { Scope } from '#engine/scope.ts';
import { recyclingSchema } from './recycling-schema.ts';

const number = z.number().nullable();

const poolShape = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string().nullable(),
  order: z.number(),
  active: z.boolean().nullable(),
  belongs: conditionSchema.nullable(),
  exempt: conditionSchema.nullable(),
  claimsADay: number,
  mostHeld: number,
  countsBuyers: z.boolean().nullable(),
  waitDays: number,
  coolingHours: number,
  protectDays: number,
  extendDays: number,
  mostExtensions: number,
  recycles: z.boolean().nullable(),
  recycling: recyclingSchema.nullable(),
  boughtDays: number,
  remindDays: number,
  updatedAt: z.string(),
});

/** A pool with its rules. */
export type Pool = z.infer<typeof poolShape>;

const fields = Object.keys(poolShape.shape);
// A firm has a handful; their order is a number up to 99.
const most = 500;

/** The active pools, in the order in which customers belong to them. */
export async function poolsInForce(scope: Scope): Promise<Pool[]> {
  const filter = { field: 'active', op: 'isNot', value: false } as const;
  const { items } = await listRecords(asEngine(scope), 'pool', { filter, fields, limit: most });
  const pools = items.map((row) => poolShape.parse(row));
  return pools.sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}
