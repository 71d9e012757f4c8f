import { rowsOf } from '../database/run.ts';
import { sql } from '../database/sql.ts';
import { inTransaction } from '../database/transaction.ts';
import { withinInstants } from '../ledger/chain.ts';
import type { Executor } from '../scope.ts';

/** How far the ledger and the clock of a workspace were looked at for notices. */
export type NoticePlace = { readonly seq: number; readonly clockTo: string };

/** A sealed changeset, before it is known whom it concerns. */
export type SealedChangeset = {
  readonly seq: number;
  readonly id: string;
  /** The whole that a part belongs to, else itself. */
  readonly whole: string;
  readonly at: string;
  readonly by: string | null;
  readonly source: string;
};

/** A change of a sealed changeset that may concern somebody. */
export type SealedChange = {
  readonly changeset: string;
  readonly object: string;
  readonly record: string;
  readonly op: 'create' | 'update' | 'delete' | 'restore';
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>>;
  /** Who follows what of it, the maker of the change left out. */
  readonly followers: readonly { readonly user: string; readonly record: string }[];
};

const changesetsAtOnce = 20;

/** The active workspaces whose ledger went on since it was looked at. */
export async function workspacesToTell(db: Executor): Promise<number[]> {
  const rows = await rowsOf<{ id: number }>(
    db,
    sql`select h.workspace_id as id from seal_head h
        join workspace w on w.workspace_id = h.workspace_id and w.state = 'active'
        left join notice_place p on p.workspace_id = h.workspace_id
        where h.seq > coalesce(p.seq, 0)`,
  );
  return rows.map((row) => row.id);
}

/** The active workspaces. */
export async function activeWorkspaces(db: Executor): Promise<number[]> {
  const rows = await rowsOf<{ id: number }>(
    db,
    sql`select workspace_id as id from workspace where state = 'active'`,
  );
  return rows.map((row) => row.id);
}

/**
 * Does the work from the place where the workspace stands and moves it on, in one transaction: a crash tells nothing or all.
 * Gives null where another process is at it.
 */
export async function fromPlace<T>(
  db: Executor,
  workspaceId: number,
  now: Date,
  work: (tx: Executor, place: NoticePlace) => Promise<{ place: NoticePlace; result: T }>,
): Promise<T | null> {
  await rowsOf(
    db,
    sql`insert into notice_place (workspace_id, seq, clock_to) values (${workspaceId}, 0, ${now.toISOString()}) on conflict do nothing`,
  );
  return inTransaction(db, async (tx) => {
    const [row] = await rowsOf<{ seq: string; clock_to: string }>(
      tx,
      sql`select seq, clock_to from notice_place where workspace_id = ${workspaceId} for update skip locked`,
    );
    if (!row) return null;
    const { place, result } = await work(tx, { seq: Number(row.seq), clockTo: row.clock_to });
    await rowsOf(
      tx,
      sql`update notice_place set seq = ${place.seq}, clock_to = ${place.clockTo} where workspace_id = ${workspaceId}`,
    );
    return result;
  });
}

/** The next sealed changesets after a number. */
export async function nextSealed(
  db: Executor,
  workspaceId: number,
  after: number,
): Promise<SealedChangeset[]> {
  const rows = await rowsOf<Omit<SealedChangeset, 'seq'> & { seq: string }>(
    db,
    sql`select seq, id, coalesce(parent_id, id) as whole, at, user_id as by, source from changeset
        where workspace_id = ${workspaceId} and seq > ${after} order by seq limit ${changesetsAtOnce}`,
  );
  return rows.map((row) => ({ ...row, seq: Number(row.seq) }));
}

/** Which changes may concern somebody: given to somebody, followed, or naming people. */
export type Concerning = {
  /** Objects of which every new record is looked at. */
  readonly created: readonly string[];
  /** Links of new records of the object, whose followers are told of it. */
  readonly about: { readonly object: string; readonly links: readonly string[] };
};

/** The changes of these changesets that may concern somebody, in their order. */
export async function concerningChanges(
  db: Executor,
  workspaceId: number,
  changesets: readonly SealedChangeset[],
  { created, about }: Concerning,
): Promise<SealedChange[]> {
  if (changesets.length === 0) return [];
  const makers = changesets.map(({ id, by }) => ({ id, by }));
  const followed = sql`array[ch.record_id] || case when ch.op = 'create' and ch.object = ${about.object}
    then array(select (ch.after->>l)::uuid from unnest(${about.links}::text[]) l) end`;
  return rowsOf<SealedChange>(
    db,
    sql`select ch.changeset_id as changeset, ch.object, ch.record_id as record, ch.op, ch.before, ch.after, told.followers
        from change ch
        join jsonb_to_recordset(${JSON.stringify(makers)}::jsonb) as m(id uuid, by uuid) on m.id = ch.changeset_id
        cross join lateral (select coalesce(jsonb_agg(jsonb_build_object('user', f.owner_id, 'record', f.record_id)), '[]') as followers
          from follow f where f.workspace_id = ch.workspace_id and f.deleted_at is null and f.owner_id is distinct from m.by
            and f.created_at <= ch.at and f.record_id = any(${followed})) told
        where ch.workspace_id = ${workspaceId} and ch.${withinInstants(changesets)} and ch.after is not null
          and (jsonb_array_length(told.followers) > 0
            or ch.op in ('create', 'update') and (ch.after->>'owner')::uuid <> m.by
            or ch.op = 'create' and ch.object = any(${created}::text[])
            or ch.after::text like '%@[%](%')
        order by ch.at, ch.changeset_id, ch.position`,
  );
}

/** How far each active workspace's ledger is sealed. */
export async function sealedHeads(db: Executor): Promise<{ workspaceId: number; seq: number }[]> {
  const rows = await rowsOf<{ id: number; seq: string }>(
    db,
    sql`select h.workspace_id as id, h.seq from seal_head h
        join workspace w on w.workspace_id = h.workspace_id and w.state = 'active'`,
  );
  return rows.map(({ id, seq }) => ({ workspaceId: id, seq: Number(seq) }));
}

/** The records of these objects that were made, changed or put back by what was sealed after one number up to another. */
export async function changedRecords(
  db: Executor,
  asked: {
    readonly workspaceId: number;
    readonly from: number;
    readonly to: number;
    readonly objects: readonly string[];
  },
): Promise<string[]> {
  const rows = await rowsOf<{ id: string }>(
    db,
    sql`select distinct ch.record_id as id from changeset c
        join change ch on ch.workspace_id = c.workspace_id and ch.at = c.at and ch.changeset_id = c.id
        where c.workspace_id = ${asked.workspaceId} and c.seq > ${asked.from} and c.seq <= ${asked.to}
          and ch.op <> 'delete' and ch.object = any(${asked.objects}::text[])`,
  );
  return rows.map(({ id }) => id);
}
