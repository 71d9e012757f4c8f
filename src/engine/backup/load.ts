import type { PoolClient } from 'pg';
import * as copyStreams from 'pg-copy-streams';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Problem } from '#kit/problem.ts';
import { migrateWithin, requireKnownSteps } from '../database/migrate.ts';
import { rowsOf } from '../database/run.ts';
import { compile, ident, join, raw, sql } from '../database/sql.ts';
import { verifyLedger } from '../ledger/verify.ts';
import type { Executor } from '../scope.ts';
import { keptTables } from './catalog.ts';
import type { CopiedTable, SnapshotHead } from './manifest.ts';
import { setAside } from './set-aside.ts';
import { copyManners } from './snapshot.ts';

/** Where the rows of a copy come from. */
export type CopySource = {
  readonly head: SnapshotHead;
  /** The tables in their order; how many rows a table had may be known only once these were read. */
  readonly tables: readonly Omit<CopiedTable, 'rows'>[];
  readonly open: (table: Omit<CopiedTable, 'rows'>) => Promise<Readable>;
  readonly rowsOf: (table: Omit<CopiedTable, 'rows'>) => Promise<number>;
};

/** What was put in. */
export type LoadedCopy = {
  readonly tables: number;
  readonly rows: number;
  /** The changesets whose chain was walked. */
  readonly changesets: number;
  /** Steps that the copy did not have yet. */
  readonly migrated: readonly string[];
};

export type LoadOptions = {
  /** Where the migrations stand, if not in their own folder. */
  readonly migrations?: string;
  /** Whether a ledger that does not hold together is put in all the same. */
  readonly acceptBrokenLedger?: boolean;
};

/**
 * Puts a copy of a database into an empty one and brings it to this version, all in the transaction that the caller holds
 * open: makes the tables as they were, fills them, counts them, walks the ledger of every workspace, then migrates. Refuses
 * a copy of a newer version, and one whose counts or ledger are not what it says.
 */
export async function loadCopy(
  tx: PoolClient,
  source: CopySource,
  options: LoadOptions = {},
): Promise<LoadedCopy> {
  const { head } = source;
  await requireKnownSteps(head.migrations, options.migrations);
  for (const line of copyManners) await tx.query(line);
  const from = options.migrations === undefined ? {} : { from: options.migrations };
  await migrateWithin(tx, { upTo: head.migrations.length, ...from });
  await requireSameColumns(tx, source);
  for (const { name, parent, bound } of head.partitions)
    await rowsOf(
      tx,
      sql`create table ${ident(name)} partition of ${ident(parent)} ${raw(bound.toLowerCase())}`,
    );
  const putBack = await setAside(tx);
  let rows = 0;
  for (const table of source.tables) rows += await fill(tx, source, table);
  await putBack();
  for (const { schema, name, last } of head.sequences)
    await rowsOf(tx, sql`select setval(${compile(ident(schema, name)).text}::regclass, ${last})`);
  const changesets = await requireLedgers(tx, head, options.acceptBrokenLedger === true);
  const migrated = await migrateWithin(tx, from);
  return { tables: source.tables.length, rows, changesets, migrated };
}

/** Refuses a database that holds tables or people already. */
export async function requireEmpty(db: Executor): Promise<void> {
  const [found] = await rowsOf<{ names: string[] | null; people: boolean }>(
    db,
    sql`select array_agg(c.relname::text order by c.relname) as names, to_regclass('auth.user') is not null as people
        from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
          and not exists (select from pg_depend d where d.objid = c.oid and d.classid = 'pg_class'::regclass and d.deptype = 'e')`,
  );
  if (found?.names) throw new Problem('backup.not-empty', { table: found.names[0] });
  if (!found?.people) return;
  const people = await rowsOf(db, sql`select from auth."user" limit 1`);
  if (people.length > 0) throw new Problem('backup.not-empty', { table: 'auth.user' });
}

// Tables of other makers only ever gain columns; what has more was written by a newer version.
async function requireSameColumns(tx: PoolClient, { tables }: CopySource): Promise<void> {
  const here = new Map(
    (await keptTables(tx)).map((table) => [`${table.schema}.${table.table}`, table.columns]),
  );
  for (const { schema, table, columns } of tables) {
    const known = new Set(here.get(`${schema}.${table}`));
    const unknown = columns.find((name) => !known.has(name));
    if (unknown !== undefined)
      throw new Problem('backup.other-columns', { column: `${schema}.${table}.${unknown}` });
  }
}

async function fill(
  tx: PoolClient,
  source: CopySource,
  table: Omit<CopiedTable, 'rows'>,
): Promise<number> {
  const into = ident(table.schema, table.table);
  const names = join(table.columns.map((name) => ident(name)));
  const writing = tx.query(copyStreams.from(compile(sql`copy ${into} (${names}) from stdin`).text));
  await pipeline(await source.open(table), writing);
  const [counted] = await rowsOf<{ rows: string }>(tx, sql`select count(*) as rows from ${into}`);
  const [wanted, found] = [await source.rowsOf(table), Number(counted?.rows)];
  if (wanted !== found)
    throw new Problem('backup.other-count', {
      table: `${table.schema}.${table.table}`,
      wanted,
      found,
    });
  return found;
}

async function requireLedgers(
  tx: PoolClient,
  { heads }: SnapshotHead,
  acceptBroken: boolean,
): Promise<number> {
  let changesets = 0;
  for (const { workspaceId, name, seq, hash } of heads) {
    const verdict = await verifyLedger(tx, workspaceId, seq > 0 ? [{ seq, hash }] : []);
    if (verdict.broken.length > 0 && !acceptBroken)
      throw new Problem('backup.ledger-broken', { id: workspaceId, name });
    changesets += verdict.changesets;
  }
  return changesets;
}
