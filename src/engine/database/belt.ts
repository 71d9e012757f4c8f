import { rowsOf } from './run.ts';
import { ident, join, raw, sql, type Sql } from './sql.ts';
import { inTransaction } from './transaction.ts';
import type { Executor } from '../scope.ts';

/** The role that processes work with where several workspaces stand: it owns nothing, so that policies hold for it. */
export const appRole = 'rapport_app';

const policy = 'workspace';

/** How far the belt reaches: by a role of its own, by the owner's policies alone, or not at all. */
export type Fastened = 'role' | 'owner' | 'none';

/**
 * Puts an equality policy on `workspace_id` on every table that lacks it, and gives the application's role what it needs; done
 * already, it changes nothing. `owner` where the role cannot be made: policies then hold for whoever says its workspace;
 * `none` where the connection is a superuser's that may not even make roles work.
 */
export async function fastenBelt(db: Executor): Promise<Fastened> {
  const [me] = await rowsOf<{ name: string; above: boolean }>(
    db,
    sql`select rolname as name, rolsuper or rolbypassrls as above from pg_roles where rolname = current_user`,
  );
  const hasRole = await makeRole(db);
  const lacking = await tablesWithout(db);
  for (const table of lacking) await protect(db, table, { owner: me?.name ?? '', hasRole });
  if (me?.above) await keepSearchFast(db);
  if (hasRole) await grant(db);
  if (hasRole) await grantUpkeep(db);
  if (hasRole) return 'role';
  return me?.above ? 'none' : 'owner';
}

async function makeRole(db: Executor): Promise<boolean> {
  await db.query(`do $$ begin
      if not exists (select from pg_roles where rolname = '${appRole}') then create role ${appRole} nologin; end if;
      if not pg_has_role(current_user, '${appRole}', 'member') then execute format('grant ${appRole} to %I', current_user); end if;
    exception when insufficient_privilege then null; when duplicate_object or unique_violation then null; end $$`);
  const [row] = await rowsOf<{ may: boolean }>(
    db,
    sql`select pg_has_role(current_user, oid, 'member') as may from pg_roles where rolname = ${appRole}`,
  );
  return row?.may === true;
}

/** Tables of workspaces without the policy; a partition is reached through its table alone. */
async function tablesWithout(db: Executor): Promise<string[]> {
  const rows = await rowsOf<{ name: string }>(
    db,
    sql`select c.relname as name from pg_class c
        join pg_attribute a on a.attrelid = c.oid and a.attname = 'workspace_id' and not a.attisdropped
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
          and not (c.relrowsecurity and c.relforcerowsecurity and exists (select from pg_policy p where p.polrelid = c.oid and p.polname = ${`${policy}_owner`}))
        order by c.relname`,
  );
  return rows.map((row) => row.name);
}

// Asked once a statement, not once a row.
const here = raw(`(select nullif(current_setting('app.workspace', true), '')::integer)`);

function protect(
  db: Executor,
  table: string,
  { owner, hasRole }: { owner: string; hasRole: boolean },
): Promise<void> {
  return inTransaction(db, async (tx) => {
    await tx.query(`set local lock_timeout = '5s'`);
    const on = ident(table);
    const policies: Sql[] = [
      sql`alter table ${on} enable row level security`,
      sql`alter table ${on} force row level security`,
      sql`drop policy if exists ${ident(`${policy}_owner`)} on ${on}`,
      // Migrations, sealing and copies of the database cross workspaces: who says none sees all.
      sql`create policy ${ident(`${policy}_owner`)} on ${on} to ${ident(owner)} using (coalesce(workspace_id = ${here}, true))`,
      sql`drop policy if exists ${ident(policy)} on ${on}`,
      ...(hasRole
        ? [
            sql`create policy ${ident(policy)} on ${on} to ${ident(appRole)} using (workspace_id = ${here})`,
          ]
        : []),
    ];
    for (const statement of policies) await rowsOf(tx, statement);
  });
}

// Behind a policy PostgreSQL asks an index only with operators that tell nothing by failing. That text arrays
// contain one another is such a one, though it is not marked: its mark is for arrays of any type.
async function keepSearchFast(db: Executor): Promise<void> {
  const [row] = await rowsOf<{ marked: boolean }>(
    db,
    sql`select proleakproof as marked from pg_proc where oid = 'arraycontains(anyarray, anyarray)'::regprocedure`,
  );
  if (row && !row.marked)
    await db.query('alter function pg_catalog.arraycontains(anyarray, anyarray) leakproof');
}

async function grant(db: Executor): Promise<void> {
  const rows = await rowsOf<{ schema: string; name: string }>(
    db,
    sql`select n.nspname as schema, c.relname as name
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where (n.nspname = 'pgboss' or (n.nspname = 'public' and not c.relispartition and c.relname <> 'migration'))
          and c.relkind in ('r', 'p') and not has_table_privilege(${appRole}, c.oid, 'delete')`,
  );
  if (rows.length === 0) return;
  const schemas = [...new Set(rows.map((row) => row.schema))].map((name) => ident(name));
  await rowsOf(db, sql`grant usage on schema ${join(schemas)} to ${ident(appRole)}`);
  const tables = join(rows.map((row) => ident(row.schema, row.name)));
  const app = ident(appRole);
  await rowsOf(db, sql`grant select, insert, update, delete on ${tables} to ${app}`);
}

// Large loads bring the planner up to date, partition by partition; before PostgreSQL 17 only owners can.
async function grantUpkeep(db: Executor): Promise<void> {
  const [server] = await rowsOf<{ version: number }>(
    db,
    sql`select current_setting('server_version_num')::integer as version`,
  );
  if (Number(server?.version) < 170000) return;
  const rows = await rowsOf<{ schema: string; name: string }>(
    db,
    sql`select n.nspname as schema, c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where (n.nspname = 'pgboss' or (n.nspname = 'public' and c.relname <> 'migration'))
          and c.relkind in ('r', 'p') and not has_table_privilege(${appRole}, c.oid, 'maintain')`,
  );
  if (rows.length === 0) return;
  const tables = join(rows.map((row) => ident(row.schema, row.name)));
  await rowsOf(db, sql`grant maintain on ${tables} to ${ident(appRole)}`);
}
