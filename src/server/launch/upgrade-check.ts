import { differences } from '#engine/database/differ.ts';
import { openPool } from '#engine/database/pool.ts';
import { desiredTables } from '#engine/database/schema.ts';
import { migrateJobs } from '#engine/jobs/index.ts';
import { Problem } from '#kit/problem.ts';
import { migrateAuth } from '#server/auth/schema.ts';
import { model } from '#server/product-model.ts';

/** Brings the schemas of other makers up too, so that they fail while the copy can be put back, and refuses tables that are not as defined. */
export async function checkUpgrade(url: string): Promise<void> {
  await migrateAuth(url);
  await migrateJobs(url);
  const pool = openPool(url, { max: 1, name: 'rapport-migrate' });
  try {
    const found = await differences(pool, desiredTables(model));
    // Columns and indexes that are merely left over harm nothing.
    const [statement] = found.filter((line) => !/^(--[^\n]*|drop index .*)$/.test(line));
    if (statement !== undefined) throw new Problem('upgrade.not-as-defined', { statement });
  } finally {
    await pool.end();
  }
}
