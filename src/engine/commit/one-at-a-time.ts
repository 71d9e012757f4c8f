import { rowsOf } from '../database/run.ts';
import { sql } from '../database/sql.ts';
import { inTransaction } from '../database/transaction.ts';
import type { Scope } from '../scope.ts';

/** Does the work in a transaction of which a workspace has one at a time: what it checks, nobody changes meanwhile. */
export function oneAtATime<Done>(
  scope: Scope,
  work: (scope: Scope) => Promise<Done>,
): Promise<Done> {
  return inTransaction(scope.db, async (db) => {
    await rowsOf(
      db,
      sql`select from workspace where workspace_id = ${scope.workspaceId} for no key update`,
    );
    return work({ ...scope, db });
  });
}
