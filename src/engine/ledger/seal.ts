import { rowsOf } from '../database/run.ts';
import { sql } from '../database/sql.ts';
import type { Executor } from '../scope.ts';
import {
  chain,
  digestsOf,
  genesis,
  headerColumns,
  withinInstants,
  type Header,
  type Link,
} from './chain.ts';

const leaseSeconds = 10;
const mostAtOnce = 2000;

/** Seals what is there now, in every workspace that has something; gives how many changesets. */
export async function sealAll(db: Executor, owner: string): Promise<number> {
  let sealed = 0;
  for (const workspaceId of await unsealedWorkspaces(db)) {
    for (let page = mostAtOnce; page === mostAtOnce; sealed += page)
      page = await sealOnce(db, workspaceId, owner);
  }
  return sealed;
}

/**
 * Numbers and chains the committed changesets of a workspace that have no number yet, in order of (instant, id); gives how many.
 * Only the holder of the lease seals, so numbers have no gap and no double.
 */
export async function sealOnce(db: Executor, workspaceId: number, owner: string): Promise<number> {
  const head = await takeLease(db, workspaceId, owner);
  if (!head) return 0;
  const rows = await rowsOf<Header>(
    db,
    sql`select ${headerColumns} from changeset where workspace_id = ${workspaceId} and seq is null and state <> 'running'
        order by changeset.at, id limit ${mostAtOnce}`,
  );
  if (rows.length === 0) return 0;
  const digests = await digestsOf(db, workspaceId, rows);
  const links = chain({ seq: Number(head.seq), hash: head.hash }, rows, digests);
  const isWhole = await writeLinks(db, { workspaceId, owner, links });
  return isWhole ? rows.length : 0;
}

// The partial index of what has no number yet is empty most of the time, so that asking costs nothing.
async function unsealedWorkspaces(db: Executor): Promise<number[]> {
  const rows = await rowsOf<{ workspace_id: number }>(
    db,
    sql`select distinct workspace_id from changeset where seq is null and state <> 'running'`,
  );
  return rows.map((row) => row.workspace_id);
}

async function takeLease(
  db: Executor,
  workspaceId: number,
  owner: string,
): Promise<{ seq: string; hash: string } | undefined> {
  const [head] = await rowsOf<{ seq: string; hash: string }>(
    db,
    sql`insert into seal_head as h (workspace_id, seq, hash, lease_owner, lease_until)
        values (${workspaceId}, 0, ${genesis}, ${owner}, clock_timestamp() + make_interval(secs => ${leaseSeconds}))
        on conflict (workspace_id) do update set lease_owner = excluded.lease_owner, lease_until = excluded.lease_until
        where h.lease_owner = excluded.lease_owner or h.lease_until < clock_timestamp()
        returning seq, hash`,
  );
  return head;
}

async function writeLinks(
  db: Executor,
  { workspaceId, owner, links }: { workspaceId: number; owner: string; links: readonly Link[] },
): Promise<boolean> {
  const last = links.at(-1);
  if (!last) return true;
  const first = links[0]?.seq ?? 1;
  // One statement, and only while the lease and the head are still ours: two sealers can never fork the chain. A changeset
  // that moves into its month's partition meanwhile is not found: the division then takes everything back, for the next try.
  const written = rowsOf(
    db,
    sql`with head as (
          update seal_head set seq = ${last.seq}, hash = ${last.hash}, sealed_to = clock_timestamp()
          where workspace_id = ${workspaceId} and lease_owner = ${owner} and seq = ${first - 1} returning workspace_id),
        sealed as (
          update changeset c set seq = x.seq, hash = x.hash
          from head, json_to_recordset(${JSON.stringify(links)}::json) as x(id uuid, at timestamptz, seq bigint, hash text)
          where c.workspace_id = ${workspaceId} and c.${withinInstants(links)} and c.at = x.at and c.id = x.id and c.seq is null
          returning c.id)
        select 1 / (case when (select count(*) from sealed) = (select count(*) from head) * ${links.length} then 1 else 0 end) as whole`,
  );
  return written.then(
    () => true,
    (failure: unknown) => {
      if (failure instanceof Error && 'code' in failure && failure.code === divisionByZero)
        return false;
      throw failure;
    },
  );
}

const divisionByZero = '22012';
