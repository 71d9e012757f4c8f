import type { PoolClient } from 'pg';
import * as copyStreams from 'pg-copy-streams';
import type { Readable } from 'node:stream';
import { openPool } from '../database/pool.ts';
import { rowsOf } from '../database/run.ts';
import { compile, ident, join, sql } from '../database/sql.ts';
import { keptTables, partitions, sequences, type KeptTable } from './catalog.ts';
import type { SnapshotHead } from './manifest.ts';

/** A database as it stood at one instant, while others go on writing. */
export type Snapshot = {
  readonly head: SnapshotHead;
  readonly tables: readonly KeptTable[];
  /** The rows of a table as PostgreSQL copies them. One table at a time. */
  readonly copyOut: (table: KeptTable) => CopiedOut;
  /** The ids of the files on records. */
  readonly fileIds: () => Promise<string[]>;
};

/** The rows of a table on their way, and how many these were once they have been read. */
export type CopiedOut = { readonly rows: Readable; readonly count: () => Promise<number> };

/** Does the work over one snapshot of the whole database, which is only read and which writers do not wait for. */
export async function withSnapshot<T>(
  url: string,
  work: (snapshot: Snapshot) => Promise<T>,
): Promise<T> {
  const pool = openPool(url, { max: 1, name: 'rapport-backup' });
  const client = await pool.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    for (const line of copyManners) await client.query(line);
    return await work({
      head: await readHead(client),
      tables: await keptTables(client),
      copyOut: (table) => copyOut(client, table),
      fileIds: () => fileIds(client),
    });
  } finally {
    // A copy that was broken off leaves the connection in the middle of its rows.
    client.release(true);
    await pool.end();
  }
}

/** How both sides of a copy write days, numbers and text; a table of millions takes longer than a request may. */
export const copyManners = [
  'set local statement_timeout = 0',
  'set local idle_in_transaction_session_timeout = 0',
  `set local datestyle = 'ISO, YMD'`,
  `set local intervalstyle = 'postgres'`,
  `set local client_encoding = 'UTF8'`,
];

function copyOut(client: PoolClient, table: KeptTable): CopiedOut {
  const rows = client.query(copyStreams.to(compile(outOf(table)).text));
  const count = async (): Promise<number> => {
    // PostgreSQL tells the number behind the last row: whatever is asked next is answered after it came.
    await client.query('select');
    return rows.rowCount;
  };
  return { rows, count };
}

function outOf({ schema, table, columns }: KeptTable) {
  const names = join(columns.map((name) => ident(name)));
  // COPY of a partitioned table itself is refused.
  return sql`copy (select ${names} from ${ident(schema, table)}) to stdout`;
}

async function readHead(client: PoolClient): Promise<SnapshotHead> {
  const [row] = await rowsOf<{ taken_at: string; server: string }>(
    client,
    sql`select transaction_timestamp() as taken_at, current_setting('server_version') as server`,
  );
  const heads = await rowsOf<{ workspaceId: number; name: string; seq: string; hash: string }>(
    client,
    sql`select w.workspace_id as "workspaceId", w.name, h.seq, h.hash
        from workspace w join seal_head h on h.workspace_id = w.workspace_id order by 1`,
  );
  return {
    takenAt: row?.taken_at ?? '',
    server: row?.server ?? '',
    migrations: await rowsOf(
      client,
      sql`select number, name, checksum from migration order by number`,
    ),
    partitions: await partitions(client),
    sequences: await sequences(client),
    heads: heads.map((head) => ({ ...head, seq: Number(head.seq) })),
  };
}

// The same bytes may belong to a workspace and to its copy.
async function fileIds(client: PoolClient): Promise<string[]> {
  const rows = await rowsOf<{ id: string }>(client, sql`select distinct id from file order by id`);
  return rows.map((row) => row.id);
}
