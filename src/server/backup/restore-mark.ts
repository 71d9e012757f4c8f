import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { Problem } from '#kit/problem.ts';

const name = 'restore-under-way.txt';

/** Whether a restore into the folder was begun and not ended. */
export function isRestoreUnderWay(dataDir: string): boolean {
  return existsSync(join(dataDir, name));
}

/** Says in the folder that a restore is under way; call the answer at its end, whichever it is. */
export function markRestore(dataDir: string): () => void {
  const path = join(dataDir, name);
  const said = 'A backup is being put back here. If that was interrupted, start it again.\n';
  writeFileSync(path, said, { mode: 0o600, flush: true });
  return () => rmSync(path, { force: true });
}

/** Refuses to start on what an interrupted restore left; one that had reached its end is let through. */
export async function refuseHalfRestored(dataDir: string, url: string): Promise<void> {
  if (!isRestoreUnderWay(dataDir)) return;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ there: boolean }>(
      `select to_regclass('public.workspace') is not null as there`,
    );
    const isWhole =
      rows[0]?.there === true &&
      (await client.query('select from workspace limit 1')).rowCount === 1;
    if (!isWhole) throw new Problem('backup.interrupted', { path: dataDir });
    rmSync(join(dataDir, name), { force: true });
  } finally {
    await client.end();
  }
}
