import { together } from '#engine/together.ts';
import { asEngine } from '#engine/system-scope.ts';
import { isAllowed } from '#engine/access/allowed.ts';
import { commit } from '#engine/commit/index.ts';
import { loadSurroundings } from '#engine/commit/surroundings.ts';
import type { Scope } from '#engine/scope.ts';
import { addDays } from '#kit/day.ts';
import { dayIn } from '#kit/instant.ts';
import { Problem, refuseIf } from '#kit/problem.ts';
import type { ChangeInput } from '#model/api.ts';
import { poolsInForce, type Pool } from './pools.ts';
import { claimLine, daysKept, objectOfKind } from './rules/lines.ts';
import { fallDay, standings, type Standing } from './queries/standing.ts';
import { isInCharge } from './taking.ts';

/** What giving back or extending did, or would do. */
export type Done = { readonly changeset: string | null; readonly count: number };

/** Puts customers into a pool: their owner gives them back, or somebody who may assign them takes them out of his hands. */
export function giveBack(
  scope: Scope,
  asked: { customers: readonly string[]; reason: string; pool?: string | undefined },
  dryRun: boolean,
): Promise<Done> {
  return together(scope, async (inner) => {
    const pools = await poolsInForce(inner);
    const customers = await ownedOf(inner, pools, asked.customers);
    const mayAssign = await assignable(inner, asked.customers);
    const changes = customers.flatMap((customer) => {
      const pool = poolFor(pools, customer, asked.pool);
      const isMine = isOwn(inner, customer);
      refuseIf(
        !isMine && !mayAssign(customer.id) && !isInCharge(inner, pool.id),
        'pool.not-yours',
        { name: customer.name },
        { status: 403 },
      );
      return backInto(inner, customer, {
        pool: pool.id,
        kind: isMine ? 'returned' : 'thrown',
        reason: asked.reason,
      });
    });
    const done = { changes, byAction: true, dryRun, reason: asked.reason };
    const { id } = await commit(asEngine(inner), done);
    return { changeset: id, count: customers.length };
  });
}

/** Keeps customers protected for longer, as often as their pool allows. */
export function extend(
  scope: Scope,
  asked: { customers: readonly string[]; reason?: string | undefined },
  dryRun: boolean,
): Promise<Done> {
  return together(scope, async (inner) => {
    const pools = await poolsInForce(inner);
    const byId = new Map(pools.map((one) => [one.id, one]));
    const customers = await ownedOf(inner, pools, asked.customers);
    const changes = customers.flatMap((customer) => {
      const pool = poolFor(pools, customer, undefined);
      refuseIf(
        !isOwn(inner, customer) && !isInCharge(inner, pool.id),
        'pool.not-yours',
        { name: customer.name },
        { status: 403 },
      );
      return extended(inner, byId, { customer, pool, reason: asked.reason ?? null });
    });
    const { id } = await commit(asEngine(inner), { changes, byAction: true, dryRun });
    return { changeset: id, count: customers.length };
  });
}

/** The changes that put a customer into the pool, with the line of the log. */
export function backInto(
  scope: Scope,
  customer: Standing,
  how: { pool: string; kind: 'returned' | 'thrown' | 'fell'; reason: string | null },
): ChangeInput[] {
  const kept = daysKept(customer, { now: scope.now, zone: scope.workspace.zone });
  return [
    {
      op: 'update',
      object: objectOfKind(customer.kind),
      id: customer.id,
      values: { owner: null, pool: how.pool },
    },
    claimLine(scope, {
      ...how,
      party: customer.id,
      holder: customer.ownerId,
      daysKept: kept,
    }),
  ];
}

type Extending = {
  readonly customer: Standing;
  readonly pool: Pool;
  readonly reason: string | null;
};

function extended(
  scope: Scope,
  pools: ReadonlyMap<string, Pool>,
  { customer, pool, reason }: Extending,
): ChangeInput[] {
  const { name } = customer;
  const days = pool.extendDays ?? 0;
  refuseIf(days === 0, 'pool.no-extensions', { pool: pool.name }, { status: 409 });
  const done = customer.extensions ?? 0;
  const most = pool.mostExtensions;
  refuseIf(most !== null && done >= most, 'pool.extended-enough', { name, most }, { status: 409 });
  const today = dayIn(scope.workspace.zone, scope.now.toISOString());
  const until = customer.protectedUntilOn;
  const protectedUntilOn = addDays(until !== null && until > today ? until : today, days);
  const fallsOn = fallDay(pools, { ...customer, protectedUntilOn });
  return [
    {
      op: 'update',
      object: objectOfKind(customer.kind),
      id: customer.id,
      values: { protectedUntilOn, extensions: done + 1, fallsOn },
    },
    claimLine(scope, {
      party: customer.id,
      pool: pool.id,
      kind: 'extended',
      holder: customer.ownerId,
      reason,
    }),
  ];
}

async function ownedOf(
  scope: Scope,
  pools: readonly Pool[],
  ids: readonly string[],
): Promise<Standing[]> {
  const found = await standings(scope, pools, { ids });
  const around = await loadSurroundings(scope, ids);
  for (const id of ids)
    if (!isAllowed(scope, 'read', id, around) || !found.some((one) => one.id === id))
      throw new Problem('record.missing', {}, { status: 404, extra: { id } });
  const lying = found.find((one) => one.ownerId === null);
  refuseIf(lying !== undefined, 'pool.no-owner', { name: lying?.name }, { status: 409 });
  return found;
}

async function assignable(scope: Scope, ids: readonly string[]): Promise<(id: string) => boolean> {
  const around = await loadSurroundings(scope, ids);
  return (id) => isAllowed(scope, 'assign', id, around);
}

function isOwn({ rights }: Scope, { ownerId }: Standing): boolean {
  return ownerId !== null && rights.ownerIds.includes(ownerId);
}

function poolFor(pools: readonly Pool[], customer: Standing, asked: string | undefined): Pool {
  const id = asked ?? customer.belongsTo;
  const pool = pools.find((one) => one.id === id);
  if (!pool) throw new Problem('pool.none-fits', { name: customer.name }, { status: 409 });
  return pool;
}
