import { sha256 } from '#kit/digest.ts';
import { rowsOf } from '../database/run.ts';
import { sql } from '../database/sql.ts';
import type { Executor } from '../scope.ts';

/** The hash that the chain of a workspace begins with. */
export const genesis = sha256('rapport ledger');

const leaseSeconds = 10;
const mostAtOnce = 2000;

type Head = { seq: string; hash: string };
type Unsealed = { at: string; id: string };

/**
 * Numbers and chains the committed changesets of a workspace that have no number yet, in order of (instant, id); gives how many.
 * Only the holder of the lease seals, so numbers have no gap and no double.
 */
export async function sealOnce(db: Executor, workspaceId: number, owner: string): Promise<number> {
  const head = await takeLease(db, workspaceId, owner);
  if (!head) return 0;
  const rows = await rowsOf<Unsealed>(
    db,
    sql`select to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, id from changeset where workspace_id = ${workspaceId} and seq is null and state <> 'running'
        order by at, id limit ${mostAtOnce}`,
  );
  if (rows.length === 0) return 0;
  const digests = await digestsOf(db, workspaceId, rows);
  const links = chain({ seq: Number(head.seq), hash: head.hash }, rows, digests);
  await writeLinks(db, { workspaceId, owner, links });
  return rows.length;
}

type Link = { id: string; at: string; seq: number; hash: string };

/** Each link's hash is over the one before, its number, its changeset and the digests of its changes. */
export function chain(
  head: { seq: number; hash: string },
  rows: readonly Unsealed[],
  digests: ReadonlyMap<string, readonly string[]>,
): Link[] {
  let { seq, hash } = head;
  return rows.map(({ at, id }) => {
    seq += 1;
    hash = sha256([hash, seq, id, ...(digests.get(id) ?? [])].join('\n'));
    return { id, at, seq, hash };
  });
}

/** The digests of changesets' changes in their order. */
export async function digestsOf(
  db: Executor,
  workspaceId: number,
  rows: readonly { id: string }[],
): Promise<Map<string, string[]>> {
  const found = await rowsOf<{ changeset_id: string; digests: string[] }>(
    db,
    sql`select changeset_id, array_agg(digest order by position) as digests from change
        where workspace_id = ${workspaceId} and changeset_id = any(${rows.map((row) => row.id)}::uuid[]) group by changeset_id`,
  );
  return new Map(found.map((row) => [row.changeset_id, row.digests]));
}

async function takeLease(
  db: Executor,
  workspaceId: number,
  owner: string,
): Promise<Head | undefined> {
  const [head] = await rowsOf<Head>(
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
): Promise<void> {
  const last = links.at(-1);
  if (!last) return;
  const first = links[0]?.seq ?? 1;
  // One statement, and only while the lease and the head are still ours: two sealers can never fork the chain.
  await rowsOf(
    db,
    sql`with head as (
          update seal_head set seq = ${last.seq}, hash = ${last.hash}, sealed_to = clock_timestamp()
          where workspace_id = ${workspaceId} and lease_owner = ${owner} and seq = ${first - 1} returning workspace_id)
        update changeset c set seq = x.seq, hash = x.hash
        from head, json_to_recordset(${JSON.stringify(links)}::json) as x(id uuid, at timestamptz, seq bigint, hash text)
        where c.workspace_id = ${workspaceId} and c.at = x.at and c.id = x.id and c.seq is null`,
  );
}
