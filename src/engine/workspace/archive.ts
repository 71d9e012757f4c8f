import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Pool, PoolClient } from 'pg';
import Cursor from 'pg-cursor';
import { ZipFile } from 'yazl';
import { Problem } from '#kit/problem.ts';
import { rowsOf } from '../database/run.ts';
import { compile, ident, sql } from '../database/sql.ts';
import { workspaceTables } from './tables.ts';

const rowsAtOnce = 1000;

/** What an archive says of itself; the last entry, `manifest.json`. */
export type Manifest = {
  readonly format: 'rapport-workspace-1';
  readonly workspace: { readonly id: number; readonly name: string };
  /** The database's migrations that the tables belong to. */
  readonly migration: number;
  readonly takenAt: string;
  /** Rows and SHA-256 of each entry, by its name. */
  readonly entries: Readonly<Record<string, { readonly rows: number; readonly sha256: string }>>;
  /** SHA-256 of the bytes of each file on a record, by its id; the entry is `files/<id>`. */
  readonly files: Readonly<Record<string, string>>;
};

/** Opens the bytes of a file on a record; null where they are gone. */
export type OpenFile = (id: string) => Promise<Readable | null>;

/** More to be written beside the tables: a select whose rows have one column of JSON, by the entry's name. */
export type Extra = { readonly name: string; readonly select: string };

/**
 * Writes all that a workspace has into a zip file, as it stood at one instant: a line of JSON a row, a file a table, and a
 * manifest with their counts. Memory stays flat. Refuses a workspace that is not there; a failure leaves no file.
 */
export async function archiveWorkspace(
  pool: Pool,
  workspaceId: number,
  { path, extras = [], openFile }: { path: string; extras?: readonly Extra[]; openFile?: OpenFile },
): Promise<Manifest> {
  const client = await pool.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    // A table of millions is written for longer than a request may last.
    await client.query('set local statement_timeout = 0');
    const head = await readHead(client, workspaceId);
    const tables = ['workspace', ...(await workspaceTables(client))];
    const parts = [...tables.map((name) => tableExtra(name, workspaceId)), ...extras];
    const files = openFile ? { open: openFile, ids: await fileIds(client, workspaceId) } : null;
    const manifest = await writeZip(client, { path, head, parts, files });
    await client.query('commit');
    return manifest;
  } finally {
    client.release(true);
  }
}

type Head = Omit<Manifest, 'entries' | 'files'>;

async function fileIds(client: PoolClient, workspaceId: number): Promise<string[]> {
  const rows = await rowsOf<{ id: string }>(
    client,
    sql`select id from file where workspace_id = ${workspaceId} order by id`,
  );
  return rows.map((row) => row.id);
}

async function readHead(client: PoolClient, workspaceId: number): Promise<Head> {
  const [row] = await rowsOf<{ name: string; migration: number; taken_at: string }>(
    client,
    sql`select name, (select max(number) from migration) as migration, transaction_timestamp() as taken_at
        from workspace where workspace_id = ${workspaceId}`,
  );
  if (!row) throw new Problem('workspace.no-such', { id: workspaceId }, { status: 404 });
  return {
    format: 'rapport-workspace-1',
    workspace: { id: workspaceId, name: row.name },
    migration: row.migration,
    takenAt: row.taken_at,
  };
}

function tableExtra(name: string, workspaceId: number): Extra {
  if (!Number.isInteger(workspaceId)) throw new Error('a workspace has a number');
  const { text } = compile(ident(name));
  return {
    name,
    select: `select row_to_json(t) from ${text} t where t.workspace_id = ${workspaceId}`,
  };
}

type Writing = {
  readonly path: string;
  readonly head: Head;
  readonly parts: readonly Extra[];
  readonly files: { readonly open: OpenFile; readonly ids: readonly string[] } | null;
};

async function writeZip(client: PoolClient, writing: Writing): Promise<Manifest> {
  const { path, head, parts } = writing;
  const entries: Record<string, { rows: number; sha256: string }> = {};
  const files: Record<string, string> = {};
  const manifest = { ...head, entries, files };
  const broken = new AbortController();
  const zip = new ZipFile();
  for (const { name, select } of parts) {
    // One connection reads one table at a time: each is asked for when its turn comes.
    zip.addReadStreamLazy(`${name}.ndjson`, (done) => {
      const reading = { select, broken, tell: (told: Told) => (entries[name] = told) };
      done(null, Readable.from(lines(client, reading)));
    });
  }
  for (const id of writing.files?.ids ?? [])
    zip.addReadStreamLazy(`files/${id}`, (done) =>
      done(null, Readable.from(bytesOf(writing, id, (sha256) => (files[id] = sha256)))),
    );
  zip.addReadStreamLazy('manifest.json', (done) =>
    done(null, Readable.from([`${JSON.stringify(manifest, null, 2)}\n`])),
  );
  zip.end();
  const aside = `${path}.part`;
  try {
    const file = createWriteStream(aside, { mode: 0o600, flush: true });
    await pipeline(zip.outputStream, file, { signal: broken.signal });
    await rename(aside, path);
    return manifest;
  } catch (failure) {
    await rm(aside, { force: true });
    throw broken.signal.aborted ? broken.signal.reason : failure;
  }
}

async function* bytesOf(
  { files }: Writing,
  id: string,
  told: (sha256: string) => void,
): AsyncGenerator<Buffer> {
  const bytes = await files?.open(id);
  if (!bytes) return;
  const hash = createHash('sha256');
  // A stream of a file gives buffers where nobody asked for text.
  for await (const piece of bytes as AsyncIterable<Buffer>) {
    hash.update(piece);
    yield piece;
  }
  told(hash.digest('hex'));
}

type Told = { rows: number; sha256: string };
type Reading = {
  readonly select: string;
  readonly broken: AbortController;
  readonly tell: (told: Told) => void;
};

async function* lines(
  client: PoolClient,
  { select, broken, tell }: Reading,
): AsyncGenerator<string> {
  const hash = createHash('sha256');
  let rows = 0;
  try {
    const text = `select line::text from (${select}) as t (line)`;
    const cursor = client.query(new Cursor<{ line: string }>(text));
    for (;;) {
      const batch = await cursor.read(rowsAtOnce);
      if (batch.length === 0) break;
      const said = batch.map(({ line }) => `${line}\n`).join('');
      hash.update(said);
      rows += batch.length;
      yield said;
    }
    await cursor.close();
    tell({ rows, sha256: hash.digest('hex') });
  } catch (failure) {
    // The zip would end as if all were well: its file is thrown away instead.
    broken.abort(failure);
  }
}
