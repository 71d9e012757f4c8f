import { randomUUID } from 'node:crypto';
import { link, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pool } from 'pg';
import { z } from 'zod';
import { Problem } from '#kit/problem.ts';

const shape = z.object({
  workspaceId: z.int(),
  seq: z.int(),
  hash: z.string(),
  sealedTo: z.string().nullable(),
});

/** The end of a workspace's ledger as it was noted outside the database. */
export type NotedHead = z.infer<typeof shape>;

/** Where the heads are noted, a file a day (UTC). */
export function headsFolder(dataDir: string): string {
  return join(dataDir, 'ledger-heads');
}

/** Notes the head of every workspace's ledger for that day, once; gives what was noted, nothing if the day has its file. */
export async function noteHeads(pool: Pool, dataDir: string, now: Date): Promise<NotedHead[]> {
  const folder = headsFolder(dataDir);
  const name = `${now.toISOString().slice(0, 10)}.ndjson`;
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).includes(name)) return [];
  const { rows } = await pool.query<{
    id: number;
    seq: string;
    hash: string;
    sealed_to: string | null;
  }>('select workspace_id as id, seq, hash, sealed_to from seal_head order by workspace_id');
  const heads = rows.map((row) => ({
    workspaceId: row.id,
    seq: Number(row.seq),
    hash: row.hash,
    sealedTo: row.sealed_to,
  }));
  const isFirst = await writeOnce(join(folder, name), heads);
  return isFirst ? heads : [];
}

/** Every head that was ever noted; refuses a damaged file. */
export async function readHeads(dataDir: string): Promise<NotedHead[]> {
  const folder = headsFolder(dataDir);
  const names = await readdir(folder).catch(() => []);
  const files = names.filter((name) => name.endsWith('.ndjson')).sort();
  const all = await Promise.all(files.map((name) => readDay(join(folder, name))));
  return all.flat();
}

async function readDay(path: string): Promise<NotedHead[]> {
  const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line !== '');
  try {
    return lines.map((line) => shape.parse(JSON.parse(line)));
  } catch {
    throw new Problem('ledger.damaged-head', { path });
  }
}

// Written aside and then linked: of two workers one makes the file, and a crash leaves no half of it.
async function writeOnce(path: string, heads: readonly NotedHead[]): Promise<boolean> {
  const aside = `${path}.${randomUUID()}.new`;
  await writeFile(aside, heads.map((head) => `${JSON.stringify(head)}\n`).join(''), {
    mode: 0o600,
    flush: true,
  });
  try {
    await link(aside, path);
    return true;
  } catch (failure) {
    if (failure instanceof Error && 'code' in failure && failure.code === 'EEXIST') return false;
    throw failure;
  } finally {
    await rm(aside, { force: true });
  }
}
