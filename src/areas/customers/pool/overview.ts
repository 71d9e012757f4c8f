import { asEngine } from '#engine/system-scope.ts';
import { depthOf } from '#engine/access/reach.ts';
import { findRecord, listRecords } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import { dayIn } from '#kit/instant.ts';
import { Problem } from '#kit/problem.ts';
import { poolsInForce, type Pool } from './pools.ts';
import { fallsWhen } from './queries/falls-when.ts';
import { takersOf } from './queries/holding.ts';
import { lyingIn } from './queries/lying.ts';
import { quotaLeft } from './rules/claiming.ts';
import type { Recycling } from './rules/recycling.ts';
import type { FallsWhen, PoolOverview } from './rules/shown.ts';
import { isInCharge } from './taking.ts';

/** The pools that the asker may claim from or is in charge of; an administrator is in charge of all. */
export async function poolsOf(scope: Scope): Promise<PoolOverview[]> {
  const { open, administrator, userId } = scope.rights;
  const all = await poolsInForce(scope);
  const mine = all.filter(({ id }) => administrator || [...open.ids, ...open.kept].includes(id));
  const lying = await lyingIn(
    scope,
    mine.map((pool) => pool.id),
  );
  const today = dayIn(scope.workspace.zone, scope.now.toISOString());
  const takers = await Promise.all(mine.map((pool) => takersOf(scope, pool, [userId], today)));
  return mine.map((pool, index) => {
    const taker = takers[index]?.get(userId) ?? { claimedToday: 0, held: 0 };
    return {
      id: pool.id,
      name: pool.name,
      description: pool.description,
      isMember: [...open.ids, ...open.kept].includes(pool.id),
      isInCharge: isInCharge(scope, pool.id),
      customers: lying.get(pool.id) ?? 0,
      claimsADay: pool.claimsADay,
      mostHeld: pool.mostHeld,
      ...taker,
      left: quotaLeft(pool, taker),
      recycles: pool.recycles === true,
    };
  });
}

/** The log of a pool, newest first, for who is in charge of it; 404 where there is no such pool. */
export async function poolLog(
  scope: Scope,
  id: string,
  page: { limit: number; cursor?: string | undefined },
) {
  refuseOthers(scope, id);
  await findRecord(asEngine(scope), 'pool', id, { fields: ['name'] });
  const { items, next } = await listRecords(asEngine(scope), 'pool-claim', {
    filter: { field: 'pool', op: 'is', value: id },
    fields: ['party', 'kind', 'holder', 'happenedAt', 'by', 'daysKept', 'reason'],
    sort: ['-happenedAt'],
    limit: page.limit,
    ...(page.cursor === undefined ? {} : { cursor: page.cursor }),
  });
  return { items, next };
}

/** Rules as somebody tries them before they are kept. */
export type Trial = {
  readonly recycling: Recycling;
  readonly boughtDays: number | null;
  readonly exempt: Pool['exempt'];
  readonly belongs: Pool['belongs'];
};

/** Whom such rules would take from whom: each day of the past weeks on which they would have, and those of the days to come. */
export async function rehearse(
  scope: Scope,
  id: string | null,
  { trial, days }: { trial: Trial; days: number },
): Promise<FallsWhen> {
  refuseOthers(scope, id ?? '');
  const all = await poolsInForce(scope);
  const known = all.find((pool) => pool.id === id);
  const tried: Pool = { ...(known ?? blank), ...trial, recycles: true };
  const pools = [...all.filter((pool) => pool !== known), tried].sort(
    (a, b) => a.order - b.order || (a.id < b.id ? -1 : 1),
  );
  return fallsWhen(asEngine(scope), { pools, pool: tried.id, days });
}

const blank: Pool = {
  id: '00000000-0000-4000-8000-000000000000',
  name: '',
  description: null,
  order: 99,
  active: true,
  belongs: null,
  exempt: null,
  claimsADay: null,
  mostHeld: null,
  countsBuyers: null,
  waitDays: null,
  coolingHours: null,
  protectDays: null,
  extendDays: null,
  mostExtensions: null,
  recycles: null,
  recycling: null,
  boughtDays: null,
  remindDays: null,
  updatedAt: '',
};

function refuseOthers(scope: Scope, id: string): void {
  const mayEdit = depthOf(scope.rights, 'pool', 'edit') !== 'none';
  if (!isInCharge(scope, id) && !mayEdit)
    throw new Problem('pool.not-in-charge', {}, { status: 403 });
}
