import { z } from 'zod';
import { loadsOf } from '#areas/customers/portfolio/index.ts';
import { poolLog, poolsOf, recyclingSchema, rehearse } from '#areas/customers/pool/index.ts';
import { depthOf } from '#engine/access/reach.ts';
import { Problem } from '#kit/problem.ts';
import { conditionSchema } from '#model/condition.ts';
import { none, route, type Api } from '../http/route.ts';

const tag = 'records';
const count = z.int();
const bound = z.int().nullable();
const ofPool = z.strictObject({ id: z.uuid() });

const overview = z.object({
  id: z.uuid(),
  name: z.string(),
  description: z.string().nullable(),
  isMember: z.boolean(),
  isInCharge: z.boolean(),
  customers: count,
  claimsADay: bound,
  claimedToday: count,
  mostHeld: bound,
  held: count,
  left: bound.describe('How many more I may claim now; null where nothing bounds it'),
  recycles: z.boolean(),
});

const trial = z.strictObject({
  pool: z.uuid().nullable(),
  recycling: recyclingSchema,
  boughtDays: z.int().min(0).max(3650).nullable(),
  exempt: conditionSchema.nullable(),
  belongs: conditionSchema.nullable(),
  days: z.int().min(1).max(60).default(14),
});

const rehearsal = z.object({
  customers: count,
  now: count,
  days: z.array(z.object({ day: z.string(), count })),
  owners: z.array(z.object({ id: z.string(), held: count, now: count })),
  first: z.array(
    z.object({ id: z.uuid(), name: z.string(), ownerId: z.string(), day: z.string() }),
  ),
});

/** Pools of customers, and who looks after how many. */
export function registerPools(api: Api): void {
  route(
    api,
    {
      method: 'GET',
      path: '/pools',
      tag,
      summary: 'The pools from which I may claim customers, with what is left of my limits',
      params: none,
      query: none,
      body: none,
      reply: z.object({ items: z.array(overview) }),
    },
    async ({ scope }) => ({ items: await poolsOf(scope) }),
  );
  route(
    api,
    {
      method: 'GET',
      path: '/pools/:id/log',
      tag,
      summary: 'Who claimed, got, gave back or lost what, newest first; for who is in charge',
      params: ofPool,
      query: z.strictObject({
        cursor: z.string().max(500).optional(),
        limit: z.coerce.number().int().min(1).max(200).default(50),
      }),
      body: none,
      reply: z.object({ items: z.array(z.unknown()), next: z.string().nullable() }),
    },
    async ({ scope, params, query }) => poolLog(scope, params.id, query),
  );
  route(
    api,
    {
      method: 'POST',
      path: '/pools/rehearsal',
      tag,
      summary: 'Whom rules would take from whom, and when, before they are kept',
      params: none,
      query: none,
      body: trial,
      reply: rehearsal,
    },
    async ({ scope, body: { pool, days, ...rules } }) =>
      rehearse(scope, pool, { trial: rules, days }),
  );
  registerLoads(api);
}

const held = z.object({
  id: z.uuid(),
  name: z.string(),
  unit: z.string().nullable(),
  unitId: z.uuid().nullable(),
  held: count,
  classes: z.array(z.object({ id: z.uuid(), name: z.string(), count })),
  caps: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      classValue: z.uuid().nullable(),
      className: z.string().nullable(),
      most: count,
      held: count,
    }),
  ),
});

function registerLoads(api: Api): void {
  route(
    api,
    {
      method: 'GET',
      path: '/portfolios/loads',
      tag,
      summary: 'Who looks after how many customers, against his caps; for those who may assign',
      params: none,
      query: none,
      body: none,
      reply: z.object({ items: z.array(held) }),
    },
    async ({ scope }) => {
      const { rights } = scope;
      if (depthOf(rights, 'portfolio', 'spread') === 'none')
        throw new Problem('action.not-allowed', {}, { status: 403 });
      const isAll = depthOf(rights, 'account', 'assign') === 'all';
      const line = [rights.userId, ...rights.lineIds];
      return { items: await loadsOf(scope, isAll ? null : line) };
    },
  );
}
