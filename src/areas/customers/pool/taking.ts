import { together } from '#engine/together.ts';
import { asEngine } from '#engine/system-scope.ts';
import { commit } from '#engine/commit/index.ts';
import type { Scope } from '#engine/scope.ts';
import { addDays } from '#kit/day.ts';
import { dayIn } from '#kit/instant.ts';
import { Problem, refuseIf } from '#kit/problem.ts';
import type { ChangeInput } from '#model/api.ts';
import { hadUntil, lockPooled, lockTakers, takersOf, unitsOf } from './queries/holding.ts';
import { poolsInForce, type Pool } from './pools.ts';
import { refuseBeyondLimits, refuseTooEarly } from './rules/claiming.ts';
import { objectOfKind, claimLine } from './rules/lines.ts';
import { shareOut } from '../portfolio/rules.ts';
import { fallDay, standings, type Standing } from './queries/standing.ts';

type Call = { readonly id: string | null; readonly input: unknown; readonly dryRun: boolean };

/** What claiming or assigning did, or would do: how many each of the takers gets, and what he had before. */
export type Taken = {
  readonly changeset: string | null;
  readonly takers: readonly {
    readonly id: string;
    readonly before: number;
    readonly more: number;
  }[];
};

/** A member takes customers from a pool, all or none; of two who want the same one, exactly one gets him. */
export async function claim(
  scope: Scope,
  call: Call,
  customers: readonly string[],
): Promise<Taken> {
  const { userId, open } = scope.rights;
  const pool = await poolOf(scope, call.id);
  refuseIf(![...open.ids, ...open.kept].includes(pool.id), 'pool.not-member', {}, { status: 403 });
  return together(asEngine(scope), async (inner) => {
    const ground = await holdGround(inner, pool, [userId], customers);
    refuseBeyondLimits(pool, takerIn(ground, userId), customers.length);
    const had = await hadUntil(inner, userId, customers);
    const at = { now: scope.now.toISOString(), today: ground.today };
    for (const customer of ground.standing)
      refuseTooEarly(pool, { ...customer, hadUntilOn: had.get(customer.id) ?? null }, at);
    const to = new Map(customers.map((id) => [id, userId]));
    return give(inner, ground, { to, kind: 'claimed', dryRun: call.dryRun });
  });
}

/** Whoever is in charge of a pool gives its customers to people, evenly; refuses beyond what one of them may hold. */
export async function assign(
  scope: Scope,
  call: Call,
  asked: { customers: readonly string[]; to: readonly string[]; reason?: string | undefined },
): Promise<Taken> {
  const pool = await poolOf(scope, call.id);
  refuseIf(!isInCharge(scope, pool.id), 'pool.not-in-charge', {}, { status: 403 });
  return together(asEngine(scope), async (inner) => {
    const ground = await holdGround(inner, pool, asked.to, asked.customers);
    const takers = asked.to.map((id) => ({ id, regions: [], ...roomOf(ground, id) }));
    const customers = ground.standing.map((one) => ({ ...one, region: null }));
    const { to, left } = shareOut(customers, takers, 'evenly');
    const [first = ''] = asked.to;
    const beyond = { ...pool, claimsADay: null };
    if (left.length > 0) refuseBeyondLimits(beyond, takerIn(ground, first), asked.customers.length);
    const { reason } = asked;
    return give(inner, ground, { to, kind: 'assigned', dryRun: call.dryRun, reason });
  });
}

function roomOf(ground: Ground, id: string) {
  const { held } = takerIn(ground, id);
  const most = ground.pool.mostHeld;
  return { held, caps: most === null ? [] : [{ classValue: null, held, most }] };
}

/** Whether the asker is in charge of the pool. */
export function isInCharge({ rights }: Scope, pool: string): boolean {
  return rights.system || rights.administrator || rights.open.kept.includes(pool);
}

type Ground = {
  readonly pool: Pool;
  readonly pools: readonly Pool[];
  readonly standing: readonly Standing[];
  readonly takers: Awaited<ReturnType<typeof takersOf>>;
  readonly units: ReadonlyMap<string, string | null>;
  readonly today: string;
};

/** Reads what the decision rests on, so that nobody changes it until it is written: takers first, then customers, each in order. */
async function holdGround(
  scope: Scope,
  pool: Pool,
  takers: readonly string[],
  customers: readonly string[],
): Promise<Ground> {
  const today = dayIn(scope.workspace.zone, scope.now.toISOString());
  await lockTakers(scope, takers);
  const there = await lockPooled(scope, pool.id, customers);
  const gone = customers.filter((id) => !there.has(id)).length;
  refuseIf(gone > 0, 'pool.taken', { count: gone }, { status: 409 });
  const units = await unitsOf(scope, takers);
  refuseIf(units.size < new Set(takers).size, 'pool.taker-gone', {}, { field: 'to' });
  const pools = await poolsInForce(scope);
  const standing = await standings(scope, pools, { ids: customers });
  return {
    pool,
    pools,
    standing,
    units,
    today,
    takers: await takersOf(scope, pool, takers, today),
  };
}

type Giving = {
  readonly to: ReadonlyMap<string, string>;
  readonly kind: 'claimed' | 'assigned';
  readonly dryRun: boolean;
  readonly reason?: string | undefined;
};

async function give(scope: Scope, ground: Ground, giving: Giving): Promise<Taken> {
  const changes = ground.standing.flatMap((customer) => given(scope, ground, giving, customer));
  const { id } = await commit(scope, {
    changes,
    byAction: true,
    dryRun: giving.dryRun,
    ...(giving.reason === undefined ? {} : { reason: giving.reason }),
  });
  const counts = Map.groupBy(giving.to.values(), (one) => one);
  const takers = [...counts].map(([taker, some]) => ({
    id: taker,
    before: takerIn(ground, taker).held,
    more: some.length,
  }));
  return { changeset: id, takers };
}

function given(
  scope: Scope,
  { pool, pools, units, today }: Ground,
  { to, kind, reason }: Giving,
  customer: Standing,
): ChangeInput[] {
  const owner = to.get(customer.id);
  if (owner === undefined) return [];
  const days = pool.protectDays ?? 0;
  const protectedUntilOn = days > 0 ? addDays(today, days) : null;
  const asHeld = { ...customer, ownerId: owner, takenOn: today, protectedUntilOn };
  const falls = fallDay(new Map(pools.map((one) => [one.id, one])), asHeld);
  const unit = units.get(owner) ?? null;
  return [
    {
      op: 'update',
      object: objectOfKind(customer.kind),
      id: customer.id,
      values: {
        owner,
        ...(unit === null ? {} : { unit }),
        protectedUntilOn,
        fallsOn: falls,
      },
    },
    claimLine(scope, {
      party: customer.id,
      pool: pool.id,
      kind,
      holder: owner,
      reason: reason ?? null,
    }),
  ];
}

function takerIn({ takers }: Ground, id: string) {
  return takers.get(id) ?? { claimedToday: 0, held: 0 };
}

async function poolOf(scope: Scope, id: string | null): Promise<Pool> {
  const pool = (await poolsInForce(scope)).find((one) => one.id === id);
  if (!pool) throw new Problem('pool.not-active', {}, { status: 409 });
  return pool;
}
