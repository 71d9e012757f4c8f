import type { Condition } from '#model/condition.ts';
import type { ChangeReply } from '#model/api.ts';
import { rowsOf } from '../database/run.ts';
import { raw, sql, type Sql } from '../database/sql.ts';
import type { Executor } from '../scope.ts';

const leaseSeconds = 60;

export type HookKey = { readonly workspaceId: number; readonly id: string };

/** A hook that this process has the lease of. */
export type Hook = HookKey & {
  readonly url: string;
  readonly ownerId: string | null;
  readonly objects: readonly string[];
  /** None: every kind of change. */
  readonly ops: readonly ChangeReply['op'][];
  readonly filter: Condition | null;
  /** How far the ledger was looked at; null before the beginning. */
  readonly seq: number | null;
  /** What deliveries are signed with, still encrypted: the secret, and the one before while it lasts. */
  readonly secrets: readonly string[];
};

/** The hooks that have something to send or to look at now; none has to wait for its next try or is leased by another process. */
export async function readyHooks(db: Executor): Promise<HookKey[]> {
  const rows = await rowsOf<{ workspace_id: number; id: string }>(
    db,
    sql`select w.workspace_id, w.id from webhook w
        join workspace p on p.workspace_id = w.workspace_id and p.state = 'active'
        join webhook_state s on s.workspace_id = w.workspace_id and s.webhook_id = w.id
        join seal_head h on h.workspace_id = w.workspace_id
        where w.active and w.deleted_at is null and s.secret is not null
          and (s.lease_until is null or s.lease_until < clock_timestamp())
          and coalesce((select d.next_try_at <= clock_timestamp() from webhook_delivery d
              where d.workspace_id = w.workspace_id and d.webhook_id = w.id and d.state = 'pending' order by d.seq, d.id limit 1),
            s.seq is null or s.seq < h.seq)`,
  );
  return rows.map((row) => ({ workspaceId: row.workspace_id, id: row.id }));
}

type Row = {
  url: string;
  owner_id: string | null;
  objects: string[];
  ops: ChangeReply['op'][] | null;
  filter: Condition | null;
  seq: string | null;
  secret: string;
  former_secret: string | null;
};

/** Takes or renews the lease, so that one process alone sends in order; null where another has it or the hook is off by now. */
export async function leaseHook(db: Executor, key: HookKey, owner: string): Promise<Hook | null> {
  const [row] = await rowsOf<Row>(
    db,
    sql`update webhook_state s set lease_owner = ${owner}, lease_until = clock_timestamp() + make_interval(secs => ${leaseSeconds})
        from webhook w
        where ${hooked(key)} and w.active
          and (s.lease_owner = ${owner} or s.lease_until is null or s.lease_until < clock_timestamp())
        returning ${columns}`,
  );
  return row ? hookOf(key, row) : null;
}

/** The hook without its lease, switched on or not; null where it is not or has no secret. */
export async function findHook(db: Executor, key: HookKey): Promise<Hook | null> {
  const [row] = await rowsOf<Row>(
    db,
    sql`select ${columns} from webhook_state s, webhook w where ${hooked(key)}`,
  );
  return row ? hookOf(key, row) : null;
}

/** Gives the lease back. */
export async function releaseHook(
  db: Executor,
  { workspaceId, id }: HookKey,
  owner: string,
): Promise<void> {
  await rowsOf(
    db,
    sql`update webhook_state set lease_owner = null, lease_until = null
        where workspace_id = ${workspaceId} and webhook_id = ${id} and lease_owner = ${owner}`,
  );
}

/** Gives the hook another secret, encrypted; the one before goes on signing for a day beside it. */
export async function keepSecret(
  db: Executor,
  { workspaceId, id }: HookKey,
  secret: string,
): Promise<void> {
  await rowsOf(
    db,
    sql`insert into webhook_state as s (workspace_id, webhook_id, secret) values (${workspaceId}, ${id}, ${secret})
        on conflict (workspace_id, webhook_id) do update set secret = excluded.secret, former_secret = s.secret,
          former_until = clock_timestamp() + interval '1 day'`,
  );
}

const columns = raw(`w.url, w.owner_id, w.objects, w.ops, w.filter, s.seq, s.secret,
  case when s.former_until > clock_timestamp() then s.former_secret end as former_secret`);

function hooked({ workspaceId, id }: HookKey): Sql {
  return sql`s.workspace_id = ${workspaceId} and s.webhook_id = ${id} and w.workspace_id = s.workspace_id
    and w.id = s.webhook_id and w.deleted_at is null and s.secret is not null`;
}

function hookOf({ workspaceId, id }: HookKey, row: Row): Hook {
  return {
    workspaceId,
    id,
    url: row.url,
    ownerId: row.owner_id,
    objects: row.objects,
    ops: row.ops ?? [],
    filter: row.filter,
    seq: row.seq === null ? null : Number(row.seq),
    secrets: [row.secret, ...(row.former_secret === null ? [] : [row.former_secret])],
  };
}
