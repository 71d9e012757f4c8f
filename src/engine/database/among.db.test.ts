import { afterAll, expect, test } from 'vitest';
import { newId } from '#kit/id.ts';
import { testPool } from '../../../test/setup/scope.ts';
import { isAmong } from './among.ts';
import { rowsOf } from './run.ts';
import { raw, sql } from './sql.ts';

const pool = await testPool();
const connection = await pool.connect();
afterAll(() => connection.release());

const ids = Array.from({ length: 20 }, () => newId());

test.each([0, 1, 2, 3, 5, 16, 17, 20])(
  'of %i values, each is among them and no other',
  async (count) => {
    const found = await rowsOf<{ id: string }>(
      connection,
      sql`select id from unnest(${ids}::uuid[]) as t(id) where ${isAmong(raw('id'), ids.slice(0, count))}`,
    );
    expect(found.map(({ id }) => id)).toEqual(ids.slice(0, count));
  },
);

test('a statement over a few of them is planned once and for all, not for every asking', async () => {
  for (const id of ids.slice(0, 10))
    await rowsOf(
      connection,
      sql`select title from record where workspace_id = 1 and ${isAmong(raw('id'), [id, newId(), newId()])}`,
    );
  const [statement] = await rowsOf<{ generic: string; custom: string }>(
    connection,
    sql`select generic_plans as generic, custom_plans as custom from pg_prepared_statements
        where statement like 'select title from record where workspace_id = 1 and id in%'`,
  );
  expect(Number(statement?.generic)).toBeGreaterThan(0);
  expect(Number(statement?.custom)).toBeLessThanOrEqual(5);
});
