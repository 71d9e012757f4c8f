import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import type { Pool } from 'pg';
import { sealOnce } from '#engine/ledger/seal.ts';
import { repeat, type Repeating } from './repeating.ts';

/** Numbers and chains new changesets of every workspace, about twice a second. */
export function keepSealing(pool: Pool): Repeating {
  const owner = `${hostname()}:${process.pid}:${randomUUID()}`;
  return repeat(() => sealAll(pool, owner), 500);
}

/** Seals what is there now, in every workspace that has something; gives how many changesets. */
export async function sealAll(pool: Pool, owner: string): Promise<number> {
  const { rows } = await pool.query<{ id: number }>({
    name: 'server-unsealed-workspaces',
    text: `select w.workspace_id as id from workspace w where exists (
      select from changeset c where c.workspace_id = w.workspace_id and c.seq is null and c.state <> 'running')`,
  });
  let sealed = 0;
  for (const { id } of rows) {
    // A page at a time, as long as pages are full.
    for (
      let page = await sealOnce(pool, id, owner);
      page > 0;
      page = await sealOnce(pool, id, owner)
    )
      sealed += page;
  }
  return sealed;
}
