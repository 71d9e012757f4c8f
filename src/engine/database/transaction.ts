import pg from 'pg';
import type { Executor } from '../scope.ts';

/** Runs statements on connections that it takes from somewhere. */
export type LeasingExecutor = Executor & { readonly lease: () => Promise<pg.PoolClient> };

/** Does the work in one transaction: in the one that the executor holds open, else in a new one that commits at the end. */
export async function inTransaction<T>(
  db: Executor,
  work: (tx: Executor) => Promise<T>,
): Promise<T> {
  const client = await connectionOf(db);
  if (!client) return work(db);
  let broken: Error | undefined;
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (error) {
    // A connection that cannot even roll back is thrown away instead of given to the next one.
    await client.query('rollback').catch((failure: unknown) => {
      broken = failure instanceof Error ? failure : new Error(String(failure));
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

/** Runs the work so that its failure leaves an open transaction usable; outside of one it just runs it. */
export async function withSavepoint<T>(db: Executor, work: () => Promise<T>): Promise<T> {
  if (!('release' in db)) return work();
  await db.query('savepoint s');
  try {
    const result = await work();
    await db.query('release savepoint s');
    return result;
  } catch (error) {
    await db.query('rollback to savepoint s');
    throw error;
  }
}

// A pool and the part of a pool that is kept to one workspace give connections; a connection is one.
function connectionOf(db: Executor): Promise<pg.PoolClient> | null {
  if (db instanceof pg.Pool) return db.connect();
  return 'lease' in db ? (db as LeasingExecutor).lease() : null;
}
