import type pg from 'pg';
import type { Executor } from '../scope.ts';
import { appRole, fastenBelt } from './belt.ts';
import { openPool, type Pool } from './pool.ts';
import type { LeasingExecutor } from './transaction.ts';

/** The second belt: connections that the database itself keeps to one workspace. */
export type Belt = {
  /** Puts the belt on; from then on `executorOf` gives belted connections. Repeated, it does nothing. */
  readonly fasten: () => Promise<void>;
  /** Runs statements for that workspace alone; null while the belt is off. */
  readonly executorOf: (workspaceId: number) => Executor | null;
  readonly close: () => Promise<void>;
};

/**
 * Makes the belt for a database, off at first: an installation with one workspace never pays for it. A connection remembers
 * its workspace and says another one only when it changes.
 */
export function createBelt(url: string, owner: Pool, options: { max: number; name: string }): Belt {
  let pool: Pool | null = null;
  let fastening: Promise<void> | null = null;

  async function fasten(): Promise<void> {
    const fastened = await fastenBelt(owner);
    if (fastened === 'none') return;
    pool = openPool(url, fastened === 'role' ? { ...options, role: appRole } : options);
  }

  return {
    fasten() {
      fastening ??= fasten().catch((failure: unknown) => {
        fastening = null;
        throw failure;
      });
      return fastening;
    },
    executorOf: (workspaceId) => (pool ? executorOf(pool, workspaceId) : null),
    async close() {
      await fastening?.catch(() => undefined);
      await pool?.end();
    },
  };
}

const workspaces = new WeakMap<pg.PoolClient, number>();

async function lease(pool: Pool, workspaceId: number): Promise<pg.PoolClient> {
  const client = await pool.connect();
  if (workspaces.get(client) === workspaceId) return client;
  try {
    await client.query({
      name: 'belt-workspace',
      text: `select set_config('app.workspace', $1, false)`,
      values: [String(workspaceId)],
    });
    workspaces.set(client, workspaceId);
    return client;
  } catch (failure) {
    client.release(true);
    throw failure;
  }
}

function executorOf(pool: Pool, workspaceId: number): LeasingExecutor {
  const belted = {
    lease: () => lease(pool, workspaceId),
    async query(statement: pg.QueryConfig, values?: unknown[]) {
      const client = await lease(pool, workspaceId);
      try {
        return await client.query(statement, values);
      } finally {
        client.release();
      }
    },
  };
  // The driver's query has a form for callbacks and for streams too, which the engine does not use.
  return belted as unknown as LeasingExecutor;
}
