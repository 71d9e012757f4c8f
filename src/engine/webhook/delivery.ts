import { isId, newId } from '#kit/id.ts';
import { Problem } from '#kit/problem.ts';
import { rowsOf } from '../database/run.ts';
import { and, sql, type Sql } from '../database/sql.ts';
import type { Executor, Scope } from '../scope.ts';
import { firstSeq, nextMatches, type Match } from './match.ts';
import type { Hook, HookKey } from './hook.ts';

/** A delivery as it stands in the table. */
export type Delivery = {
  readonly id: string;
  readonly webhook: string;
  readonly seq: number;
  readonly changeset: string;
  readonly positions: readonly number[];
  readonly state: 'pending' | 'delivered' | 'failed';
  readonly attempts: number;
  readonly firstTryAt: string | null;
  readonly lastTryAt: string | null;
  readonly nextTryAt: string;
  readonly responseCode: number | null;
  readonly response: string | null;
  readonly createdAt: string;
};

/** How a try went; code null where the receiver was not reached. */
export type Outcome = {
  readonly delivered: boolean;
  readonly code: number | null;
  readonly response: string;
};

/** The hook's next delivery in order: the oldest that waits, else the next that the sealed ledger gives; null where there is none yet. */
export async function nextDelivery(
  scope: Scope,
  hook: Hook,
  owner: string,
): Promise<Delivery | null> {
  const waiting = await oldestPending(scope.db, hook);
  if (waiting) return (await isDue(scope.db, hook, waiting)) ? waiting : null;
  let seq = hook.seq ?? (await begin(scope.db, hook, owner));
  while (seq !== null) {
    const found = await nextMatches(scope, { ...hook, seq });
    if (found.to === seq || !(await keepMatches(scope.db, hook, { owner, ...found }))) return null;
    if (found.matches.length > 0) return oldestPending(scope.db, hook);
    seq = found.to;
  }
  return null;
}

/** Writes what came of a try; a day of failing ends in `failed`. */
export async function finishTry(
  db: Executor,
  hook: HookKey,
  delivery: Delivery,
  outcome: Outcome,
): Promise<Delivery['state']> {
  const wait = secondsBefore(delivery.attempts + 1);
  const [row] = await rowsOf<{ state: Delivery['state'] }>(
    db,
    sql`update webhook_delivery set attempts = attempts + 1, first_try_at = coalesce(first_try_at, clock_timestamp()),
          last_try_at = clock_timestamp(), response_code = ${outcome.code}, response = ${outcome.response.slice(0, 1000)},
          next_try_at = clock_timestamp() + make_interval(secs => ${wait}),
          state = case when ${outcome.delivered} then 'delivered'
            when clock_timestamp() + make_interval(secs => ${wait}) > coalesce(first_try_at, clock_timestamp()) + interval '1 day' then 'failed'
            else 'pending' end
        where workspace_id = ${hook.workspaceId} and id = ${delivery.id} returning state`,
  );
  return row?.state ?? 'failed';
}

/** Seconds to wait after that many failed tries: half a minute, doubled each time, two hours at most. */
function secondsBefore(attempts: number): number {
  return Math.min(30 * 2 ** (attempts - 1), 7200);
}

/** The deliveries of a hook, newest first. */
export async function listDeliveries(
  scope: Scope,
  webhook: string,
  {
    limit,
    cursor,
    state,
  }: { limit: number; cursor?: string | undefined; state?: string | undefined },
): Promise<{ items: Delivery[]; next: string | null }> {
  if (cursor !== undefined && !isId(cursor))
    throw new Problem('list.cursor', {}, { status: 400, field: 'cursor' });
  const found = await readDeliveries(
    scope.db,
    { workspaceId: scope.workspaceId, id: webhook },
    sql`${and([
      ...(cursor === undefined ? [] : [sql`id < ${cursor}`]),
      ...(state === undefined ? [] : [sql`state = ${state}`]),
    ])} order by id desc limit ${limit + 1}`,
  );
  const items = found.slice(0, limit);
  return { items, next: found.length > limit ? (items.at(-1)?.id ?? null) : null };
}

/** Sends a delivery again, under its id and before those that wait; refuses one that is not the hook's. */
export async function replayDelivery(scope: Scope, webhook: string, id: string): Promise<Delivery> {
  await rowsOf(
    scope.db,
    sql`update webhook_delivery set state = 'pending', attempts = 0, first_try_at = null, next_try_at = clock_timestamp()
        where workspace_id = ${scope.workspaceId} and webhook_id = ${webhook} and id = ${id}`,
  );
  const hook = { workspaceId: scope.workspaceId, id: webhook };
  const [delivery] = await readDeliveries(scope.db, hook, sql`id = ${id}`);
  if (!delivery) throw new Problem('delivery.missing', {}, { status: 404 });
  return delivery;
}

/** Tells the hook everything after that number of the feed anew, in order, or skips to it; refuses a number that is not sealed yet. */
export async function replaySince(scope: Scope, webhook: string, seq: number): Promise<void> {
  const { workspaceId } = scope;
  const [row] = await rowsOf<{ webhook_id: string }>(
    scope.db,
    sql`with head as (select seq from seal_head where workspace_id = ${workspaceId} and seq >= ${seq}),
        gone as (delete from webhook_delivery d using head where d.workspace_id = ${workspaceId} and d.webhook_id = ${webhook} and d.state = 'pending')
        update webhook_state s set seq = ${seq} from head where s.workspace_id = ${workspaceId} and s.webhook_id = ${webhook}
        returning s.webhook_id`,
  );
  if (!row) throw new Problem('delivery.no-such-seq', { seq }, { status: 422, field: 'since' });
}

/** Removes delivered ones of a month ago; the worker calls it. */
export async function forgetDeliveries(db: Executor): Promise<void> {
  await rowsOf(
    db,
    sql`delete from webhook_delivery where state <> 'pending' and created_at < now() - interval '30 days'`,
  );
}

async function oldestPending(db: Executor, hook: HookKey): Promise<Delivery | null> {
  const order = sql`state = 'pending' order by seq, id limit 1`;
  return (await readDeliveries(db, hook, order))[0] ?? null;
}

// By the database's clock, which set the time: that of this machine may be another one.
async function isDue(db: Executor, hook: HookKey, { id }: Delivery): Promise<boolean> {
  const rows = await rowsOf<{ id: string }>(
    db,
    sql`select id from webhook_delivery
        where workspace_id = ${hook.workspaceId} and id = ${id} and next_try_at <= clock_timestamp()`,
  );
  return rows.length > 0;
}

async function begin(db: Executor, hook: HookKey, owner: string): Promise<number | null> {
  const seq = await firstSeq(db, hook);
  if (seq === null) return null;
  return (await keepMatches(db, hook, { owner, to: seq, matches: [] })) ? seq : null;
}

/** Deliveries and the place in the ledger move together, and only while the lease is ours. */
async function keepMatches(
  db: Executor,
  { workspaceId, id }: HookKey,
  { owner, to, matches }: { owner: string; to: number; matches: readonly Match[] },
): Promise<boolean> {
  const rows = matches.map((match) => ({ ...match, id: newId() }));
  const moved = await rowsOf<{ webhook_id: string }>(
    db,
    sql`with place as (update webhook_state set seq = ${to}
          where workspace_id = ${workspaceId} and webhook_id = ${id} and lease_owner = ${owner} returning webhook_id),
        kept as (insert into webhook_delivery (workspace_id, id, webhook_id, seq, changeset_id, positions, state)
          select ${workspaceId}::integer, x.id, place.webhook_id, x.seq, x.changeset, x.positions, 'pending'
          from place, json_to_recordset(${JSON.stringify(rows)}::json) as x(id uuid, seq bigint, changeset uuid, positions integer[]))
        select webhook_id from place`,
  );
  return moved.length > 0;
}

type Row = {
  id: string;
  webhook_id: string;
  seq: string;
  changeset_id: string;
  positions: number[];
  state: Delivery['state'];
  attempts: number;
  first_try_at: string | null;
  last_try_at: string | null;
  next_try_at: string;
  response_code: number | null;
  response: string | null;
  created_at: string;
};

async function readDeliveries(
  db: Executor,
  { workspaceId, id }: HookKey,
  rest: Sql,
): Promise<Delivery[]> {
  const rows = await rowsOf<Row>(
    db,
    sql`select id, webhook_id, seq, changeset_id, positions, state, attempts, first_try_at, last_try_at, next_try_at,
          response_code, response, created_at from webhook_delivery
        where workspace_id = ${workspaceId} and webhook_id = ${id} and ${rest}`,
  );
  return rows.map((row) => ({
    id: row.id,
    webhook: row.webhook_id,
    seq: Number(row.seq),
    changeset: row.changeset_id,
    positions: row.positions,
    state: row.state,
    attempts: row.attempts,
    firstTryAt: row.first_try_at,
    lastTryAt: row.last_try_at,
    nextTryAt: row.next_try_at,
    responseCode: row.response_code,
    response: row.response,
    createdAt: row.created_at,
  }));
}
