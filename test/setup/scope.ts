import { beforeAll } from 'vitest';
import { effects } from '#areas/effects.ts';
import { objects } from '#areas/objects.ts';
import { openPool, type Pool } from '#engine/database/pool.ts';
import { systemScope } from '#engine/system-scope.ts';
import type { Rights, Scope } from '#engine/scope.ts';
import { createModel } from '#model/model.ts';
import { testDatabaseUrl } from './database.ts';

export const model = createModel(objects, effects);

let pool: Pool | null = null;

/** The pool of this worker's database. */
export async function testPool(): Promise<Pool> {
  pool ??= openPool(await testDatabaseUrl(), { max: 5, name: 'rapport-test' });
  return pool;
}

// The first who asks waits for the server to be made; that is no test's own time.
beforeAll(async () => {
  await testPool();
});

/** A scope of the engine in a new workspace of its own. */
export async function newWorkspace(now = new Date()): Promise<Scope> {
  const db = await testPool();
  const { rows } = await db.query<{ id: number }>(
    `insert into workspace (workspace_id, name) select coalesce(max(workspace_id), 0) + 1, 'Test' from workspace returning workspace_id as id`,
  );
  return systemScope(db, model, rows[0]?.id ?? 0, now);
}

/** The scope of a person in the workspace, with the rights given over none. */
export function asPerson(scope: Scope, rights: Partial<Rights> & Pick<Rights, 'userId'>): Scope {
  return {
    ...scope,
    source: 'api',
    rights: { ...scope.rights, ownerIds: [rights.userId], system: false, ...rights },
  };
}
