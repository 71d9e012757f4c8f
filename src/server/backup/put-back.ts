import type { PoolClient } from 'pg';
import { jobs } from '#areas/jobs.ts';
import {
  type CopySource,
  type LoadedCopy,
  loadCopy,
  type LoadOptions,
  requireEmpty,
} from '#engine/backup/load.ts';
import { differences } from '#engine/database/differ.ts';
import { openPool } from '#engine/database/pool.ts';
import { desiredTables } from '#engine/database/schema.ts';
import { createJobRegistry, migrateJobs, resendJobs } from '#engine/jobs/index.ts';
import { Problem } from '#kit/problem.ts';
import { migrateAuth } from '../auth/schema.ts';
import { model } from '../product-model.ts';

export type PutBackOptions = LoadOptions & {
  /** Does what belongs to it before the rows stand; a failure leaves the database empty. */
  readonly before?: () => Promise<void>;
};

/** Puts a copy into the empty database behind the address, all of it or nothing; refuses a database that is not empty. */
export async function putBack(
  url: string,
  source: CopySource,
  options: PutBackOptions = {},
): Promise<LoadedCopy> {
  const pool = openPool(url, { max: 1, name: 'rapport-restore' });
  try {
    await requireEmpty(pool);
    // Schemas of other makers bring themselves up; they are empty, and so is the database until the end.
    await migrateAuth(url);
    await migrateJobs(url);
    const client = await pool.connect();
    try {
      await client.query('begin');
      const loaded = await loadCopy(client, source, options);
      await requireAsDefined(client);
      await resendAll(client);
      await options.before?.();
      await client.query('commit');
      await client.query('set statement_timeout = 0');
      await client.query('analyze');
      return loaded;
    } catch (failure) {
      await client.query('rollback').catch(() => undefined);
      await client.query('drop schema if exists auth, pgboss cascade').catch(() => undefined);
      throw failure;
    } finally {
      client.release(true);
    }
  } finally {
    await pool.end();
  }
}

async function requireAsDefined(client: PoolClient): Promise<void> {
  const found = await differences(client, desiredTables(model));
  // Columns and indexes that are merely left over harm nothing.
  const [statement] = found.filter((line) => !/^(--[^\n]*|drop index .*)$/.test(line));
  if (statement !== undefined) throw new Problem('upgrade.not-as-defined', { statement });
}

// What waited or was at work when the copy was taken goes on; whatever was done stands in the copy and is not done again.
async function resendAll(client: PoolClient): Promise<void> {
  const registry = createJobRegistry(jobs);
  const { rows } = await client.query<{ id: number }>(
    `select workspace_id as id from workspace where state = 'active'`,
  );
  for (const { id } of rows) await resendJobs(client, id, registry);
}
