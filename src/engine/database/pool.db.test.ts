import { expect, test } from 'vitest';
import { testDatabaseUrl } from '../../../test/setup/database.ts';
import { openPool } from './pool.ts';
import { inTransaction } from './transaction.ts';

// Unheard, the error event of the connection would end the process, and this run.
test('a connection that breaks within a transaction fails the transaction and nothing else', async () => {
  const pool = openPool(await testDatabaseUrl(), { max: 2, name: 'rapport-test' });
  const broken = inTransaction(pool, async (tx) => {
    const { rows } = await tx.query<{ pid: number }>('select pg_backend_pid() as pid');
    await pool.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
    // The news of its end arrives while nothing is asked of it.
    await expect
      .poll(() =>
        tx.query('select 1').then(
          () => 'alive',
          () => 'gone',
        ),
      )
      .toBe('gone');
    return tx.query('select 1');
  });
  // How a broken connection calls itself depends on who noticed first.
  await expect(broken).rejects.toThrow(/terminat|not queryable|ECONNRESET/);
  expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  await pool.end();
});
