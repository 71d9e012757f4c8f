import { Problem } from '#kit/problem.ts';
import { rowsOf } from '../database/run.ts';
import { and, ident, join, or, raw, sql, type Sql } from '../database/sql.ts';
import { inTransaction } from '../database/transaction.ts';
import { verifyLedger } from '../ledger/verify.ts';
import type { Executor } from '../scope.ts';
import type { Archive } from './open-archive.ts';
import { removalOrder } from './order.ts';
import { foreignKeys, workspaceTables, type ForeignKey } from './tables.ts';

const rowsAtOnce = 1000;

// Made anew from the rest, or answers to requests that nobody repeats here.
const leftOut = new Set([
  'idempotency_key',
  'search_word',
  'search_word_head',
  'duplicate_key',
  'duplicate_feed',
  'duplicate_head',
  'duplicate_due',
]);

// What was on its way out or at work in the old place must not begin here by itself, nor sign with keys of another house.
const stopped = raw(`case when x.state in ('queued', 'running') then 'failed' else x.state end`);
const changed: Readonly<Record<string, Readonly<Record<string, Sql>>>> = {
  changeset: { state: raw(`case when x.state = 'running' then 'failed' else x.state end`) },
  job: { state: stopped },
  import_run: { state: stopped, upload: raw(`''`) },
  webhook_delivery: { state: raw(`case when x.state = 'pending' then 'failed' else x.state end`) },
  webhook_state: { secret: raw('null'), former_secret: raw('null'), lease_owner: raw('null') },
  notice: { mail_at: raw('null') },
  user: { identity_id: raw('null') },
};

export type Restoring = {
  /** Who signs in here, by the id of his user. */
  readonly identities: ReadonlyMap<string, string>;
  /** Does what belongs to it in the same transaction. */
  readonly after: (tx: Executor, restored: Restored) => Promise<void>;
};

/** A workspace that was put back. */
export type Restored = {
  readonly workspaceId: number;
  readonly name: string;
  readonly rows: number;
  /** The last number of its ledger; 0 where nothing was sealed. */
  readonly seq: number;
};

/**
 * Puts an archive back as a new workspace, all ids kept, in one transaction: counts and ledger are checked before it stands.
 * Refuses an archive of another version of the tables, and changes
 * nothing then.
 */
export async function restoreWorkspace(
  db: Executor,
  archive: Archive,
  { identities, after }: Restoring,
): Promise<Restored> {
  const { manifest } = archive;
  return inTransaction(db, async (tx) => {
    await tx.query('set local statement_timeout = 0');
    await requireSameTables(tx, archive);
    await tx.query('lock table workspace in share row exclusive mode');
    const [next] = await rowsOf<{ id: number }>(
      tx,
      sql`select coalesce(max(workspace_id), 0) + 1 as id from workspace`,
    );
    const workspaceId = next?.id ?? 1;
    let rows = await fillTable({ tx, archive, workspaceId }, 'workspace', []);
    const { order } = removalOrder(await workspaceTables(tx), await foreignKeys(tx));
    const filled = order.toReversed().filter(({ table }) => !leftOut.has(table));
    const loose = order.flatMap((step) => step.loosen);
    for (const { table, loosen } of filled) {
      const own = loose.filter((key) => key.table === table);
      rows += await fillTable({ tx, archive, workspaceId }, table, own);
      for (const key of loosen) await linkTable({ tx, archive, workspaceId }, key);
    }
    await signIn(tx, workspaceId, identities);
    const verdict = await verifyLedger(tx, workspaceId);
    if (verdict.broken.length > 0) throw new Problem('archive.ledger-broken', {});
    const seq = await lastNumber(tx, workspaceId);
    const restored = { workspaceId, name: manifest.workspace.name, rows, seq };
    await after(tx, restored);
    return restored;
  });
}

type Ground = {
  readonly tx: Executor;
  readonly archive: Archive;
  readonly workspaceId: number;
};

async function requireSameTables(tx: Executor, { manifest }: Archive): Promise<void> {
  const [row] = await rowsOf<{ migration: number }>(
    tx,
    sql`select max(number) as migration from migration`,
  );
  if (row?.migration !== manifest.migration)
    throw new Problem('archive.other-version', {
      theirs: manifest.migration,
      ours: row?.migration ?? 0,
    });
  for (const table of await workspaceTables(tx))
    if (!manifest.entries[table]) throw new Problem('archive.damaged', { entry: table });
}

/** Puts the rows of a table in, the links that may come later left empty; refuses where their number is another. */
async function fillTable(
  { tx, archive, workspaceId }: Ground,
  table: string,
  later: readonly ForeignKey[],
): Promise<number> {
  const empty = new Set(later.flatMap((key) => key.columns));
  const names = await columnsOf(tx, table);
  const values = names.map((name) => {
    if (name === 'workspace_id') return sql`${workspaceId}::integer`;
    if (empty.has(name)) return raw('null');
    if (table === 'record' && name === 'tokens') return tokensFor(archive, workspaceId);
    return changed[table]?.[name] ?? ident('x', name);
  });
  const into = join(names.map((name) => ident(name)));
  let rows = 0;
  for await (const batch of batches(archive, table)) {
    await rowsOf(
      tx,
      sql`insert into ${ident(table)} (${into}) select ${join(values)} from json_populate_recordset(null::public.${ident(table)}, ${batch.text}::json) x`,
    );
    rows += batch.count;
  }
  if (rows !== archive.manifest.entries[table]?.rows)
    throw new Problem('archive.damaged', { entry: table });
  return rows;
}

/** Sets links that had to wait for the rows that they point at. */
async function linkTable({ tx, archive, workspaceId }: Ground, key: ForeignKey): Promise<void> {
  const sets = key.columns.map((name) => sql`${ident(name)} = ${ident('x', name)}`);
  const some = or(key.columns.map((name) => sql`${ident('x', name)} is not null`));
  for await (const { text } of batches(archive, key.table))
    await rowsOf(
      tx,
      sql`update ${ident(key.table)} t set ${join(sets)} from json_populate_recordset(null::public.${ident(key.table)}, ${text}::json) x
          where ${and([sql`t.workspace_id = ${workspaceId}`, sql`t.id = x.id`, some])}`,
    );
}

async function signIn(
  tx: Executor,
  workspaceId: number,
  identities: ReadonlyMap<string, string>,
): Promise<void> {
  const [users, ids] = [[...identities.keys()], [...identities.values()]];
  await rowsOf(
    tx,
    sql`update "user" u set identity_id = k.identity from unnest(${users}::uuid[], ${ids}::text[]) k (id, identity)
        where u.workspace_id = ${workspaceId} and u.id = k.id`,
  );
}

// The words under which records are found carry the number of their workspace.
function tokensFor({ manifest }: Archive, workspaceId: number): Sql {
  const before = `${manifest.workspace.id}|`;
  return sql`array(select case when starts_with(w, ${before}) then ${`${workspaceId}|`} || substr(w, ${before.length + 1}::integer) else w end
    from unnest(x.tokens) with ordinality o (w, place) order by place)`;
}

async function columnsOf(tx: Executor, table: string): Promise<string[]> {
  const rows = await rowsOf<{ name: string }>(
    tx,
    sql`select attname as name from pg_attribute where attrelid = quote_ident(${table})::regclass
        and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`,
  );
  return rows.map((row) => row.name);
}

async function* batches(
  archive: Archive,
  table: string,
): AsyncGenerator<{ text: string; count: number }> {
  let lines: string[] = [];
  const batch = () => ({ text: `[${lines.join(',')}]`, count: lines.length });
  for await (const line of archive.lines(table)) {
    lines.push(line);
    if (lines.length < rowsAtOnce) continue;
    yield batch();
    lines = [];
  }
  if (lines.length > 0) yield batch();
}

async function lastNumber(tx: Executor, workspaceId: number): Promise<number> {
  const [row] = await rowsOf<{ seq: string | null }>(
    tx,
    sql`select max(seq) as seq from changeset where workspace_id = ${workspaceId}`,
  );
  return Number(row?.seq ?? 0);
}
