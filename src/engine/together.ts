import { inTransaction } from './database/transaction.ts';
import type { Scope } from './scope.ts';

/** Does the work in one transaction, as somebody: the scope that it gets runs there. */
export function together<Done>(scope: Scope, work: (scope: Scope) => Promise<Done>): Promise<Done> {
  return inTransaction(scope.db, (db) => work({ ...scope, db }));
}
